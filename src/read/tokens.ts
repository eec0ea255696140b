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

// One group for each of KINDS, in their order; groups with names would cost an object for each token.
const TOKEN = new RegExp(
  [
    '((?:(?:https?|ftp)://|www\\.|10\\.\\d{4,9}/)[^\\s«»"]*[^\\s«»".,;:)\\]>])',
    "(\\p{L}[\\p{L}\\p{M}\\d]*(?:['’`ʹʻʼ‘-](?=\\p{L})[\\p{L}\\p{M}\\d]+)*['’`ʹ]?)",
    '(\\d+)',
    '(//)',
    '([-‐-―−])',
    '([.,;:/()[\\]{}«»„“”"\'’‘!?…=+&*|])',
    '(\\S)',
  ].join('|'),
  'gu',
);
const KINDS = ['url', 'word', 'number', 'slashes', 'dash', 'punctuation', 'symbol'] as const;
// One letter, or a letter that romanisation writes with several, and then a full stop: "B.", "Дж.", "Yu.", "Sh."
const INITIAL = /^(?:\p{Lu}|Д[жз]|[JYI][uaoeUAOE]|[CSZKDPT][hH]|SHCH|Shch|T[sS]|Dzh|D[zj])$/u;

/** The tokens of a plain entry in order; what lies between them is white space alone. Linear in the text. */
export function tokenise(plain: Pick<Plain, 'text' | 'emphasis'>): Token[] {
  const tokens: Token[] = [];
  let stretch = 0;
  let end = 0;
  for (const match of plain.text.matchAll(TOKEN)) {
    let kind: Token['kind'] = KINDS.find((_, at) => match[at + 1] !== undefined) ?? 'symbol';
    const text = match[0];
    const start = match.index;
    if (kind === 'word' && INITIAL.test(text) && plain.text[start + text.length] === '.') kind = 'initial';
    while ((plain.emphasis[stretch]?.end ?? Number.POSITIVE_INFINITY) <= start) stretch += 1;
    const emphasis = start >= (plain.emphasis[stretch]?.start ?? Number.POSITIVE_INFINITY);
    tokens.push({ text, span: { start, end: start + text.length }, kind, gap: start > end, emphasis });
    end = start + text.length;
  }
  return tokens;
}
