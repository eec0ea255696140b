import type { Variable } from '../model.ts';
import { type Locale, termOf } from './locale.ts';
import type { Format, FormatProperty, Look, Token } from './tape.ts';

/** Output joined and in reading order: texts between marks that open and close. */
export type Piece =
  | { readonly kind: 'text'; text: string; readonly variable: Variable | undefined; readonly href: string | undefined }
  | { readonly kind: 'open'; readonly property: string; readonly value: string }
  | { readonly kind: 'close'; readonly display?: boolean }
  | { readonly kind: 'quote'; readonly text: string };

type TextPiece = Extract<Piece, { kind: 'text' }>;

const CLOSE = { kind: 'close' } as const;

/**
 * What becomes of two punctuation marks that meet where two parts of an entry join; other pairs both stay.
 * The table is that of the CSL test suite's `punctuation_FullMonty…` cases, read off as rules: a full stop or a colon
 * vanishes behind a mark that ends a sentence, `!` and `?` take the place of a colon or a semicolon.
 */
const MEET: { readonly [pair: string]: string } = {
  '::': ':',
  ';:': ';',
  '!:': '!',
  '?:': '?',
  ':.': ':',
  '..': '.',
  ';.': ';',
  '!.': '!',
  '?.': '?',
  '….': '…',
  ';;': ';',
  ',,': ',',
  ':!': '!',
  ';!': '!',
  '!!': '!',
  ':?': '?',
  ';?': '?',
  '??': '?',
};

/** Joins a tape: affixes and delimiters meet without doubling, quotes and formatting alternate with depth. */
export function joinTape(tape: readonly Token[], locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  const writing: Writing = {
    pieces,
    inQuote: locale.options.get('punctuation-in-quote') === 'true',
    locale,
    frames: [],
    quoteDepth: 0,
    formats: UNFORMATTED,
    variable: undefined,
    href: undefined,
    last: undefined,
    quoteAt: -1,
  };
  for (let at = 0; at < tape.length; at += 1) {
    const token = tape[at] ?? '';
    if (typeof token === 'string') writeText(token, writing.variable, writing.href, writing);
    else if (token.kind === 'open') openPart(token.look, writing);
    else if (token.kind === 'close') closePart(writing);
    else if (token.kind === 'next') {
      at += 1;
      const text = tape[at] ?? '';
      const { variable = writing.variable, href = writing.href } = token.look;
      if (typeof text === 'string') writeText(text, variable, href, writing);
    } else if (token.text !== '') writeAffix(token.text, writing);
  }
  const end = pieces[pieces.length - 1];
  // No space ends a block at the end of an entry.
  if (end?.kind === 'close' && end.display && writing.last) writing.last.text = writing.last.text.trimEnd();
  return pieces;
}

interface Writing {
  readonly pieces: Piece[];
  readonly inQuote: boolean;
  readonly locale: Locale;
  /** What stands open. */
  readonly frames: Frame[];
  quoteDepth: number;
  formats: Format;
  variable: Variable | undefined;
  href: string | undefined;
  /** The last text of the block, which what follows meets. */
  last: TextPiece | undefined;
  /** Where the first closing quotation mark behind that text stands, or -1. */
  quoteAt: number;
}

/** A part that stands open, and what was around it. */
interface Frame {
  readonly look: Look;
  readonly variable: Variable | undefined;
  readonly href: string | undefined;
  readonly formats: Format;
  /** How many formats it opened. */
  readonly opened: number;
  /** Where it begins among the pieces. */
  readonly start: number;
}

const UNFORMATTED: Format = {};

function openPart(look: Look, writing: Writing): void {
  const { pieces, frames, variable, href, formats } = writing;
  const start = pieces.length;
  if (look.variable) writing.variable = look.variable;
  if (look.href) writing.href = look.href;
  if (look.display) {
    pieces.push({ kind: 'open', property: 'display', value: look.display });
    writing.last = undefined;
    writing.quoteAt = -1;
  }
  const opened = look.format || look.plain ? openFormats(look, writing) : 0;
  if (look.quotes) openQuote(look.quotes, writing);
  frames.push({ look, variable, href, formats, opened, start });
}

function closePart(writing: Writing): void {
  const frame = writing.frames.pop();
  if (!frame) return;
  const { look, opened, start } = frame;
  if (look.quotes) closeQuote(look.quotes, writing);
  for (let count = 0; count < opened; count += 1) writing.pieces.push(CLOSE);
  if (look.display) closeDisplay(writing, start);
  writing.variable = frame.variable;
  writing.href = frame.href;
  writing.formats = frame.formats;
}

/** In the order in which they open: the last is innermost. */
const PROPERTIES: readonly FormatProperty[] = [
  'vertical-align',
  'text-decoration',
  'font-weight',
  'font-variant',
  'font-style',
];
const NORMAL: Format = {
  'font-style': 'normal',
  'font-variant': 'normal',
  'font-weight': 'normal',
  'text-decoration': 'none',
  'vertical-align': 'baseline',
};

function openFormats(look: Look, writing: Writing): number {
  const wanted = look.plain ? NORMAL : look.format;
  if (!wanted) return 0;
  let opened = 0;
  const now = { ...writing.formats };
  for (const property of PROPERTIES) {
    let value = wanted[property];
    if (value === undefined) continue;
    const normal = NORMAL[property] ?? '';
    const around = now[property] ?? normal;
    // The same formatting inside itself stands out by its absence: <i>On <i>Emma</i></i>.
    if (look.flips && value === around) value = normal;
    if (value === around) continue;
    writing.pieces.push({ kind: 'open', property, value });
    now[property] = value;
    opened += 1;
  }
  writing.formats = now;
  return opened;
}

function quoteMark(quotes: NonNullable<Look['quotes']>, side: 'open' | 'close', writing: Writing): string {
  const inner = quotes === 'single' && writing.quoteDepth === 0 ? true : writing.quoteDepth % 2 === 1;
  return termOf(writing.locale, `${side}-${inner ? 'inner-' : ''}quote`) ?? '';
}

function openQuote(quotes: NonNullable<Look['quotes']>, writing: Writing): void {
  writeText(quoteMark(quotes, 'open', writing), writing.variable, writing.href, writing);
  writing.quoteDepth += 1;
}

function closeQuote(quotes: NonNullable<Look['quotes']>, writing: Writing): void {
  writing.quoteDepth -= 1;
  if (writing.quoteAt === -1) writing.quoteAt = writing.pieces.length;
  writing.pieces.push({ kind: 'quote', text: quoteMark(quotes, 'close', writing) });
}

function writeText(text: string, variable: Variable | undefined, href: string | undefined, writing: Writing): void {
  if (text === '') return;
  const { last, quoteAt } = writing;
  const isSpaced = quoteAt === -1 && last !== undefined && text.startsWith(' ') && last.text.endsWith(' ');
  pushText(isSpaced ? text.slice(1) : text, variable, href, writing);
}

function pushText(text: string, variable: Variable | undefined, href: string | undefined, writing: Writing): void {
  const { last, pieces } = writing;
  if (last !== undefined && last.variable === variable && last.href === href && pieces[pieces.length - 1] === last) {
    last.text += text;
    return;
  }
  const piece: TextPiece = { kind: 'text', text, variable, href };
  pieces.push(piece);
  writing.last = piece;
  writing.quoteAt = -1;
}

/**
 * Text of the style. Its leading punctuation meets what stands before it, through whatever closes there:
 *
 *     “Is it?”  +  ". "        ->  “Is it?”␣          the full stop vanishes behind the question mark
 *     “A title” +  ", 1999"    ->  “A title,” 1999    punctuation-in-quote: comma and full stop go inside
 *            ^ the last text     ^ after the mark that closes
 */
function writeAffix(affix: string, writing: Writing): void {
  let rest = affix;
  while (rest !== '') {
    const { last, quoteAt } = writing;
    const mark = rest[0] ?? '';
    if (!last || !'.,:;!?'.includes(mark)) break;
    const before = last.text.slice(-1);
    const met = MEET[before + mark];
    if (met === before) rest = rest.slice(1);
    else if (met !== undefined) {
      last.text = last.text.slice(0, -1);
      if (last.text === '') {
        writing.pieces.splice(writing.pieces.lastIndexOf(last), 1);
        findLast(writing);
      }
      rest = met + rest.slice(1);
    } else if (quoteAt !== -1 && writing.inQuote && '.,!?'.includes(mark)) {
      const text: TextPiece = { kind: 'text', text: mark, variable: undefined, href: undefined };
      writing.pieces.splice(quoteAt, 0, text);
      writing.last = text;
      writing.quoteAt = quoteAt + 1;
      rest = rest.slice(1);
    } else break;
  }
  if (rest === '') return;
  // What follows a block (the full stop of the layout) ends it, inside.
  const end = writing.pieces[writing.pieces.length - 1];
  const block = end?.kind === 'close' && end.display && !/^\s*$/.test(rest) ? writing.pieces.pop() : undefined;
  const isSpaced = rest.startsWith(' ') && (endsInSpace(writing.last?.text ?? '') || isBlockAtStart(writing.pieces));
  const text = isSpaced ? rest.slice(1) : rest;
  if (text !== '') pushText(text, undefined, undefined, writing);
  if (block) writing.pieces.push(block);
}

function endsInSpace(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 32 || ((last < 32 || last > 127) && /\s$/.test(text));
}

function isBlockAtStart(pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  return pieces.length === 1 && first?.kind === 'open' && first.property === 'display';
}

/** Ends a block; an empty one leaves nothing. */
function closeDisplay(writing: Writing, start: number): void {
  const { pieces } = writing;
  const isEmpty = !pieces.slice(start).some((piece) => piece.kind === 'text' && piece.text !== '');
  if (isEmpty) {
    pieces.length = start;
    findLast(writing);
  } else pieces.push({ kind: 'close', display: true });
}

/** Finds the last text of the block anew, after what stood behind it was taken away. */
function findLast(writing: Writing): void {
  const { pieces } = writing;
  writing.last = undefined;
  writing.quoteAt = -1;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind === 'open' && piece.property === 'display') return;
    if (piece?.kind === 'quote') writing.quoteAt = index;
    if (piece?.kind !== 'text') continue;
    writing.last = piece;
    return;
  }
}
