import { expect, it } from 'vitest';
import { formatCitations, formatEntry, formatList } from '../src/format.ts';
import type { Item } from '../src/model.ts';

const book = (id: string, family: string, title: string): Item => ({
  id,
  type: 'book',
  language: 'en',
  author: [{ family, given: 'R. T.' }],
  title,
  publisher: 'Harbour Press',
  issued: { 'date-parts': [[1999]] },
});
const ITEMS = [book('w', 'Wallis', 'On Ferries'), book('b', 'Wallis', 'On Bridges'), book('a', 'Abney', 'Fords')];

it('prints an entry as the list prints it', () => {
  const [, , last] = ITEMS;
  if (last) expect(formatList([last], { style: 'apa-7' })).toBe(formatEntry(last, { style: 'apa-7' }));
});

it('tells apart what would look alike, in the order given and in the order of the style', () => {
  const given = formatList(ITEMS, { style: 'apa-7' }).trimEnd().split('\n');
  const sorted = formatList(ITEMS, { style: 'apa-7', sort: 'style' }).trimEnd().split('\n');
  expect(given.map((entry) => /\((.*?)\)/.exec(entry)?.[1])).toEqual(['1999b', '1999a', '1999']);
  expect(sorted).toEqual([given[2], given[1], given[0]]);
});

it('lays a list out as lines, paragraphs, or a numbered list', () => {
  const options = { style: 'apa-7', numbered: true } as const;
  expect(formatList(ITEMS, options)).toMatch(/^1\. Wallis.*\n2\. Wallis.*\n3\. Abney.*$/);
  expect(formatList(ITEMS, { ...options, output: 'html' })).toMatch(/^<ol>\n<li>Wallis.*<i>On Ferries<\/i>/);
  expect(formatList(ITEMS, { style: 'apa-7', output: 'markdown' })).toMatch(/\*On Ferries\*.*\n\nWallis/);
  expect(formatList([], options)).toBe('');
});

it('keeps an entry a paragraph in Markdown, whatever it begins with', () => {
  const titled = (title: string): Item => ({ id: title, type: 'book', title, issued: { 'date-parts': [[1949]] } });
  const list = formatList([titled('1984'), titled('# 5'), titled('- x')], {
    style: 'chicago-notes-bibliography',
    output: 'markdown',
  });
  expect(list).not.toMatch(/^(?:\d+[.)]|[-#])/m);
});

it('prints citations by the ids of their works', () => {
  const sequence = [{ cites: [{ item: 'a', locators: [{ label: 'page', value: '12' }] }] }];
  expect(formatCitations(ITEMS, sequence, { style: 'apa-7' })).toEqual(['(Abney, 1999, p. 12)']);
});

it("tells apart the works that a text's citations would print alike, and knows what was cited before", () => {
  const sequence = [{ cites: [{ item: 'w' }] }, { cites: [{ item: 'b' }, { item: 'a' }] }, { cites: [{ item: 'w' }] }];
  expect(formatCitations(ITEMS, sequence, { style: 'apa-7' })).toEqual([
    '(Wallis, 1999b)',
    '(Abney, 1999; Wallis, 1999a)',
    '(Wallis, 1999b)',
  ]);
});

it('throws for a style or a work that there is not', () => {
  const [item] = ITEMS;
  if (item) expect(() => formatEntry(item, { style: 'toString' })).toThrow('no style "toString"');
  expect(() => formatCitations(ITEMS, [{ cites: [{ item: 'x' }] }], { style: 'apa-7' })).toThrow('"x"');
});
