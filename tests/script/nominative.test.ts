import { expect, test } from 'vitest';
import { formatEntry } from '../../src/format.ts';
import type { Item, Name } from '../../src/model.ts';
import { withNominatives } from '../../src/script/nominative.ts';
import rows from './nominative.json' with { type: 'json' };

const nameOf = (text: string): Name => {
  const [family = '', given = ''] = text.split(' ');
  return { family, given };
};

test.each(rows)('the people of «$statement» stand in the nominative', ({ statement, editor, nominative }) => {
  const item: Item = { type: 'book', editor: editor.map(nameOf), custom: { responsibility: [statement] } };
  expect(withNominatives(item).editor).toEqual(nominative.map(nameOf));
  expect(item.editor).toEqual(editor.map(nameOf));
});

test('a record without such a statement is the same object', () => {
  const item: Item = { type: 'book', editor: [nameOf('Седова О.')] };
  expect(withNominatives(item)).toBe(item);
});

test('a CSL style prints an editor whom the statement has in the genitive in the nominative', () => {
  const item: Item = {
    type: 'book',
    title: 'Море',
    editor: [nameOf('Ветрова П.Т.')],
    custom: { responsibility: ['под ред. П. Т. Ветрова'] },
  };
  expect(formatEntry(item, { style: 'apa-7' })).toContain('Ветров, П. Т. (Ed.)');
});
