import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileStyle } from '../../src/csl/adapter.ts';
import { apa7, chicagoAuthorDate, chicagoNotes } from '../../src/csl/our-styles.ts';
import type { Item, Run } from '../../src/model.ts';
import { makeRecords } from './records.ts';
import rows from './style.test.json' with { type: 'json' };

const text = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
const styleOf = (layout: string): string =>
  `<style><citation><layout/></citation><bibliography><layout>${layout}</layout></bibliography></style>`;

describe('a style that is wrong is refused with element and line where it', () => {
  it.each(rows.errors)('$why', ({ xml, message }) => {
    expect(() => compileStyle(xml)).toThrow(message);
  });

  it('would grow beyond reason by macros that call each other twice', () => {
    const macros = Array.from(
      { length: 40 },
      (_, index) => `<macro name="m${index}"><text macro="m${index + 1}"/><text macro="m${index + 1}"/></macro>`,
    );
    const xml = `<style>${macros.join('')}<macro name="m40"><text value="x"/></macro><citation><layout><text macro="m0"/></layout></citation></style>`;
    expect(() => compileStyle(xml)).toThrow('beyond reason');
  });

  it('is nested deeper than the call stack', () => {
    const xml = styleOf('<group>'.repeat(50_000) + '</group>'.repeat(50_000));
    expect(() => compileStyle(xml)).toThrow('nested too deeply');
  });
});

describe('an entry', () => {
  it.each(rows.entries)('$promise', ({ layout, item, options, expected }) => {
    const printed = compileStyle(styleOf(layout)).entry(item as Item, { options: options ?? {} });
    expect(text(printed)).toBe(expected);
  });

  it.each(rows.ours)('of $style prints $promise', ({ style, item, expected }) => {
    const ours = [apa7, chicagoAuthorDate, chicagoNotes].find(({ id }) => id === style);
    expect(text(ours?.entry(item as Item, { options: {} }) ?? [])).toBe(expected);
  });

  it('prints any record in our styles, twice the same, without an empty run', () => {
    const records = makeRecords(240);
    for (const style of [apa7, chicagoAuthorDate, chicagoNotes]) {
      fc.assert(
        fc.property(fc.constantFrom(...records), (item) => {
          const runs = style.entry(item, { options: {} });
          expect(runs.every((run) => run.text !== '')).toBe(true);
          expect(style.entry(item, { options: {} })).toEqual(runs);
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('a document', () => {
  it('tells two works of one author and year apart, in the list and in citations', () => {
    const author = [{ family: 'Norova', given: 'Aida' }];
    const issued = { 'date-parts': [[2021]] };
    const items: Item[] = ['Birch', 'Alder'].map((title) => ({ id: title, type: 'book', title, author, issued }));
    const printed = apa7.document(items, [{ cites: items.map((item) => ({ item })) }]);
    expect(printed.bibliography?.map(({ runs }) => text(runs))).toEqual([
      'Norova, A. (2021a). Alder.',
      'Norova, A. (2021b). Birch.',
    ]);
    expect(printed.citations.map(text)).toEqual(['(Norova, 2021b, 2021a)']);
  });
});
