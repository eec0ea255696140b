import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shapeItem } from '../../src/formats/item-shape.ts';
import { readItems, writeItems } from '../../src/formats.ts';
import type { Item } from '../../src/model.ts';
import { ITEM_TYPES } from '../../src/variables.ts';
import rows from './write.json' with { type: 'json' };

const FORMATS = ['bibtex', 'biblatex', 'ris'] as const;
const ALPHABETS =
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя іїєґў қңғүұһөәҳҷӣӯ ѣѳѵ ђјљњћџ ѓќѕ oʻ gʻ Oʻ ʼ ’ АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ ІЇЄҐЎ ҚҢҒҮҰҺӨӘ';

describe.each(rows)('$behaviour', ({ item, ...expected }) => {
  test.each(FORMATS)('in %s', (format) => expect(writeItems([shapeItem(item).item], format)).toBe(expected[format]));
});

describe.each(FORMATS)('%s', (format) => {
  test('loses no letter of any Cyrillic alphabet and needs no carrier for it', () => {
    const item: Item = {
      id: 'a',
      type: 'book',
      title: ALPHABETS,
      author: [{ family: 'Ҡасымұлы-Ўғли', given: 'Ә. Һ.' }],
      publisher: ALPHABETS,
      issued: { 'date-parts': [[2001]] },
    };
    const written = writeItems([item], format);
    expect(written).not.toContain('zapis');
    expect(readItems(written, format).items).toEqual([item]);
  });

  test.each(ITEM_TYPES)('brings back the type %s', (type) => {
    const items: Item[] = [{ id: 'a', type, title: 'Имя' }];
    expect(readItems(writeItems(items, format), format).items).toEqual(items);
  });

  test('believes a field that someone changed after us, and the carrier about the others', () => {
    const item: Item = {
      id: 'a',
      type: 'pamphlet',
      title: 'Два  пробела',
      publisher: 'А  Б',
      custom: { extent: '5 с.' },
    };
    const edited = writeItems([item], format).replace(/(TI {2}- |title = \{)Два {1,2}пробела/, '$1Три пробела');
    expect(readItems(edited, format).items).toEqual([{ ...item, title: 'Три пробела' }]);
  });

  test('writes nothing for nothing, and an item that is only a type', () => {
    expect(writeItems([], format)).toBe('');
    expect(readItems(writeItems([{ type: 'map' }], format), format).items).toMatchObject([{ type: 'map' }]);
  });
});

test('a dialect may be read as the other one', () => {
  const items: Item[] = [
    { id: 'a', type: 'speech', title: 'Имя', issued: { 'date-parts': [[1], [2]] }, custom: { x: 1 } },
  ];
  expect(readItems(writeItems(items, 'bibtex'), 'biblatex').items).toEqual(items);
  expect(readItems(writeItems(items, 'biblatex'), 'bibtex').items).toEqual(items);
});

const pandoc = spawnSync('pandoc', ['--version']).status === 0;

test.skipIf(!pandoc).each(['bibtex', 'biblatex'] as const)('pandoc reads our %s as we wrote it', (dialect) => {
  const items = rows.map(({ item }) => shapeItem(item).item);
  const { stdout } = spawnSync('pandoc', ['-f', dialect, '-t', 'csljson'], {
    input: writeItems(items, dialect),
    encoding: 'utf8',
  });
  const read = readItems(stdout, 'csl-json').items;
  expect(read.map(({ title, author, issued }) => ({ title, issued, people: author?.length }))).toEqual(
    items.map(({ title, author, issued }) => ({ title, issued, people: author?.length })),
  );
});
