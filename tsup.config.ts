import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  target: 'es2022',
  sourcemap: true,
  treeshake: true,
  splitting: false,
  loader: { '.csl': 'text' },
};

// The library stands in both module systems; the command line only needs one.
const builds: Options[] = [
  { ...shared, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], dts: true, clean: true, platform: 'neutral' },
  { ...shared, entry: { cli: 'src/cli.ts' }, format: ['esm'], platform: 'node' },
];

export default defineConfig(builds) as unknown;
