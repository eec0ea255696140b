import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryRuns, formatCitations, formatEntry } from '../../src/format.ts';
import type { Item } from '../../src/model.ts';
import { anyItem } from './any-item.ts';

const STYLES = ['gost-r-7.0.100-2018', 'gost-r-7.0.5-2008', 'gost-7.1-2003'];
const style = fc.constantFrom(...STYLES);
const options = fc.record(
  {
    areaDash: fc.boolean(),
    tightPunctuation: fc.boolean(),
    etAl: fc.constantFrom('style', 'all'),
    missingImprint: fc.constantFrom('omit', 'mark'),
    detail: fc.constantFrom('brief', 'extended', 'full'),
    volumeForm: fc.constantFrom('common-title', 'own-title'),
    patentEntry: fc.constantFrom('heading', 'title'),
    unitOrder: fc.constantFrom('before', 'after'),
    accessedForm: fc.constantFrom('brackets', 'area'),
    heading: fc.boolean(),
    doiBeforePages: fc.boolean(),
    isbnBeforeUrl: fc.boolean(),
    nbsp: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Signs that never meet in an entry whose values hold none. */
const WRONG =
  /\.\.|,\.|\. \.|,,|;;|: :|; ;|: ;|; :|\( | \)|\[ | \]|\(\)|\[\]| {2}|\/ \/ |^[\s.,:;/—–]|[,:;/]$|undefined|null|NaN/;

function brackets(text: string): string {
  return text.replace(/[^()[\]]/g, '');
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of brackets(text)) {
    if (sign === '(' || sign === '[') open.push(sign);
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return false;
  }
  return open.length === 0;
}

describe('an entry of any record, by every GOST standard', () => {
  it('has no doubled, lost or dangling sign, no unknown value, balanced brackets, and is NFC', () => {
    fc.assert(
      fc.property(anyItem, style, options, (item, id, given) => {
        const entry = formatEntry(item, { ...given, style: id })
          .replace(/\u00a0/g, ' ')
          .replace(/ \]/g, ']');
        expect(entry).not.toMatch(WRONG);
        expect(isBalanced(entry)).toBe(true);
        expect(entry.normalize('NFC')).toBe(entry);
      }),
      { numRuns: 3000 },
    );
  });

  it('is its runs joined, the same each time', () => {
    fc.assert(
      fc.property(anyItem, style, options, (item, id, given) => {
        const all = { ...given, style: id };
        const joined = entryRuns(item, all)
          .map((run) => run.text)
          .join('');
        expect(joined).toBe(formatEntry(item, all));
        expect(formatEntry(item, all)).toBe(joined);
      }),
      { numRuns: 300 },
    );
  });

  it('prints each value once, names of authors at most twice', () => {
    fc.assert(
      fc.property(anyItem, style, (item, id) => {
        const counts = new Map<string, number>();
        for (const { variable, text } of entryRuns(item, { style: id })) {
          if (variable === undefined) continue;
          expect(text).not.toBe('');
          const isList = variable.startsWith('custom.') || variable === 'author' || variable === 'issued';
          if (!isList) counts.set(variable, (counts.get(variable) ?? 0) + 1);
        }
        for (const [variable, count] of counts) expect([variable, count]).toEqual([variable, 1]);
      }),
      { numRuns: 500 },
    );
  });

  it('prints a value only under the variable that holds it', () => {
    fc.assert(
      fc.property(anyItem, style, (item, id) => {
        for (const { variable } of entryRuns(item, { style: id }))
          if (variable !== undefined) expect(holds(item, variable)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function holds(item: Item, variable: string): boolean {
  const [first = '', key = ''] = variable.split('.');
  if (first === 'custom') return item.custom?.[key] !== undefined;
  return Object.hasOwn(item, first);
}

describe('citations of any records', () => {
  const form = fc.constantFrom('intext', 'footnote', 'endnote', 'bracket');
  const locators = fc.constantFrom(
    [],
    [{ label: 'page', value: '5-7' }],
    [
      { label: 'volume', value: '2' },
      { label: 'page', value: '9' },
    ],
  );

  it('have balanced brackets, no doubled sign, and one string a step', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }), locators), { maxLength: 6 }),
        form,
        fc.boolean(),
        fc.constantFrom('title', 'op-cit'),
        (records, steps, kind, numbered, repeat) => {
          const items = records.map((record, index) => ({ ...record, id: `r${index}` }));
          const sequence = steps.map(([indexes, places]) => ({
            cites: indexes.map((index) => ({ item: `r${index % items.length}`, locators: places })),
          }));
          const printed = formatCitations(items, sequence, {
            style: 'gost-r-7.0.5-2008',
            form: kind,
            numbered,
            repeat,
          });
          expect(printed).toHaveLength(sequence.length);
          for (const text of printed) {
            expect(isBalanced(text)).toBe(true);
            expect(text.replace(/\.\.\./g, '')).not.toMatch(/\.\.|,\.|: :|; ;|undefined|NaN/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
