import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationKeys } from '../../src/formats/citation-key.ts';
import { shapeItem } from '../../src/formats/item-shape.ts';
import type { Item } from '../../src/model.ts';
import rows from './citation-key.json' with { type: 'json' };
import { anyItem } from './items.ts';

describe('a key is made of family and year, title, or type', () => {
  test.each(rows)('$key', ({ item, key }) => {
    expect(citationKeys([shapeItem(item).item])).toEqual([key]);
  });
});

test('keys that are taken get letters, and never one that another item has as its id', () => {
  const ivanov: Item = { type: 'book', author: [{ family: 'Иванов' }], issued: { 'date-parts': [[2001]] } };
  const others: Item[] = [
    { type: 'book', id: 'Ivanov2001a' },
    { type: 'book', id: 'x' },
    { type: 'book', id: 'x' },
  ];
  expect(citationKeys([ivanov, ivanov, ivanov, ...others])).toEqual([
    'ivanov2001',
    'ivanov2001b',
    'ivanov2001c',
    'Ivanov2001a',
    'x',
    'xa',
  ]);
  // The bare key, a to z, then aa and ab.
  expect(citationKeys(Array<Item>(29).fill(ivanov)).slice(-2)).toEqual(['ivanov2001aa', 'ivanov2001ab']);
});

test('keys are unique without regard to case, valid, and the same when they are made again', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
      const keys = citationKeys(items);
      expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(items.length);
      for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9][A-Za-z0-9_:.+/-]*$/);
      expect(citationKeys(items.map((item, index) => ({ ...item, id: keys[index] ?? '' })))).toEqual(keys);
    }),
  );
});
