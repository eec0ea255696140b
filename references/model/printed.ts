import type { DateValue, Item, Name, Run, StyleOptions } from '../../src/model.ts';
import { LABELS, type Label } from '../../src/read/tokens.ts';
import { STYLES } from '../../src/styles.ts';
import { aDay, recent } from './dates.ts';
import type { Piece } from './example.ts';
import { SIMPLE, type Workshop } from './fields.ts';
import { journal } from './journals.ts';
import { pageValue } from './numbers.ts';
import { person } from './people.ts';
import type { Random } from './random.ts';
import { conference, title } from './titles.ts';
import type { Language, Split, Words } from './words.ts';

/**
 * Entries that our own styles print: a made-up record goes through an adapter, whose runs say which variable each
 * stretch is.
 *
 *     { type: 'book', author, title, … } → «Орлов, А. А.» «Море» «. — » «М.» «, » «2001» → author, title, –, place, –, issued
 */

/** The styles that a half of the data is printed in: a whole standard and a faculty's rules are held out. */
const HELD_OUT: ReadonlySet<string> = new Set(['gost-7.1-2003', 'references-kz']);
const stylesOf = (split: Split): readonly string[] =>
  [...STYLES.keys()].filter((id) => HELD_OUT.has(id) === (split === 'held-out'));

const NAME_LABELS: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'compiler']);
const isLabel = (name: string | undefined): name is Label => LABELS.some((label) => label === name);

/** The styles that cite in footnotes. */
const FOOTNOTES = /^gost|notes/u;

/** How a GOST style is told to print: every option that changes signs or order. */
function options(random: Random, language: Language): StyleOptions {
  const dash = random.pick(['—', '–', '–']);
  return {
    areaDash: random.chance(0.7),
    dash,
    headingComma: random.chance(0.6),
    etAl: random.pick(['style', 'all'] as const),
    gmd: random.chance(0.2),
    contentType: random.chance(0.3),
    placeAbbrev: random.pick(['on', 'capitals', 'off'] as const),
    tightPunctuation: random.chance(0.5),
    tightInitials: random.chance(0.5),
    urlLabel: random.pick(['URL', 'URL', 'Режим доступа', 'Mode of access']),
    accessedForm: random.pick(['brackets', 'brackets', 'area'] as const),
    urlFinalStop: random.chance(0.5),
    isbnBeforeUrl: random.chance(0.5),
    doiBeforePages: random.chance(0.3),
    hostPublisher: random.chance(0.4),
    missingImprint: random.pick(['omit', 'omit', 'mark'] as const),
    volumeForm: random.pick(['common-title', 'own-title'] as const),
    unitOrder: language === 'kk' ? 'after' : 'before',
    nbsp: random.chance(0.1),
  };
}

const people = (words: Words, most: number): readonly Name[] => {
  const full = words.random.chance(0.15);
  return Array.from({ length: words.random.whole(1, most) }, () => {
    const { family, given, patronymic } = person(words);
    const names = patronymic === undefined ? [given] : [given, patronymic];
    return { family, given: full ? names.join(' ') : names.map((name) => `${name.charAt(0)}.`).join(' ') };
  });
};

type Maker = (shop: Workshop) => Partial<Item>;
const text = (shop: Workshop, field: string): string => SIMPLE[field]?.[1](shop) ?? '';
const year = (random: Random): Partial<Item> => ({ issued: { 'date-parts': [[recent(random)]] } });
const day = (random: Random, from: number, to: number): DateValue => {
  const date = aDay(random, random.whole(from, to));
  return { 'date-parts': [[date.year, date.month, date.day]] };
};
const imprint: Maker = (shop) => ({
  ...year(shop.random),
  'publisher-place': text(shop, 'place'),
  ...(shop.random.chance(0.8) && { publisher: text(shop, 'publisher') }),
});
const page = ({ random }: Workshop): string => pageValue(random, '-');
const online: Maker = (shop) => ({
  URL: text(shop, 'URL'),
  ...(shop.random.chance(0.7) && { accessed: day(shop.random, 2005, 2024) }),
});

/** What a record of each type holds besides language and title. */
const MAKERS: readonly (readonly [Item['type'], Maker])[] = [
  [
    'article-journal',
    (shop) => ({
      author: people(shop.words, 5),
      'container-title': journal(shop.words),
      ...year(shop.random),
      ...(shop.random.chance(0.6) && { volume: text(shop, 'volume') }),
      issue: text(shop, 'issueU'),
      page: page(shop),
      ...(shop.random.chance(0.3) && { DOI: text(shop, 'DOI') }),
      ...(shop.random.chance(0.1) && online(shop)),
    }),
  ],
  [
    'book',
    (shop) => ({
      ...(shop.random.chance(0.85) && { author: people(shop.words, 4) }),
      ...(shop.random.chance(0.3) && { editor: people(shop.words, 2) }),
      ...(shop.random.chance(0.15) && { translator: people(shop.words, 2) }),
      ...(shop.random.chance(0.25) && { genre: text(shop, 'genre') }),
      ...(shop.random.chance(0.3) && { edition: String(shop.random.whole(2, 9)) }),
      ...(shop.random.chance(0.15) && { 'collection-title': text(shop, 'collection') }),
      ...(shop.random.chance(0.2) && { ISBN: text(shop, 'ISBN') }),
      ...(shop.random.chance(0.1) && { volume: String(shop.random.whole(1, 12)), 'number-of-volumes': '12' }),
      ...imprint(shop),
      'number-of-pages': String(shop.random.whole(20, 900)),
    }),
  ],
  [
    'chapter',
    (shop) => ({
      author: people(shop.words, 3),
      'container-title': title(shop.words),
      ...(shop.random.chance(0.4) && { editor: people(shop.words, 2) }),
      ...imprint(shop),
      page: page(shop),
    }),
  ],
  [
    'paper-conference',
    (shop) => ({
      author: people(shop.words, 4),
      'container-title': conference(shop.words),
      ...(shop.random.chance(0.5) && { genre: text(shop, 'confGenre') }),
      ...imprint(shop),
      page: page(shop),
    }),
  ],
  [
    'thesis',
    (shop) => ({
      author: people(shop.words, 1),
      genre: text(shop, 'thesisGenre'),
      'publisher-place': text(shop, 'place'),
      ...year(shop.random),
      'number-of-pages': String(shop.random.whole(90, 400)),
    }),
  ],
  [
    'article-newspaper',
    (shop) => ({
      author: people(shop.words, 1),
      'container-title': text(shop, 'newspaper'),
      issued: day(shop.random, 1950, 2024),
      ...(shop.random.chance(0.5) && { page: String(shop.random.whole(1, 16)) }),
    }),
  ],
  [
    'webpage',
    (shop) => ({
      ...(shop.random.chance(0.4) && { author: people(shop.words, 2) }),
      ...(shop.random.chance(0.7) && { 'container-title': text(shop, 'site') }),
      ...(shop.random.chance(0.5) && year(shop.random)),
      ...online(shop),
    }),
  ],
];

/** What of a run's text is the value: the quotes and stops that the style sets around a title are not. */
function bare(text: string, label: Label): readonly Piece[] {
  if (label !== 'title' && label !== 'container-title') return [{ text, label }];
  const opens = text.startsWith('“') && !text.slice(0, -1).includes('”');
  const closes = opens && /[.,]?”$/u.exec(text)?.[0];
  const end = text.length - (closes ? closes.length : 0);
  return opens ? [{ text: '“' }, { text: text.slice(1, end), label }, { text: text.slice(end) }] : [{ text, label }];
}

/** Runs as pieces of training text. What joins the names of one role, or the parts of one date, is in the value. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text: words, variable, mark } of runs) {
    const label = isLabel(variable) ? variable : undefined;
    const last = pieces[pieces.length - 1];
    const earlier = pieces[pieces.length - 2];
    if (label === undefined) {
      // Chicago: "5th" + " ed." is one edition, as GOST's «5-е изд.» is.
      const more = last?.label === 'edition' ? (EDITION.exec(words)?.[0] ?? '') : '';
      if (last !== undefined && more !== '') pieces.splice(-1, 1, { ...last, text: last.text + more });
      const medium = CONTENT.exec(words.slice(more.length))?.groups;
      if (medium === undefined) pieces.push({ text: words.slice(more.length) });
      else
        pieces.push(
          { text: medium.before ?? '' },
          { text: medium.own ?? '', label: 'medium' },
          { text: medium.after ?? '' },
        );
    } else if (last?.label === label) pieces.splice(-1, 1, { ...last, text: last.text + words });
    else if (earlier?.label === label && last !== undefined && last.label === undefined && joins(label, last.text)) {
      pieces.splice(-2, 2, { ...earlier, text: earlier.text + last.text + words });
    } else {
      for (const piece of bare(words, label)) {
        pieces.push(mark === 'italic' && piece.label !== undefined ? { ...piece, emphasis: true } : piece);
      }
    }
  }
  return pieces;
}
/** What an ordinal is followed by: "5" + "-е изд.", "3" + "rd ed.", "2" + "-бас." */
const EDITION = /^(?:-?\p{L}{1,3})?\.?[\s\u00a0-]?(?:ed|edn|изд|вид|бас|выд|нашр|Aufl|éd)\.?/u;
/** A designation or a content type in words of the style: " [Text]", "Текст : непосредственный". */
const CONTENT =
  /^(?<before>[\s.—–[]*)(?<own>(?:Текст|Text|Мәтін|Тэкст)(?: : \p{L}+)?|(?:Электрон|Електрон|Electronic|Электрондық)\p{L}* (?:ресурс|resource))(?<after>[\].\s]*)$/u;
const NAME_JOINT = /^(?:[\s,;&\u00a0]|и|and|та|і|und|et)*$/u;
const DATE_JOINT = /^[\s,.\u00a0]*$/u;
const joins = (label: Label, between: string): boolean =>
  NAME_LABELS.has(label)
    ? NAME_JOINT.test(between)
    : (label === 'issued' || label === 'accessed') && DATE_JOINT.test(between);

/** A made-up entry in a style of ours; undefined where the style prints nothing of it. */
export function printedEntry(shop: Workshop, split: Split, cueLanguage: Language): Piece[] | undefined {
  const { words, random } = shop;
  const [type, make] = random.pick(MAKERS);
  const style = STYLES.get(random.pick(stylesOf(split)));
  const item: Item = { type, id: 'work', language: cueLanguage, title: title(words), ...make(shop) };
  const told = options(random, cueLanguage);
  const footnote = style !== undefined && FOOTNOTES.test(style.id) && random.chance(0.2);
  const runs = footnote
    ? style?.citation([{ item }], { options: { ...told, form: 'footnote' }, items: [item] })
    : style?.entry(item, { options: told });
  if (runs === undefined) return undefined;
  return runs.length === 0 ? undefined : piecesOf(runs);
}
