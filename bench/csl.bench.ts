/**
 * 1,000 APA records printed as a list by our engine, citeproc-js and Citation.js in the style that Citation.js carries, by
 * our engine in the APA style that zapis carries, and by hayagriva (in Typst) in its own; then 10,000 and 100,000 by ours.
 * Each contestant runs in a process of its own, its start included, three times; the best time counts.
 *
 *     npm run bench:csl
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Item } from '../src/model.ts';
import { citeprocEntries, english, pluginApa } from '../tests/csl/citeproc.ts';
import { makeRecords } from '../tests/csl/records.ts';

const require = createRequire(import.meta.url);

/** How each prints the bibliography of the records; all but the making of the records is timed, loading
 * the program too. */
const CONTESTANTS: { readonly [name: string]: (items: readonly Item[]) => unknown } = {
  zapis: async (items) => {
    const { compileStyle } = await import('../src/csl/adapter.ts');
    return compileStyle(pluginApa, { locales: { 'en-US': english } }).document(items, []).bibliography;
  },
  'zapis, its own apa-7': async (items) => {
    const { apa7 } = await import('../src/csl/our-styles.ts');
    return apa7.document(items, []).bibliography;
  },
  'citeproc-js': (items) => citeprocEntries(pluginApa, items),
  'Citation.js': (items) => {
    const { Cite } = require('@citation-js/core') as { Cite: new (data: object) => { format(kind: string): string } };
    require('@citation-js/plugin-csl');
    return new Cite(structuredClone(items)).format('bibliography');
  },
  hayagriva: (items) => {
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
      NodeCompiler: {
        create(options: { workspace: string }): {
          compile(source: { mainFileContent: string }): { hasError(): boolean };
          mapShadow(path: string, data: Buffer): void;
        };
      };
    };
    const compiler = NodeCompiler.create({ workspace: '/' });
    compiler.mapShadow('/work.bib', Buffer.from(items.map(bibtexOf).join('\n')));
    const printed = compiler.compile({ mainFileContent: '#bibliography("/work.bib", style: "apa", full: true)' });
    if (printed.hasError()) throw new Error('typst did not print the list');
    return printed;
  },
};

/** The little BibLaTeX that hayagriva needs. */
function bibtexOf(item: Item): string {
  const names = (item.author ?? []).map(({ family, given, literal }) =>
    literal ? `{${literal}}` : `${family}, ${given}`,
  );
  const fields = {
    author: names.join(' and '),
    title: item.title ?? '',
    date: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
    journaltitle: item['container-title'] ?? '',
    volume: item.volume ?? '',
    pages: item.page?.replace('-', '--') ?? '',
    publisher: item.publisher ?? '',
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name} = {${value}}`] : []));
  return `@${item['container-title'] ? 'article' : 'book'}{${item.id}, ${lines.join(', ')}}`;
}

const file = fileURLToPath(import.meta.url);
const [contestant, count] = process.argv.slice(2);
if (contestant) {
  const items = makeRecords(Number(count));
  const begin = performance.now();
  await CONTESTANTS[contestant]?.(items);
  console.log(JSON.stringify({ ms: performance.now() - begin, mb: process.resourceUsage().maxRSS / 1024 }));
} else {
  const run = (name: string, records: number, times: number): { ms: number; mb: number } | undefined => {
    const results = Array.from({ length: times }, () => spawnSync(process.execPath, [file, name, String(records)]))
      .filter(({ status }) => status === 0)
      .map(({ stdout }) => JSON.parse(String(stdout)) as { ms: number; mb: number });
    return results.sort((a, b) => a.ms - b.ms)[0];
  };
  const ours = run('zapis', 1000, 3);
  for (const name of Object.keys(CONTESTANTS)) {
    const result = name === 'zapis' ? ours : run(name, 1000, 3);
    const ratio = result && ours ? `${(result.ms / ours.ms).toFixed(1)} times ours` : 'not installed';
    console.log(`${name}: ${result ? Math.round(result.ms) : '–'} ms for 1,000 records, ${ratio}`);
  }
  for (const records of [10_000, 100_000]) {
    const result = run('zapis', records, 1);
    console.log(`zapis: ${Math.round(result?.ms ?? 0)} ms, ${Math.round(result?.mb ?? 0)} MB for ${records} records`);
  }
}
