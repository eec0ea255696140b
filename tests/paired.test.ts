import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../src/model.ts';
import { formatPaired } from '../src/paired.ts';
import { parse } from '../src/parse.ts';
import { romanise } from '../src/romanise.ts';
import { romaniseItem, type TwoScripts } from '../src/script/romanise-item.ts';

interface Row {
  readonly says: string;
  readonly record: TwoScripts;
  readonly scheme?: string;
  readonly first?: string;
  readonly second: { readonly [style: string]: string };
}

const { rows }: { readonly rows: readonly Row[] } = JSON.parse(readFileSync('tests/paired.test.json', 'utf8'));
const STYLES = ['references-ru', 'references-kz', 'apa-7', 'chicago-author-date', 'chicago-notes-bibliography'];
const ENDINGS = { text: 'txt', html: 'html', markdown: 'md' } as const;

describe.each(rows)('$says', ({ record, scheme, first, second }) => {
  it.each(Object.entries(second))('%s', (style, entry) => {
    const printed = formatPaired([record], { style, ...(scheme !== undefined && { scheme }) });
    expect(printed.split('\n').map((line) => line.trim())).toEqual(first === undefined ? [entry] : [first, entry]);
  });
});

// Golden files, as in tests/styles.test.ts.
describe.each(STYLES)('the list of the article in pairs, %s', (style) => {
  const { references } = parse(readFileSync('references/article/article.txt', 'utf8'));

  it.each(['text', 'html', 'markdown'] as const)('is as its golden file in %s', async (output) => {
    const list = formatPaired(references, { style, output, numbered: true });
    await expect(list).toMatchFileSnapshot(`../references/article/lists/paired/${style}.${ENDINGS[output]}`);
  });
});

const title = fc.stringMatching(/^[А-ЯЁ][а-яё]{2,9}( [а-яё]{2,9}){0,4}$/u);
const record = fc.record({
  type: fc.constantFrom<Item['type']>('article-journal', 'book', 'chapter', 'thesis', 'webpage', 'report'),
  language: fc.constant('ru'),
  title,
  issued: fc.constant({ 'date-parts': [[2001]] }),
});

it('loses no title: each stands in its pair, in both forms', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), fc.constantFrom(...STYLES), (items, style) => {
      const list = formatPaired(
        items.map((item) => ({ item })),
        { style, scheme: 'wikipedia' },
      );
      for (const item of items) {
        expect(list).toContain(item.title);
        // Typography may curl an apostrophe.
        const straight = list.replaceAll('’', "'");
        expect(straight).toContain(romanise(item.title, { scheme: 'wikipedia-ru' }).replaceAll('’', "'"));
      }
    }),
    { numRuns: 60 },
  );
});

it('leaves no Cyrillic letter in a romanised record but in addresses', () => {
  fc.assert(
    fc.property(record, title, (item, words) => {
      const given: Item = {
        ...item,
        URL: 'http://a.b/в',
        publisher: words,
        custom: { notes: [words], host: { title: words } },
      };
      const { URL, ...rest } = romaniseItem({ item: given });
      expect(URL).toBe(given.URL);
      expect(JSON.stringify(rest)).not.toMatch(/\p{Script=Cyrillic}/u);
    }),
  );
});

it('keeps the order of the records, or takes that of the second style', () => {
  const [first, second] = ['Яков', 'Анна'].map(
    (family): TwoScripts => ({
      item: { type: 'book', language: 'ru', author: [{ family }], title: 'Реки', issued: { 'date-parts': [[2001]] } },
    }),
  );
  if (!first || !second) throw new Error('two records');
  const given = formatPaired([first, second], { style: 'references-ru' });
  expect(given.indexOf('Yakov')).toBeLessThan(given.indexOf('Anna'));
  expect(formatPaired([first, second], { style: 'references-ru', sort: 'style' })).toMatch(
    /^Анна[\s\S]*Anna[\s\S]*Yakov/,
  );
});

it('keeps an entry that was not understood, whole', () => {
  const [reference] = parse('%%% ]] ???', { from: 'lines' }).references;
  expect(reference?.item).toMatchObject({ note: '%%% ]] ???' });
  expect(reference?.warnings).toMatchObject([{ rule: 'entry-not-understood', severity: 'warning' }]);
  if (reference) expect(formatPaired([reference], { style: 'references-ru' })).toContain('%%% ]] ???');
});

it('throws for a scheme that there is not', () => {
  expect(() => formatPaired([], { style: 'references-ru', scheme: 'none' })).not.toThrow();
  expect(() => romaniseItem({ item: { type: 'book' } }, { scheme: 'none' })).toThrow(RangeError);
});
