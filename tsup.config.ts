import { defineConfig, type Options } from 'tsup';
import { styles } from './styles.config.ts';

const shared: Options = {
  target: 'es2022',
  sourcemap: false,
  treeshake: true,
  // `node:fs` stays `node:fs`: bundlers for the browser then name it clearly, should one ever slip into the core.
  removeNodeProtocol: false,
  esbuildPlugins: [styles],
  // Thirteen small files, which a program would read one by one when it starts.
  noExternal: ['@rgrove/parse-xml'],
};

/** The library's entries: one key a subpath of `exports` in package.json. */
const library = {
  index: 'src/index.ts',
  formats: 'src/formats.ts',
  net: 'src/net.ts',
  citeproc: 'src/citeproc.ts',
};

const builds: Options[] = [
  // Entries and command line of the ES modules share their chunks: the model of the reader is shipped once.
  { ...shared, entry: { ...library, cli: 'src/cli.ts' }, format: 'esm', splitting: true, platform: 'node' },
  { ...shared, entry: library, format: 'cjs', splitting: false, platform: 'node' },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
];

const config: ReturnType<typeof defineConfig> = defineConfig(builds);
export default config;
