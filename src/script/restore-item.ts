import exonyms from '../../references/exonyms.json' with { type: 'json' };
import type { CyrillicPart, Item, Name, Span } from '../model.ts';
import { NAME_VARIABLES, type NameVariable, type TextVariable } from '../variables.ts';
import { languageOf } from './language.ts';
import { languageOfPart, languageToRead } from './language-to-read.ts';
import type { Language } from './reader.ts';
import { joined, type RestoredWord, ROMANISED, readingsOf, restoredWord } from './readings.ts';

/** The text variables that are put back; language, numbers and addresses have nothing to put back. */
const TEXTS = [
  'title',
  'container-title',
  'collection-title',
  'volume-title',
  'event-title',
  'genre',
  'publisher',
  'publisher-place',
  'event-place',
] as const satisfies readonly TextVariable[];

/** A text field is English, not romanised, if it looks so this much. */
const SURE = 0.9;
/** Words that are less sure than this make their field a guess, which is left out. */
const LEAST = 0.2;

/** One piece of the record. All of one language are read at once, so that their words tell each other's habits. */
interface Piece {
  readonly variable: TextVariable | NameVariable;
  readonly name?: { readonly at: number; readonly part: 'family' | 'given' | 'literal' };
  readonly value: string;
}

/**
 * The Cyrillic behind a romanised record: titles, container, publisher and places restored, names transcribed. Nothing
 * where the record is not romanised Russian, Ukrainian, Belarusian, Kazakh or Kyrgyz. A field that is English, or that
 * can't be read with some certainty, is left out.
 */
export function restoreItem(item: Item): CyrillicPart | undefined {
  const language = languageFor(item);
  if (!language) return undefined;
  const pieces = piecesOf(item);
  const values = new Map<Piece, string>();
  const languages = pieces.map((piece) => languageOfPiece(piece, language));
  for (const own of new Set(languages)) {
    const together = pieces.filter((_, at) => languages[at] === own);
    for (const [piece, value] of readTogether(together, own)) values.set(piece, value);
  }
  return assembled(item, pieces, (piece) => values.get(piece));
}

/** What pieces in one language read in Cyrillic. */
function readTogether(pieces: readonly Piece[], language: Language): ReadonlyMap<Piece, string> {
  const values = new Map<Piece, string>();
  const spans: { readonly piece: Piece; readonly span: Span }[] = [];
  let text = '';
  for (const piece of pieces) {
    spans.push({ piece, span: { start: text.length, end: text.length + piece.value.length } });
    text += `${piece.value}\n`;
  }
  const names = spans.filter(({ piece: { name } }) => name && name.part !== 'literal').map(({ span }) => span);
  const inName = ({ start }: Span): boolean => names.some((span) => start >= span.start && start < span.end);
  const words = readingsOf(text, language, { isName: ({ span }) => inName(span) }).map((reading) =>
    restoredWord(reading, 0),
  );
  for (const { piece, span } of spans) {
    const value = cyrillicOf(piece, span, text, words, language);
    if (value !== undefined) values.set(piece, value);
  }
  return values;
}

/** The language that a record is read as: what it says itself, else what its titles look like. */
function languageFor(item: Item): Language | undefined {
  const own = item.language === undefined ? undefined : ROMANISED[item.language];
  if (own !== undefined && item.language !== 'uz') return own;
  if (item.language !== undefined) return undefined;
  const guess = languageToRead(
    [item.title, item['container-title'], item['collection-title']].filter(Boolean).join('. '),
  );
  return guess.language === 'uz' ? undefined : ROMANISED[guess.language];
}

/** The language of a piece: that of its record, but a publisher or a journal may have one of its own. */
function languageOfPiece({ variable, value }: Piece, language: Language): Language {
  return OF_THEIR_OWN.has(variable) ? languageOfPart(value, language) : language;
}

const OF_THEIR_OWN: ReadonlySet<string> = new Set(['publisher', 'container-title', 'collection-title']);

function piecesOf(item: Item): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece): unknown => pieces.push(piece);
  for (const variable of TEXTS) {
    const value = item[variable];
    if (value !== undefined && /\p{Script=Latin}/u.test(value) && !isEnglish(variable, value)) add({ variable, value });
  }
  for (const variable of NAME_VARIABLES) {
    for (const [at, name] of (item[variable] ?? []).entries()) {
      for (const part of ['family', 'given', 'literal'] as const) {
        const value = name[part];
        if (value !== undefined) add({ variable, name: { at, part }, value });
      }
    }
  }
  return pieces;
}

/** Places and publishers are too short to tell. */
function isEnglish(variable: TextVariable, value: string): boolean {
  if (variable.endsWith('place')) return false;
  const { language, confidence } = languageOf(value);
  return !(language in ROMANISED) && confidence > SURE;
}

/** What a piece reads in Cyrillic; nothing where no word of it was read or one is a mere guess. */
function cyrillicOf(
  { value, variable }: Piece,
  span: Span,
  text: string,
  words: readonly RestoredWord[],
  language: Language,
): string | undefined {
  const known: { readonly [place: string]: string } = exonyms[language as 'ru'] ?? {};
  if (variable.endsWith('place')) {
    const places = value.split('; ');
    if (places.every((place) => place in known)) return places.map((place) => known[place]).join('; ');
  }
  const own = words.filter((word) => word.span.start >= span.start && word.span.end <= span.end);
  if (own.length === 0 || own.some(({ confidence }) => confidence < LEAST)) return undefined;
  return joined(text, own, span);
}

function assembled(
  item: Item,
  pieces: readonly Piece[],
  read: (piece: Piece) => string | undefined,
): CyrillicPart | undefined {
  const texts: { [variable: string]: string } = {};
  const names: { [variable: string]: Name[] } = {};
  for (const piece of pieces) {
    const value = read(piece);
    if (value === undefined) continue;
    if (!piece.name) texts[piece.variable] = value;
    else {
      const list = names[piece.variable] ?? [...(item[piece.variable as NameVariable] ?? [])];
      list[piece.name.at] = { ...list[piece.name.at], [piece.name.part]: value };
      names[piece.variable] = list;
    }
  }
  const part: CyrillicPart = { ...texts, ...names };
  return Object.keys(texts).length > 0 || Object.keys(names).length > 0 ? part : undefined;
}
