import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citeprocStyle } from '../src/citeproc.ts';
import { apa7 } from '../src/csl/our-styles.ts';
import { makeRecords } from './csl/records.ts';

const xml = readFileSync(new URL('../styles/apa-7.csl', import.meta.url), 'utf8');
const text = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('');

it('prints entries and citations through citeproc-js as our engine prints them', () => {
  const theirs = citeprocStyle(xml, { id: 'zapis-apa-7' });
  const [first, second] = makeRecords(2);
  if (!first || !second) throw new Error('no records');
  const context = { options: {} };
  expect(text(theirs.entry(first, context))).toBe(text(apa7.entry(first, context)));
  const cites = [{ item: first, locators: [{ label: 'page', value: '12' }] }, { item: second }];
  expect(text(theirs.citation(cites, context))).toBe(text(apa7.citation(cites, context)));
});
