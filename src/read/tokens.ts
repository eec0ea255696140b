import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import type { Span } from '../model.ts';
import type { Plain } from './plain.ts';

/**
 * Tokens of one entry, with their offsets.
 *
 *     Johnson J. Navigation of Ice // *Journal*. 1985. P. 141—158
 *     ^word   ^initial             ^slashes       ^number  ^dash
 */
export interface Token {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'word' | 'initial' | 'number' | 'slashes' | 'dash' | 'punctuation' | 'url' | 'symbol';
  /** White space stands before it. */
  readonly gap: boolean;
  /** Inside Markdown emphasis, which is evidence of a title or a container. */
  readonly emphasis: boolean;
}

/** What a labeller says of a stretch of an entry: the value of one variable, without the cue that introduces it. */
export interface Labelled {
  readonly label: Label;
  readonly span: Span;
  readonly confidence: number;
}

/** The variables that a labeller tells apart. Type and language are read from the whole entry, later. */
export const LABELS = [
  'author',
  'editor',
  'translator',
  'compiler',
  'title',
  'container-title',
  'collection-title',
  'collection-number',
  'volume',
  'volume-title',
  'number-of-volumes',
  'issue',
  'number',
  'edition',
  'page',
  'number-of-pages',
  'publisher',
  'publisher-place',
  'event-title',
  'event-place',
  'event-date',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'genre',
  'medium',
  'note',
  'archive',
  'archive_location',
] as const;
export type Label = (typeof LABELS)[number];

const TOKEN = new RegExp(
  [
    '(?:(?:https?|ftp)://|www\\.|10\\.\\d{4,9}/)[^\\s«»"]*[^\\s«»".,;:)\\]>]',
    "\\p{L}[\\p{L}\\p{M}\\d]*(?:['’`ʹʻʼ‘-](?=\\p{L})[\\p{L}\\p{M}\\d]+)*['’`ʹ]?",
    '\\d+',
    '//',
    '\\S',
  ].join('|'),
  'uy',
);
const DASHES = '-‐‑‒–—―−';
const PUNCTUATION = '.,;:/()[]{}«»„“”"\'’‘!?…=+&*|';
// One letter, or a letter that romanisation writes with several, and then a full stop: "B.", "Дж.", "Yu.", "Sh."; or a
// given name cut short as few are: «Вяч.», "Chas."
const SHORT = lexicon['short-given'].join('|');
const INITIAL = new RegExp(`^(?:\\p{Lu}|Д[жз]|[YJI][uaoeUAOE]|[CSZKDPT][hH]|SHCH|Shch|T[sS]|Dzh|D[zj]|${SHORT})$`, 'u');

/** The tokens of a plain entry in order; what lies between them is white space alone. Linear in the text. */
export function tokenise(plain: Pick<Plain, 'text' | 'emphasis'>): Token[] {
  const tokens: Token[] = [];
  let stretch = 0;
  let end = 0;
  for (let start = 0; start < plain.text.length; ) {
    TOKEN.lastIndex = start;
    if (!TOKEN.test(plain.text)) {
      start += 1;
      continue;
    }
    const gap = start > end;
    end = TOKEN.lastIndex;
    const text = plain.text.slice(start, end);
    const isInitial = plain.text.charCodeAt(end) === FULL_STOP && INITIAL.test(text);
    while ((plain.emphasis[stretch]?.end ?? Number.POSITIVE_INFINITY) <= start) stretch += 1;
    const emphasis = start >= (plain.emphasis[stretch]?.start ?? Number.POSITIVE_INFINITY);
    tokens.push({ text, span: { start, end }, kind: isInitial ? 'initial' : kindOf(text), gap, emphasis });
    start = end;
  }
  return tokens;
}
const FULL_STOP = 0x2e;

/**
 * The tokens of an entry that stands alone, without the number that it had in its list: "7. Орлов С. Н. Право моря",
 * "[12] Orlov S. N." Four figures are a year; what a title goes on with is no gap and a capital.
 */
export function withoutListNumber(tokens: readonly Token[]): readonly Token[] {
  const bracket = tokens[0]?.text === '[' ? 1 : 0;
  const number = tokens[bracket];
  const closer = tokens[bracket + 1];
  const next = tokens[bracket + 2];
  const isNumber = number?.kind === 'number' && number.text.length < 4 && closer?.gap === false;
  const isClosed = closer !== undefined && (bracket === 1 ? ']' : '.)').includes(closer.text);
  return isNumber && isClosed && next?.gap === true && /^[\p{Lu}«"“]/u.test(next.text)
    ? tokens.slice(bracket + 2)
    : tokens;
}

/** What a token is, which its first letter mostly says: an address has a sign that words and numbers have not. */
function kindOf(text: string): Exclude<Token['kind'], 'initial'> {
  const first = text.charAt(0);
  if (PUNCTUATION.includes(first)) return text === '//' ? 'slashes' : 'punctuation';
  if (DASHES.includes(first)) return 'dash';
  if (text.startsWith('www.') || text.includes('/')) return 'url';
  if (first >= '0' && first <= '9') return 'number';
  return isLetter(text) ? 'word' : 'symbol';
}

const isLetter = (text: string): boolean => {
  const code = text.charCodeAt(0);
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x410 && code <= 0x44f) || /^\p{L}/u.test(text);
};
