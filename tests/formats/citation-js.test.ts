import { runInNewContext } from 'node:vm';
import { plugins } from '@citation-js/core';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { readItems, writeItems } from '../../src/formats.ts';
import type { Item } from '../../src/model.ts';

const items: Item[] = [{ id: 'a', type: 'book', title: 'Право', author: [{ family: 'Орлов' }] }];

test('Citation.js of another program sees nothing of us: no plugin, no format, no setting', () => {
  const state = () => ({
    plugins: plugins.list(),
    inputs: plugins.input.list(),
    outputs: plugins.output.list(),
    settings: JSON.stringify(plugins.config.list()),
  });
  const before = state();
  for (const format of ['bibtex', 'biblatex', 'ris'] as const) readItems(writeItems(items, format), format);
  expect(state()).toEqual(before);
  expect(before.plugins).toEqual(['@csl', '@else'].filter((name) => before.plugins.includes(name)));
});

test('the settings that another program gives to the plugin change nothing here', async () => {
  const written = writeItems(items, 'biblatex');
  await import('@citation-js/plugin-bibtex');
  const settings = plugins.config.get('@bibtex');
  settings.parse.sentenceCase = 'always';
  settings.format.asciiOnly = true;
  settings.format.useIdAsLabel = true;
  expect(writeItems(items, 'biblatex')).toBe(written);
  expect(readItems(written, 'biblatex').items).toEqual(items);
});

/** Citation.js's core fetches in Node through these two; a bundle for the browser puts nothing in their place. */
const withoutNodesFetch: Plugin = {
  name: 'without-nodes-fetch',
  setup(build) {
    build.onResolve({ filter: /^(?:node|sync)-fetch$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: 'export default undefined; export const Headers = class {};',
    }));
  },
};

test('runs in a browser: bundled, without a global of Node', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { readItems, writeItems, decode } from './src/formats.ts';
        globalThis.answer = decode(new TextEncoder().encode(JSON.stringify(readItems(writeItems(given, 'bibtex'), 'bibtex').items))).text;`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    plugins: [withoutNodesFetch],
    write: false,
    platform: 'browser',
    format: 'iife',
    logLevel: 'silent',
  });
  const page: { [name: string]: unknown } = {
    given: items,
    TextEncoder,
    TextDecoder,
    location: {},
    navigator: {},
    fetch,
    Headers,
  };
  runInNewContext(outputFiles[0]?.text ?? '', page);
  expect(JSON.parse(String(page.answer))).toEqual(items);
});
