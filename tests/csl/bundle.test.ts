import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** The engine bundled as a browser would load it, our term tables left out. */
const bundled = build({
  entryPoints: ['src/csl/adapter.ts'],
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  write: false,
  metafile: true,
  plugins: [
    {
      name: 'no-locales',
      setup: ({ onLoad }) => onLoad({ filter: /references.locales/ }, () => ({ contents: '{}', loader: 'json' })),
    },
  ],
  logLevel: 'silent',
});

it('weighs less than 40 kB minified and gzipped, without locales', async () => {
  const [file] = (await bundled).outputFiles;
  expect(gzipSync(file?.contents ?? '').length).toBeLessThan(40_000);
});

it('holds no citeproc-js and nothing of Node', async () => {
  const inputs = Object.keys((await bundled).metafile.inputs);
  expect(inputs.filter((path) => /citeproc|citation-js|^node:/.test(path))).toEqual([]);
});
