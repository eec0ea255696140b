import fc from 'fast-check';
import type { Item, Name } from '../../src/model.ts';
import { ITEM_TYPES } from '../../src/variables.ts';

/** Words without punctuation of their own, so that every sign in an entry is the style's. */
const WORDS = {
  ru: ['Основы', 'теории', 'управления', 'водные', 'ресурсы', 'Сибири', 'очерки', 'й'.normalize('NFD'), 'ёлка'],
  en: ['Water', 'policy', 'review', 'of', 'regional', 'studies', 'café'.normalize('NFD')],
};

const words = (language: 'ru' | 'en', maxLength = 4): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS[language]), { minLength: 1, maxLength }).map((list) => list.join(' '));

const name = (language: 'ru' | 'en'): fc.Arbitrary<Name> =>
  fc.oneof(
    fc.record({
      family: words(language, 1),
      given: fc.constantFrom('А. Б.', 'Иван Петрович', 'Jean-Paul', 'Дж.', 'JR'),
    }),
    fc.record({ family: words(language, 1) }),
    fc.record({ literal: words(language) }),
  );

const number = fc.integer({ min: 1, max: 999 }).map(String);
const range = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 }))
  .map(([a, b]) => `${a}-${b}`);
const date = fc.oneof(
  fc.integer({ min: 1500, max: 2030 }).map((year) => ({ 'date-parts': [[year]] })),
  fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => ({ 'date-parts': [parts] })),
  fc.constant({ 'date-parts': [[2005], [2007]] }),
  fc.constant({ 'date-parts': [[1900]], circa: true }),
  fc.constant({ literal: 'весна 1999' }),
);

function custom(language: 'ru' | 'en'): fc.Arbitrary<NonNullable<Item['custom']>> {
  const text = words(language);
  const list = fc.array(text, { minLength: 1, maxLength: 3 });
  return fc.record(
    {
      heading: text,
      'title-info': list,
      'parallel-title': list,
      'responsibility-first': text,
      responsibility: list,
      'further-titles': list,
      'set-statement': text,
      specialty: text,
      'edition-responsibility': text,
      specific: list,
      publishers: fc.array(fc.record({ place: text, names: list }), { maxLength: 2 }),
      'place-supplied': fc.constant(true),
      'date-supplied': fc.constant(true),
      'date-open': fc.constant(true),
      numbering: text,
      extent: text,
      illustrations: text,
      accompanying: list,
      series: list,
      notes: list,
      'isbn-qualifier': list,
      'system-requirements': text,
      'access-note': text,
      updated: fc.constant('06.03.2007'),
      'access-mode': text,
      host: fc.record({ title: text, info: list }),
      'container-title-info': list,
      'container-section': text,
      'container-responsibility': list,
      'container-kind': fc.constant('newspaper'),
      section: text,
      locations: list,
      'article-number': number,
      'author-truncated': fc.constant(true),
      'patent-kind': fc.constant('пат.'),
      classification: text,
      'application-number': number,
      filed: fc.constant('18.12.2000'),
      published: fc.constant('20.08.2002'),
    },
    { requiredKeys: [] },
  );
}

/** Records of every type, any variable present or not. */
export const anyItem: fc.Arbitrary<Item> = fc.constantFrom('ru' as const, 'en' as const).chain((language) => {
  const text = words(language);
  const names = fc.array(name(language), { maxLength: 6 });
  return fc.record(
    {
      type: fc.constantFrom(...ITEM_TYPES),
      language: fc.constantFrom(language, 'kk', 'uz-Latn', 'ru-Latn', 'xx'),
      title: text,
      'title-short': text,
      'container-title': text,
      'volume-title': text,
      author: names,
      editor: names,
      translator: names,
      compiler: names,
      'reviewed-title': text,
      genre: text,
      medium: text,
      edition: fc.oneof(number, text),
      version: number,
      publisher: text,
      'publisher-place': fc.oneof(text, fc.constantFrom('Москва', 'Санкт-Петербург', 'Moskva')),
      issued: date,
      accessed: date,
      volume: fc.oneof(number, range),
      issue: fc.oneof(number, range),
      page: fc.oneof(number, range),
      number,
      'number-of-pages': number,
      'number-of-volumes': number,
      'collection-title': text,
      'collection-number': number,
      'chapter-number': number,
      'part-number': number,
      dimensions: fc.constant('21 см'),
      scale: text,
      jurisdiction: text,
      archive: text,
      archive_location: text,
      ISBN: fc.constant('978-5-336-00204-1'),
      ISSN: fc.constant('0869-6403'),
      DOI: fc.constant('10.1000/182'),
      URL: fc.constantFrom('http://example.org/a', 'https://doi.org/10.1000/182'),
      custom: custom(language),
    },
    { requiredKeys: ['type'] },
  );
});
