import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Item } from '../../src/model.ts';

/** What tests and benchmarks use of citeproc-js (CPAL/AGPL: never in the bundle). */
interface CiteprocEngine {
  updateItems(ids: readonly string[]): void;
  setOutputFormat(format: 'text' | 'html'): void;
  makeBibliography(): [{ readonly entry_ids: readonly [string][] }, readonly string[]];
}
interface Citeproc {
  readonly Engine: new (
    system: { retrieveLocale(language: string): string; retrieveItem(id: string): Item },
    style: string,
    locale: string,
    force?: boolean,
  ) => CiteprocEngine;
}

const require = createRequire(import.meta.url);

/** citeproc-js, loaded when asked for: its start is part of what the benchmark measures. */
export function loadCiteproc(): Citeproc {
  return require('citeproc') as Citeproc;
}

/** A data file of Citation.js's plugin-csl: its locales and styles are CSL's own. */
function pluginData(name: 'locales' | 'styles'): { readonly [key: string]: string } {
  const path = require.resolve('@citation-js/plugin-csl/package.json').replace('package.json', `lib/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as { readonly [key: string]: string };
}

/** CSL's English locale and the APA style that Citation.js carries. */
export const english: string = pluginData('locales')['en-US'] ?? '';
export const pluginApa: string = pluginData('styles').apa ?? '';

/** The bibliography of citeproc-js as text, by id. */
export function citeprocEntries(style: string, items: readonly Item[]): Map<string, string> {
  const byId = new Map(items.map((item) => [String(item.id), item]));
  const system = {
    retrieveLocale: () => english,
    retrieveItem: (id: string): Item => {
      const item = byId.get(id);
      if (!item) throw new Error(`No item ${id}`);
      return structuredClone(item);
    },
  };
  const engine = new (loadCiteproc().Engine)(system, style, 'en-US');
  engine.setOutputFormat('text');
  engine.updateItems([...byId.keys()]);
  const [{ entry_ids: ids }, texts] = engine.makeBibliography();
  return new Map(ids.map(([id], index) => [id, (texts[index] ?? '').trim()]));
}
