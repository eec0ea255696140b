import fc from 'fast-check';
import type { Item, Name } from '../../src/model.ts';
import { ITEM_TYPES } from '../../src/variables.ts';

const SNIPPETS = [
  'Право',
  'мир',
  'Қазақ',
  'ұлттық',
  'Київ',
  'їжак',
  'ґанок',
  'Оʻзбек',
  'oʻzbek',
  'ўқув',
  'һәм',
  'DNA',
  'McDonald',
  'and',
  'и',
  'others',
  '{',
  '}',
  '%',
  '&',
  '#',
  '_',
  '~',
  '^',
  '\\',
  '$',
  '"',
  "'",
  '`',
  '--',
  '—',
  '–',
  '«',
  '»',
  '„',
  '“',
  ',',
  ';',
  ':',
  '=',
  '<i>',
  '</i>',
  '<sup>2</sup>',
  '@book{',
  '\n',
  '  ',
  '\u00a0',
  '№ 5',
  '10',
  '1995',
  '[1]',
  '(',
  ')',
  '/',
  '?`',
  'ё',
  'и\u0306',
  '…',
  '😀',
  '.',
];
const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 6 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: anyText, given: anyText }),
  fc.record({ family: anyText }),
  fc.record({ literal: anyText }),
  fc.record({ family: anyText, given: anyText, 'non-dropping-particle': fc.constantFrom('van', 'фон', 'де ла') }),
  fc.record({
    family: anyText,
    given: anyText,
    suffix: fc.constantFrom('Jr.', 'мл.'),
    'dropping-particle': fc.constantFrom('de', 'Ди'),
  }),
);
const names: fc.Arbitrary<Name[]> = fc.array(name, { minLength: 1, maxLength: 3 });

const parts: fc.Arbitrary<number[]> = fc.oneof(
  fc.tuple(fc.integer({ min: -50, max: 2030 })),
  fc.tuple(fc.integer({ min: 1, max: 2030 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(fc.integer({ min: 1000, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);
const date = fc.oneof(
  fc.record({ 'date-parts': fc.array(parts, { minLength: 1, maxLength: 2 }) }),
  fc.record({ 'date-parts': fc.tuple(parts), season: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ 'date-parts': fc.tuple(parts), circa: fc.constant(true) }),
  fc.record({ literal: anyText }),
  fc.record({ raw: anyText }),
);
const custom = fc.dictionary(
  fc.constantFrom('specific', 'title-info', 'heading', 'extent', 'bibtex', 'ris', 'host'),
  fc.oneof(anyText, fc.array(anyText, { maxLength: 2 }), fc.boolean(), fc.record({ title: anyText })),
  { minKeys: 1, maxKeys: 3 },
);

/** Items of every type with texts full of what means something to BibTeX, RIS or JSON. */
export const anyItem: fc.Arbitrary<Item> = fc.record(
  {
    id: fc.oneof(anyText, fc.constantFrom('galtung1985', 'a:b/c-1')),
    type: fc.constantFrom(...ITEM_TYPES),
    title: anyText,
    'container-title': anyText,
    author: names,
    editor: names,
    translator: names,
    interviewer: names,
    issued: date,
    accessed: date,
    'event-date': date,
    volume: anyText,
    issue: anyText,
    number: anyText,
    page: fc.oneof(anyText, fc.constantFrom('5', '141-158', '1-3, 7-9', '1–3')),
    edition: anyText,
    publisher: anyText,
    'publisher-place': anyText,
    genre: anyText,
    note: anyText,
    keyword: anyText,
    URL: fc.oneof(
      anyText,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constant('https://ru.wikipedia.org/wiki/Право_{1}'),
    ),
    DOI: fc.oneof(anyText, fc.constant('10.1000/abc_d(1)<2>')),
    ISBN: anyText,
    language: fc.constantFrom('ru', 'kk', 'uk', 'uz', 'en', 'tlh', 'x y'),
    abstract: anyText,
    'number-of-pages': anyText,
    'title-short': anyText,
    custom,
  },
  { requiredKeys: ['type'] },
);
