import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTPUT_FORMATS, readItems, writeItems } from '../../src/formats.ts';
import type { Item } from '../../src/model.ts';
import { anyItem } from './items.ts';

const FORMATS = ['bibtex', 'biblatex', 'ris'] as const;

/** The id of a record in a file is its key; everything else must come back. */
function withoutId({ id: _, ...item }: Item): Omit<Item, 'id'> {
  return item;
}

describe.each(FORMATS)('%s', (format) => {
  test('gives back every item as it was, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const { items: back, findings } = readItems(writeItems(items, format), format);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(back.map(withoutId)).toEqual(items.map(withoutId));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  test('writes the same file again from what it read', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const written = writeItems(items, format);
        expect(writeItems(readItems(written, format).items, format)).toBe(written);
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });
});

test.each(OUTPUT_FORMATS)('%s is read without a throw when it is cut anywhere', (format) => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), (items, share) => {
      const written = writeItems(items, format);
      readItems(written.slice(0, Math.floor(written.length * share)), format);
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
