import type { Variable } from '../model.ts';
import { type Locale, termOf } from './locale.ts';
import type { Format, FormatProperty, Node, Tree } from './tree.ts';

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

/** Joins a tree: affixes and delimiters meet without doubling, quotes and formatting alternate with depth. */
export function joinTree(root: Node, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  const writing: Writing = {
    pieces,
    inQuote: locale.options.get('punctuation-in-quote') === 'true',
    locale,
    quoteDepth: 0,
    formats: {},
    variable: undefined,
    href: undefined,
    last: undefined,
    quoteAt: -1,
  };
  write(root, writing);
  const end = pieces[pieces.length - 1];
  // No space ends a block at the end of an entry.
  if (end?.kind === 'close' && end.display && writing.last) writing.last.text = writing.last.text.trimEnd();
  return pieces;
}

interface Writing {
  readonly pieces: Piece[];
  readonly inQuote: boolean;
  readonly locale: Locale;
  quoteDepth: number;
  formats: Format;
  variable: Variable | undefined;
  href: string | undefined;
  /** The last text of the block, which what follows meets. */
  last: TextPiece | undefined;
  /** Where the first closing quotation mark behind that text stands, or -1. */
  quoteAt: number;
}

function write(node: Node, writing: Writing): void {
  if (typeof node === 'string') {
    writeText(node, writing);
    return;
  }
  const { variable, href } = writing;
  if (node.prefix) writeAffix(node.prefix, writing);
  if (node.variable) writing.variable = node.variable;
  if (node.href) writing.href = node.href;
  writeInside(node, writing);
  writing.variable = variable;
  writing.href = href;
  if (node.suffix) writeAffix(node.suffix, writing);
}

function writeInside(node: Tree, writing: Writing): void {
  if (!node.display && !node.format && !node.plain && !node.quotes) {
    writeKids(node, writing);
    return;
  }
  const { pieces, formats } = writing;
  const start = pieces.length;
  if (node.display) {
    pieces.push({ kind: 'open', property: 'display', value: node.display });
    writing.last = undefined;
    writing.quoteAt = -1;
  }
  const opened = openFormats(node, writing);
  if (node.quotes) openQuote(node.quotes, writing);
  writeKids(node, writing);
  if (node.quotes) closeQuote(node.quotes, writing);
  for (let count = 0; count < opened; count += 1) pieces.push(CLOSE);
  if (node.display) closeDisplay(writing, start);
  writing.formats = formats;
}

function writeKids({ kids, delimiter }: Tree, writing: Writing): void {
  const { pieces } = writing;
  const begin = pieces.length;
  for (let index = 0; index < kids.length; index += 1) {
    if (delimiter && pieces.length > begin) writeAffix(delimiter, writing);
    write(kids[index] ?? '', writing);
  }
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

function openFormats(node: Tree, writing: Writing): number {
  const wanted = node.plain ? NORMAL : node.format;
  if (!wanted) return 0;
  let opened = 0;
  const now = { ...writing.formats };
  for (const property of PROPERTIES) {
    let value = wanted[property];
    if (value === undefined) continue;
    const normal = NORMAL[property] ?? '';
    const around = now[property] ?? normal;
    // The same formatting inside itself stands out by its absence: <i>On <i>Emma</i></i>.
    if (node.flips && value === around) value = normal;
    if (value === around) continue;
    writing.pieces.push({ kind: 'open', property, value });
    now[property] = value;
    opened += 1;
  }
  writing.formats = now;
  return opened;
}

function quoteMark(quotes: NonNullable<Tree['quotes']>, side: 'open' | 'close', writing: Writing): string {
  const inner = quotes === 'single' && writing.quoteDepth === 0 ? true : writing.quoteDepth % 2 === 1;
  return termOf(writing.locale, `${side}-${inner ? 'inner-' : ''}quote`) ?? '';
}

function openQuote(quotes: NonNullable<Tree['quotes']>, writing: Writing): void {
  writeText(quoteMark(quotes, 'open', writing), writing);
  writing.quoteDepth += 1;
}

function closeQuote(quotes: NonNullable<Tree['quotes']>, writing: Writing): void {
  writing.quoteDepth -= 1;
  if (writing.quoteAt === -1) writing.quoteAt = writing.pieces.length;
  writing.pieces.push({ kind: 'quote', text: quoteMark(quotes, 'close', writing) });
}

function writeText(text: string, writing: Writing): void {
  if (text === '') return;
  const { last, quoteAt, variable, href } = writing;
  const fresh = quoteAt === -1 && text.startsWith(' ') && last?.text.endsWith(' ') ? text.slice(1) : text;
  pushText(fresh, variable, href, writing);
}

function pushText(text: string, variable: Variable | undefined, href: string | undefined, writing: Writing): void {
  const piece: TextPiece = { kind: 'text', text, variable, href };
  writing.pieces.push(piece);
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
  const isSpaced = rest.startsWith(' ') && (isBlockAtStart(writing.pieces) || /\s$/.test(writing.last?.text ?? ''));
  const text = isSpaced ? rest.slice(1) : rest;
  if (text !== '') pushText(text, undefined, undefined, writing);
  if (block) writing.pieces.push(block);
}

function isBlockAtStart(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
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
