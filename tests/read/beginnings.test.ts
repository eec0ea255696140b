import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf, leastBeginning } from '../../src/read/beginnings.ts';
import data from './beginnings.json' with { type: 'json' };

const lists = data.lists.map((words, number) => [number, words] as const);
const beginnings = beginningsOf(lists);

test.each(data.rows)('finds $promise', ({ text, last, number }) => {
  expect(leastBeginning(text, beginnings, last) ?? null).toBe(number);
});

test('finds what a pattern for each list would', () => {
  const patterns = data.lists.map((words) => {
    const escaped = words.map((word) => word.replace(/[.[\]]/gu, '\\$&').replaceAll('#', '\\d'));
    return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})`, 'iu');
  });
  const parts = fc.constantFrom(
    ...data.lists.flat(),
    'дис',
    'ДИСС',
    'гост 12',
    '3-я тетрадь',
    ' ',
    '. ',
    'а',
    '7',
    '[',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (words) => {
      const text = words.join('');
      const first = patterns.findIndex((pattern) => pattern.test(text));
      expect(leastBeginning(text, beginnings)).toBe(first < 0 ? undefined : first);
    }),
  );
});
