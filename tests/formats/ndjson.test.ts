import { expect, test } from 'vitest';
import { readItems, toRow, writeItems, writeRow } from '../../src/formats.ts';
import type { Item, Reference } from '../../src/model.ts';

const raw = 'Орлов А. Б. Город. М., 2001.';
const reference: Reference = {
  raw,
  span: { start: 103, end: 103 + raw.length },
  marker: { text: '1.', number: 1, span: { start: 100, end: 102 } },
  fields: [
    { variable: 'author', span: { start: 103, end: 114 }, confidence: 0.9 },
    { variable: 'issued', span: { start: 125, end: 129 }, confidence: 0.8 },
    { variable: 'author', span: { start: 115, end: 120 }, confidence: 0.8 },
  ],
  item: { type: 'book', title: 'Город' },
  cyrillic: { title: 'Город' },
  confidence: 0.8,
  warnings: [
    {
      rule: 'place-missing',
      severity: 'note',
      span: { start: 121, end: 123 },
      fix: { span: { start: 121, end: 123 }, text: 'Москва' },
    },
  ],
};

test('a row holds the reference with every offset counted from the start of its own text', () => {
  expect(toRow(reference)).toEqual({
    raw,
    csl: { type: 'book', title: 'Город' },
    cyrillic: { title: 'Город' },
    spans: {
      author: [
        [0, 11],
        [12, 17],
      ],
      issued: [[22, 26]],
    },
    confidence: 0.8,
    warnings: [
      {
        rule: 'place-missing',
        severity: 'note',
        span: { start: 18, end: 20 },
        fix: { span: { start: 18, end: 20 }, text: 'Москва' },
      },
    ],
  });
});

test('a row without Cyrillic has no such key, and is one line whatever its text holds', () => {
  const { cyrillic: _, ...latin } = reference;
  const line = writeRow(toRow({ ...latin, raw: 'a\nb\u2028c' }));
  expect(line.match(/[\n\r]/g)).toEqual(['\n']);
  expect(JSON.parse(line)).not.toHaveProperty('cyrillic');
});

test('rows give their items back', () => {
  const items: Item[] = [
    { type: 'book', title: 'Город' },
    { type: 'map', custom: { scale: [1, true] } },
  ];
  expect(readItems(writeRow(toRow(reference)), 'ndjson').items).toEqual([reference.item]);
  expect(readItems(writeItems(items, 'ndjson'), 'ndjson')).toMatchObject({ items, findings: [] });
});
