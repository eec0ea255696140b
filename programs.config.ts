/**
 * Programs that are run once (benchmarks, the training of the model), bundled as the package is:
 *
 *     tsup bench/csl.bench.ts --config programs.config.ts && node node_modules/.cache/csl.bench.js
 */
import { defineConfig } from 'tsup';
import { styles } from './styles.config.ts';

const config: ReturnType<typeof defineConfig> = defineConfig({
  outDir: 'node_modules/.cache',
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  splitting: true,
  noExternal: ['@rgrove/parse-xml'],
  external: [/^[^./]/],
  removeNodeProtocol: false,
  esbuildPlugins: [styles],
  silent: true,
});
export default config;
