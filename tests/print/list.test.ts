import { describe, expect, it } from 'vitest';
import { formatList, type ListProblem } from '../../src/format.ts';
import type { Item } from '../../src/model.ts';

const style = 'gost-r-7.0.5-2008';
const book = (title: string, family?: string, rest: Partial<Item> = {}): Item => ({
  type: 'book',
  title,
  ...(family === undefined ? {} : { author: [{ family, given: 'А. Б.' }] }),
  ...rest,
});
const year = (value: number): Partial<Item> => ({ issued: { 'date-parts': [[value]] } });

const lines = (items: readonly Item[], options: object): string[] =>
  formatList(items, { style, ...options }).split('\n');

describe('lists', () => {
  it('keeps the order of citation and numbers through', () => {
    expect(lines([book('Б'), book('А')], { numbered: true })).toEqual(['1. Б.', '2. А.']);
  });

  it('alphabet: Cyrillic before Latin, ё as е, quotes skipped, numbers before letters', () => {
    const items = [book('Zebra'), book('Ель'), book('Ёж'), book('«Аист»'), book('12 рек'), book('Apple'), book('Елка')];
    expect(lines(items, { sort: 'alphabetical' })).toEqual([
      '12 рек.',
      '«Аист».',
      'Ёж.',
      'Елка.',
      'Ель.',
      'Apple.',
      'Zebra.',
    ]);
  });

  it('letters of neighbouring languages stand after their Russian neighbour', () => {
    const items = [book('Ія'), book('Йод'), book('Ива'), book('Өзен'), book('Пар'), book('Ода')];
    const sorted = lines(items, { sort: 'alphabetical' });
    expect(sorted.indexOf('Ода.')).toBeLessThan(sorted.indexOf('Өзен.'));
    expect(sorted.indexOf('Өзен.')).toBeLessThan(sorted.indexOf('Пар.'));
    expect(sorted.indexOf('Ива.')).toBeLessThan(sorted.indexOf('Йод.'));
  });

  it('the works of one author together, then those with others', () => {
    const both: Item = {
      type: 'book',
      title: 'А',
      author: [
        { family: 'Ким', given: 'А. Б.' },
        { family: 'Ли', given: 'В. Г.' },
      ],
    };
    expect(lines([both, book('Я', 'Ким'), book('Б', 'Ким'), book('А', 'Кимов')], { sort: 'alphabetical' })).toEqual([
      'Ким А. Б. Б.',
      'Ким А. Б. Я.',
      'Ким А. Б., Ли В. Г. А.',
      'Кимов А. Б. А.',
    ]);
  });

  it('chronological: undated last, ties by alphabet', () => {
    const items = [
      book('Без года'),
      book('Б', undefined, year(2001)),
      book('А', undefined, year(2001)),
      book('В', undefined, year(1990)),
    ];
    expect(lines(items, { sort: 'chronological' })).toEqual(['В. 1990.', 'А. 2001.', 'Б. 2001.', 'Без года.']);
  });

  it('by kind: acts by force, the newest first, then standards, works, foreign works, electronic resources', () => {
    const items: Item[] = [
      { type: 'webpage', title: 'Сайт' },
      book('Foreign'),
      book('Книга'),
      { type: 'standard', title: 'Вода', number: 'ГОСТ 1' },
      { type: 'legislation', title: 'О воде', genre: 'федер. закон', ...year(1999) },
      { type: 'legislation', title: 'О лесе', genre: 'федер. закон', ...year(2006) },
      { type: 'legislation', title: 'Конституция Российской Федерации' },
      { type: 'regulation', title: 'О рыбе', genre: 'приказ М-ва' },
    ];
    expect(lines(items, { sort: 'kind', groupBy: 'kind', numbered: true })).toEqual([
      'Международные акты и конституция',
      '1. Конституция Российской Федерации.',
      'Кодексы и законы',
      '2. О лесе : федер. закон. 2006.',
      '3. О воде : федер. закон. 1999.',
      'Ведомственные и региональные акты',
      '4. О рыбе : приказ М-ва.',
      'Стандарты',
      '5. ГОСТ 1. Вода.',
      'Книги и статьи',
      '6. Книга.',
      'Литература на иностранных языках',
      '7. Foreign.',
      'Электронные ресурсы',
      '8. Сайт.',
    ]);
  });

  it('HTML lists count on over headings', () => {
    expect(
      lines([book('Apple'), book('Аист')], { sort: 'alphabetical', groupBy: 'script', numbered: true, output: 'html' }),
    ).toEqual([
      '<h2>На кириллице</h2>',
      '<ol>',
      '<li>Аист.</li>',
      '</ol>',
      '<h2>На латинице</h2>',
      '<ol start="2">',
      '<li>Apple.</li>',
      '</ol>',
    ]);
  });

  it('a bad item keeps its place and is told', () => {
    const problems: ListProblem[] = [];
    const bad: Item[] = JSON.parse('[{"title":"без типа"},{"type":"book"}]');
    const text = formatList([book('А'), ...bad], { style, numbered: true }, (problem) => problems.push(problem));
    expect(text.split('\n')).toEqual(['1. А.', '2. [{"title":"без типа"}]', '3. [{"type":"book"}]']);
    expect(problems.map(({ index }) => index)).toEqual([1, 2]);
  });

  it('says so where the words of another language stand in, and prints the entry all the same', () => {
    const problems: ListProblem[] = [];
    const texts = formatList(
      [book('Реки', undefined, { language: 'bg', 'number-of-pages': '90' })],
      { style },
      (problem) => problems.push(problem),
    );
    expect(texts).toBe('Реки. 90 с.');
    expect(problems).toEqual([
      {
        index: 0,
        severity: 'note',
        message: 'the style has no words of the language "bg"; those of "ru" stand for them',
      },
    ]);
  });

  it('Uzbek in Latin letters takes Latin words, tagged or not', () => {
    const part = { type: 'article-journal', title: 'Oʻzbek tili', 'container-title': 'Guliston', page: '5-7' } as const;
    for (const language of ['uz', 'uz-Latn']) expect(lines([{ ...part, language }], {})[0]).toContain('B. 5—7');
  });
});
