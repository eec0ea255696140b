import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTPUT_FORMATS, readItems, writeItems } from '../../src/formats.ts';
import type { Item } from '../../src/model.ts';
import { anyItem } from './items.ts';

/** More by hand: `RUNS=3000 npx vitest run tests/formats`. */
const RUNS = Number(process.env.RUNS ?? 150);
/** No measure of speed: a busy machine may take its time. */
const TIMEOUT = 120_000;

const FORMATS = ['bibtex', 'biblatex', 'ris'] as const;

/** The id of a record in a file is its key; everything else must come back. */
function withoutId({ id: _, ...item }: Item): Omit<Item, 'id'> {
  return item;
}

describe.each(FORMATS)('%s', { timeout: TIMEOUT }, (format) => {
  test('gives back every item as it was, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const { items: back, findings } = readItems(writeItems(items, format), format);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(back.map(withoutId)).toEqual(items.map(withoutId));
      }),
      { numRuns: RUNS },
    );
  });

  test('writes the same file again from what it read', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const written = writeItems(items, format);
        expect(writeItems(readItems(written, format).items, format)).toBe(written);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

test.each(OUTPUT_FORMATS)('%s is read without a throw when it is cut anywhere', { timeout: TIMEOUT }, (format) => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), (items, share) => {
      const written = writeItems(items, format);
      readItems(written.slice(0, Math.floor(written.length * share)), format);
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
