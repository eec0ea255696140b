/**
 * GOST entries a second against Citation.js (citeproc-js) with a GOST-like CSL style, in the same run on the same
 * records, and whether our time grows with the list no faster than the list: `npm run bench:format`.
 */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { styles } from '@citation-js/plugin-csl/lib/styles.js';
import { formatEntry } from '../src/format.ts';
import type { Item } from '../src/model.ts';

const FAMILIES = ['Орлова', 'Зуев', 'Ким', 'Панов', 'Шац', 'Бойко', 'Ли'];

function record(index: number): Item {
  const author = Array.from({ length: 1 + (index % 3) }, (_, at) => ({
    family: FAMILIES[(index + at) % FAMILIES.length] ?? '',
    given: 'Иван Петрович',
  }));
  const common = {
    id: `r${index}`,
    language: 'ru-RU',
    title: `Водные ресурсы и управление ими, выпуск ${index}`,
    author,
    issued: { 'date-parts': [[1990 + (index % 30)]] },
  };
  if (index % 2 === 0)
    return {
      ...common,
      type: 'book',
      publisher: 'Наука',
      'publisher-place': 'Москва',
      edition: '2',
      'number-of-pages': '310',
    };
  return {
    ...common,
    type: 'article-journal',
    'container-title': 'Вестник гидрологии',
    volume: '10',
    issue: String(1 + (index % 12)),
    page: '12-34',
    URL: `http://example.ru/${index}`,
    accessed: { 'date-parts': [[2020, 5, 17]] },
  };
}

/** Entries a second of processor time (a busy machine does not count) of a printer, over all records. */
function rate(items: readonly Item[], print: (items: readonly Item[]) => unknown): number {
  const begin = process.cpuUsage();
  print(items);
  const { user, system } = process.cpuUsage(begin);
  return (items.length / (user + system)) * 1_000_000;
}

const best = (times: number, measure: () => number): number => Math.max(...Array.from({ length: times }, measure));

const style = 'gost-r-7.0.5-2008';
const ours = (items: readonly Item[]): void => {
  for (const item of items) formatEntry(item, { style });
};
styles.add('gost', readFileSync('bench/gost.csl', 'utf8'));
const theirs = (items: readonly Item[]): string =>
  new Cite(items).format('bibliography', { template: 'gost', lang: 'en-US', nosort: true });

const records = Array.from({ length: 100_000 }, (_, index) => record(index));
const few = records.slice(0, 1000);
console.log(theirs(few.slice(0, 2)).trim());
console.log(
  few
    .slice(0, 2)
    .map((item) => formatEntry(item, { style }))
    .join('\n'),
);

ours(records.slice(0, 5000));
const citationJs = best(3, () => rate(few, theirs));
// A thousand entries are done in 20 ms, within the clock's error.
const zapis = best(5, () => rate(records.slice(0, 10_000), ours));
console.log(`Citation.js, 1,000 records: ${Math.round(citationJs)} entries a second`);
console.log(
  `zapis, 10,000 records: ${Math.round(zapis)} entries a second, ${(zapis / citationJs).toFixed(1)} times as many`,
);
for (const length of [1000, 10_000, 100_000])
  console.log(
    `zapis, ${length} records: ${Math.round(best(2, () => rate(records.slice(0, length), ours)))} entries a second`,
  );
