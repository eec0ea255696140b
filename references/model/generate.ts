import { soil } from './dirt.ts';
import { type Example, exampleFrom, type Piece } from './example.ts';
import { hand } from './hand.ts';
import { printedEntry } from './printed.ts';
import type { Random } from './random.ts';
import { record } from './record.ts';
import { fillLayout, type Genre, parseLayout, pickLayout } from './template.ts';
import { title } from './titles.ts';
import { type Language, type Split, words as wordsOf } from './words.ts';

/** How often each kind of work, language and manner is made: roughly what lists hold. */
const KINDS: readonly (readonly [Genre, number])[] = [
  ['article', 30],
  ['book', 28],
  ['chapter', 8],
  ['paper', 8],
  ['thesis', 5],
  ['law', 6],
  ['standard', 4],
  ['news', 4],
  ['web', 10],
  ['archive', 2],
  ['report', 2],
];
const SPEECH: readonly (readonly [Language, number])[] = [
  ['ru', 60],
  ['en', 26],
  ['uk', 7],
  ['be', 3],
  ['kk', 5],
  ['ky', 2],
  ['uz-Cyrl', 2.5],
  ['uz', 2],
  ['de', 1.5],
  ['fr', 1.5],
];
const MARKS = [
  '. – ',
  '. – ',
  '. – ',
  '. — ',
  '. — ',
  '. - ',
  '. - ',
  '.- ',
  '.– ',
  '. ',
  '. ',
  '. ',
  '. ',
  ', ',
  ' – ',
  ' - ',
  '.-',
];
/** The share of the entries that our own styles print. */
const PRINTED = 0.06;
const PREFIXES = ['См.: ', 'См. ', 'Цит. по: ', 'Подробнее см.: ', 'See: ', 'Там же. ', 'Sm.: ', 'Ср.: '];

function weighted<T>(rows: readonly (readonly [T, number])[], random: Random): T {
  let left = random.next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of rows) {
    left -= weight;
    if (left < 0) return item;
  }
  return random.pick(rows)[0];
}

/** Two full stops in a row, where a value ends in one and the layout goes on with one, are printed as one. */
function joinStops(pieces: readonly Piece[], random: Random): Piece[] {
  const keep = random.chance(0.05);
  let end = '';
  return pieces.map((piece) => {
    const text = !keep && end === '.' && /^\.(?!\.)/u.test(piece.text) ? piece.text.slice(1) : piece.text;
    if (text !== '') end = text.charAt(text.length - 1);
    return { ...piece, text };
  });
}

/** The pieces of one made-up entry, printed in a layout of its kind, romanised in one case of three, and soiled. */
export function entry(split: Split, random: Random): Piece[] {
  const genre = weighted(KINDS, random);
  const language = weighted(SPEECH, random);
  const cyrillic = !['en', 'de', 'fr', 'uz'].includes(language);
  const romanised = cyrillic && random.chance(language === 'ru' ? 0.4 : 0.22);
  const foreignCues = random.chance(romanised ? 0.4 : 0.1);
  const cueLanguage: Language = !foreignCues ? language : romanised ? 'en' : language === 'ru' ? 'en' : 'ru';
  const latin = romanised || !cyrillic;
  let pieces: Piece[] | undefined;
  const ofStyle = random.chance(PRINTED);
  while (pieces === undefined) {
    const own = record(language, cueLanguage, split, random, latin);
    if (ofStyle) {
      pieces = printedEntry(own.shop, split, cueLanguage);
      continue;
    }
    const layout = pickLayout(genre, split, random);
    const untitled = genre === 'web' && !/\{(?:title|speech)\}/u.test(layout);
    const short = genre === 'web' && random.chance(0.3);
    const titled = untitled ? layout.replace('{site}', '{siteAsTitle}') : layout;
    pieces = fillLayout(parseLayout(short ? titled.replace('{title}', '{siteAsTitle}') : titled), {
      random,
      mark: random.pick(MARKS),
      field: own.field,
      term: own.term,
    });
  }
  if (romanised) {
    const write = hand(random);
    const whole = random.chance(0.85);
    // Now and then a cue stays in Cyrillic between romanised values.
    pieces = pieces.map((piece) =>
      whole || piece.label !== undefined ? { ...piece, text: write(piece.text) } : piece,
    );
  }
  if (random.chance(0.85)) pieces.push({ text: '.' });
  if (random.chance(0.035)) {
    const located = pieces.some(({ label }) => label === 'URL' || label === 'DOI');
    pieces.push(...rendering(genre, romanised || language === 'en', located, split, random));
  }
  if (latin && random.chance(0.06)) pieces.push(...languageNote(split, random));
  if (random.chance(0.015)) pieces.unshift({ text: random.pick(PREFIXES) });
  // What is held out tests layouts and words, not dirt.
  const level = split === 'held-out' ? 0 : random.pick([0, 0, 0.4, 0.8, 1.2, 2]);
  return soil(joinStops(pieces, random), level, random).filter(({ text }) => text !== '');
}

/** The language of a work that is cited in another, now and then with its title in that: "In Russian (Tides of the North)". */
function languageNote(split: Split, random: Random): Piece[] {
  const note = random.pick([
    ' (in Russian)',
    ' (in Russian).',
    ' [in Russian]',
    ' (In Russ.)',
    ' (Rus.)',
    ': In Russian',
  ]);
  if (random.chance(0.7)) return [{ text: note }];
  const [open = '', close = ''] = random.pick(['()', '[]']).split('');
  return [{ text: `${note} ${open}${title(wordsOf(random.pick(['en', 'ru']), split, random))}${close}` }];
}

/** The same work once more in another language or script, as lists for two readerships have it: no value is in it, unless
 * it alone says where the work is found. */
function rendering(genre: Genre, cyrillic: boolean, located: boolean, split: Split, random: Random): Piece[] {
  const language: Language = cyrillic ? 'ru' : random.pick(['ru', 'en']);
  let pieces: Piece[] | undefined;
  while (pieces === undefined) {
    const own = record(language, cyrillic ? 'ru' : 'en', split, random, !cyrillic);
    pieces = fillLayout(parseLayout(pickLayout(genre, split, random)), {
      random,
      mark: random.pick(MARKS),
      field: own.field,
      term: own.term,
    });
  }
  const write = cyrillic ? (text: string): string => text : hand(random);
  const [open = '', close = ''] = random.pick([
    [' [', ']'],
    [' (', ')'],
    [' = ', ''],
    [' / ', ''],
    [' ', '.'],
    [' ', ''],
  ]);
  const again = pieces.map((piece) =>
    !located && (piece.label === 'URL' || piece.label === 'DOI') ? piece : { text: write(piece.text) },
  );
  return [{ text: open }, ...again, { text: close }];
}

/** One example of a half of the data. */
export function makeExample(split: Split, random: Random): Example {
  return exampleFrom(entry(split, random));
}
