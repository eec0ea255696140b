import { expect, test } from 'vitest';
import { piecesOf, printedEntry } from '../../references/model/printed.ts';
import { randomFrom } from '../../references/model/random.ts';
import { record } from '../../references/model/record.ts';
import type { Item } from '../../src/model.ts';
import { STYLES } from '../../src/styles.ts';

const ITEM: Item = {
  id: 'work',
  type: 'book',
  language: 'ru',
  title: 'Море и люди',
  author: [
    { family: 'Орлов', given: 'А. А.' },
    { family: 'Белова', given: 'Ю. А.' },
  ],
  edition: '2',
  'publisher-place': 'Казань',
  publisher: 'Волна',
  issued: { 'date-parts': [[2001]] },
  'number-of-pages': '120',
  URL: 'https://example.org/more',
  accessed: { 'date-parts': [[2020, 3, 14]] },
};

test.each([...STYLES.keys()])('the training text of style %s is what the style prints, word for word', (id) => {
  const runs = STYLES.get(id)?.entry(ITEM, { options: {} }) ?? [];
  const pieces = piecesOf(runs);
  expect(pieces.map(({ text }) => text).join('')).toBe(runs.map(({ text }) => text).join(''));
  const valued = (label: string): readonly string[] =>
    pieces.filter((piece) => piece.label === label).map(({ text }) => text);
  expect(valued('title')).toEqual(['Море и люди']);
  expect(valued('URL')).toEqual(['https://example.org/more']);
  expect(valued('author').join()).toContain('Белова');
});

test('entries of our styles come with their values in either half of the data', () => {
  const random = randomFrom(3);
  for (const split of ['train', 'held-out'] as const) {
    for (let i = 0; i < 60; i += 1) {
      const pieces = printedEntry(record('ru', 'ru', split, random, false).shop, split, 'ru');
      expect(pieces?.some(({ label }) => label === 'title' || label === 'author')).toBe(true);
    }
  }
});
