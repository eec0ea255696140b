import type { Variable } from '../model.ts';
import { type Locale, termOf } from './locale.ts';
import type { Format, FormatProperty, Node, Tree } from './tree.ts';

/** Output joined and in reading order: texts between marks that open and close. */
export type Piece =
  | { readonly kind: 'text'; text: string; readonly variable: Variable | undefined; readonly href: string | undefined }
  | { readonly kind: 'open'; readonly property: string; readonly value: string }
  | { readonly kind: 'close'; readonly display?: boolean }
  | { readonly kind: 'quote'; readonly text: string };

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
  const inQuote = locale.options.get('punctuation-in-quote') === 'true';
  write(root, { pieces, inQuote, locale, quoteDepth: 0, formats: {}, variable: undefined, href: undefined });
  const end = pieces[pieces.length - 1];
  const last = lastText(pieces);
  // No space ends a block at the end of an entry.
  if (end?.kind === 'close' && end.display && last) last.piece.text = last.piece.text.trimEnd();
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
  const { pieces, formats } = writing;
  const start = pieces.length;
  if (node.display) pieces.push({ kind: 'open', property: 'display', value: node.display });
  const opened = openFormats(node, writing);
  if (node.quotes) openQuote(node.quotes, writing);
  const begin = pieces.length;
  for (let index = 0; index < node.kids.length; index += 1) {
    if (pieces.length > begin && node.delimiter) writeAffix(node.delimiter, writing);
    write(node.kids[index] ?? '', writing);
  }
  if (node.quotes) closeQuote(node.quotes, writing);
  for (let count = 0; count < opened; count += 1) pieces.push(CLOSE);
  if (node.display) closeDisplay(pieces, start);
  writing.formats = formats;
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
  writing.pieces.push({ kind: 'quote', text: quoteMark(quotes, 'close', writing) });
}

function writeText(text: string, writing: Writing): void {
  if (text === '') return;
  const last = lastText(writing.pieces);
  const fresh = last?.piece.text.endsWith(' ') && !last.quoted && text.startsWith(' ') ? text.slice(1) : text;
  writing.pieces.push({ kind: 'text', text: fresh, variable: writing.variable, href: writing.href });
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
    const last = lastText(writing.pieces);
    const mark = rest[0] ?? '';
    if (!last || !'.,:;!?'.includes(mark)) break;
    const before = last.piece.text.slice(-1);
    const met = MEET[before + mark];
    if (met === before) rest = rest.slice(1);
    else if (met !== undefined) {
      last.piece.text = last.piece.text.slice(0, -1);
      if (last.piece.text === '') writing.pieces.splice(last.index, 1);
      rest = met + rest.slice(1);
    } else if (last.quoted && writing.inQuote && '.,!?'.includes(mark)) {
      const text = { kind: 'text', text: mark, variable: undefined, href: undefined } as const;
      writing.pieces.splice(last.quoteAt, 0, text);
      rest = rest.slice(1);
    } else break;
  }
  if (rest === '') return;
  // What follows a block (the full stop of the layout) ends it, inside.
  const end = writing.pieces[writing.pieces.length - 1];
  const block = end?.kind === 'close' && end.display && !/^\s*$/.test(rest) ? writing.pieces.pop() : undefined;
  const isSpaced =
    rest.startsWith(' ') && (isBlockAtStart(writing.pieces) || /\s$/.test(lastText(writing.pieces)?.piece.text ?? ''));
  const text = isSpaced ? rest.slice(1) : rest;
  if (text !== '') writing.pieces.push({ kind: 'text', text, variable: undefined, href: undefined });
  if (block) writing.pieces.push(block);
}

function isBlockAtStart(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  return pieces.length === 1 && first?.kind === 'open' && first.property === 'display';
}

/** Ends a block; an empty one leaves nothing. */
function closeDisplay(pieces: Piece[], start: number): void {
  const isEmpty = !pieces.slice(start).some((piece) => piece.kind === 'text' && piece.text !== '');
  if (isEmpty) pieces.length = start;
  else pieces.push({ kind: 'close', display: true });
}

interface LastText {
  readonly piece: { text: string };
  readonly index: number;
  /** A closing quotation mark stands between it and the end; the first such mark, at `quoteAt`. */
  readonly quoted: boolean;
  readonly quoteAt: number;
}

function lastText(pieces: readonly Piece[]): LastText | undefined {
  let quoteAt = -1;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind === 'quote') quoteAt = index;
    if (piece?.kind === 'text') return { piece, index, quoted: quoteAt !== -1, quoteAt };
    if (piece?.kind === 'open' && piece.property === 'display') return undefined;
  }
  return undefined;
}
