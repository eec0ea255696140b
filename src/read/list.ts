import type { Block, Span } from '../model.ts';
import { withInlineEntries } from './inline-entries.ts';
import { hasEvidence, type Line, linesOf, type Marker, spansBetween } from './list-lines.ts';

/** One entry as the splitter cuts it: its marker, if any, and the lines of its content without page furniture. */
export interface Entry {
  readonly marker?: Marker;
  readonly lines: readonly Span[];
}

/** A text cut into blocks that follow each other without a gap, and its entries in order. */
export interface SplitText {
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
}

type Piece = { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'heading'; readonly span: Span };

const SUBHEADING_LENGTH = 90;

const isContent = (line: Line): boolean => !line.blank && !line.furniture;
const contentOf = (text: string, line: Line): string =>
  text.slice(line.marker?.span.end ?? line.span.start, line.span.end);

/** The line after its marker. */
function afterMarker(text: string, line: Line, marker: Marker | undefined): Span {
  if (marker === undefined) return line.span;
  const gap = /^\s*/u.exec(text.slice(marker.span.end, line.span.end))?.[0].length ?? 0;
  return { start: marker.span.end + gap, end: line.span.end };
}

function entryOf(text: string, lines: readonly Line[], marker?: Marker): Piece {
  const spans = lines
    .filter((line, index) => isContent(line) || (index === 0 && marker !== undefined))
    .map((line, index) => afterMarker(text, line, index === 0 ? marker : undefined))
    .filter((span) => span.end > span.start);
  return { kind: 'entry', entry: { lines: spans, ...(marker === undefined ? {} : { marker }) } };
}

/** The nearest line from `from` on, forwards (1) or backwards (-1), that passes; -1 or the length where none does. */
function indexWhere(lines: readonly Line[], from: number, step: 1 | -1, test: (line: Line) => boolean): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && !test(line); line = lines[at]) at += step;
  return at;
}

/** «Электронные ресурсы:» between two entries: short, alone, and nothing like a reference. */
function isSubheading(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isContent(line) || line.marker !== undefined) return false;
  if (line.heading === 'kind') return true;
  const content = contentOf(text, line);
  if (content.length > SUBHEADING_LENGTH || hasEvidence(content) || !/^[\p{Lu}#*_]/u.test(content)) return false;
  const before = lines[indexWhere(lines, index - 1, -1, (other) => !other.blank)];
  const apart = index === 0 || lines[index - 1]?.blank === true;
  const shouting = content === content.toUpperCase();
  const ended = before === undefined || /[.)\]»"\d/;]$/u.test(text.slice(before.span.start, before.span.end));
  return ended && (apart || content.endsWith(':') || shouting || line.indent > (before?.indent ?? 0) + 8);
}

/** Cuts where `starts` says an entry begins; subheadings directly before a start are told apart. */
function cutAt(text: string, lines: readonly Line[], starts: readonly number[], withMarkers: boolean): Piece[] {
  const pieces: Piece[] = [];
  const bounds = [...starts, lines.length];
  let from = 0;
  for (const [order, bound] of bounds.entries()) {
    let end = bound;
    const headings: Piece[] = [];
    for (let at = bound - 1; at >= from && order < starts.length; at -= 1) {
      const line = lines[at];
      if (line === undefined || (isContent(line) && !isSubheading(text, lines, at))) break;
      if (isContent(line)) {
        headings.unshift({ kind: 'heading', span: line.span });
        end = at;
      }
    }
    const own = lines.slice(from, end);
    if (own.some(isContent) && order > 0) pieces.push(entryOf(text, own, withMarkers ? own[0]?.marker : undefined));
    pieces.push(...headings);
    from = bound;
  }
  return pieces;
}

/** A numbered line that looks like the beginning of an entry, behind a line that looks like the end of one. */
function looksBegun(text: string, lines: readonly Line[], index: number, indent: number): boolean {
  const line = lines[index];
  if (line === undefined || line.indent !== indent) return false;
  const content = contentOf(text, line).trimStart();
  const before = lines[indexWhere(lines, index - 1, -1, (other) => !other.blank)];
  const ended = before !== undefined && /[.)\]»\d/;]$/u.test(text.slice(before.span.start, before.span.end));
  return ended && /^[\p{Lu}«"“„[*_]/u.test(content) && hasEvidence(content);
}

/**
 * The lines whose numbers go on from 1: 1. 2. 3. … A number that does not go on, "2013. – 222 c.", is a wrapped line.
 * A gap of up to five, or a number twice, is taken when the numbers go on behind it or the line looks like a beginning;
 * 1 begins anew under the next subheading.
 */
function numberedStarts(text: string, lines: readonly Line[]): number[] {
  const style = lines.find((line) => line.marker?.number !== undefined)?.marker?.style;
  const candidates = lines.flatMap((line, index) => {
    const { number, style: own } = line.marker ?? {};
    return number !== undefined && own === style ? [{ index, number }] : [];
  });
  const indent = lines[candidates[0]?.index ?? -1]?.indent ?? 0;
  const starts: number[] = [];
  let last: number | undefined;
  for (const [order, { index, number }] of candidates.entries()) {
    const next = candidates[order + 1]?.number;
    const goesOn = last === undefined ? number <= 1 || next === number + 1 : number === last + 1;
    const near = last !== undefined && (number === last || number === 1 || (number > last && number <= last + 6));
    if (!goesOn && !(near && (next === number + 1 || looksBegun(text, lines, index, indent)))) continue;
    starts.push(index);
    last = number;
  }
  return starts;
}

/** Lines that begin an entry because of the blank line, the indent or the full stop before them. */
function unnumberedStarts(text: string, lines: readonly Line[]): number[] {
  const content = lines.flatMap((line, index) => (isContent(line) ? [index] : []));
  const after = (index: number): Line | undefined => lines[index - 1];
  const paragraphs = content.filter((index, order) => order === 0 || after(index)?.blank === true);
  if (paragraphs.length > 1 && paragraphs.length * 6 > content.length) {
    return paragraphs.filter((index) => /^[^\p{Ll}–—-]/u.test(contentOf(text, lines[index] ?? blankLine)));
  }
  const indents = [...new Set(content.map((index) => lines[index]?.indent ?? 0))];
  const first = lines[content[0] ?? 0]?.indent ?? 0;
  if (indents.length === 2) {
    const hanging = content.filter((index) => lines[index]?.indent === first);
    if (hanging.length > 1) return hanging;
  }
  const width = Math.max(...content.map((index) => contentOf(text, lines[index] ?? blankLine).length));
  return content.filter((index, order) => {
    const line = contentOf(text, lines[index] ?? blankLine);
    const previous = lines[content[order - 1] ?? -1];
    if (previous === undefined) return true;
    const before = contentOf(text, previous);
    const ended = /[.)\]»"\d/]$/u.test(before);
    return /^[\p{Lu}«"“„[\d*_]/u.test(line) && (ended || before.length < width * 0.7) && hasEvidence(before);
  });
}

const blankLine: Line = { span: { start: 0, end: 0 }, indent: 0, blank: true, furniture: false };

/** The entries and subheadings of one list. */
function splitList(text: string, lines: readonly Line[]): Piece[] {
  const first = lines.find(isContent);
  const numbered = numberedStarts(text, lines);
  if (numbered.length > 1 || (numbered.length === 1 && first?.marker?.number !== undefined)) {
    return cutAt(text, lines, numbered, true);
  }
  const bullet = first?.marker?.style;
  if (bullet !== undefined && first?.marker?.number === undefined) {
    const starts = lines.flatMap((line, index) => (line.marker?.style === bullet ? [index] : []));
    return cutAt(text, lines, starts, true);
  }
  return cutAt(text, lines, unnumberedStarts(text, lines), false);
}

/** Where a list ends before its section does: at a paragraph of running text behind a blank line. */
function proseAfter(text: string, lines: readonly Line[]): number {
  for (const [index, line] of lines.entries()) {
    if (index === 0 || lines[index - 1]?.blank !== true || !isContent(line) || line.marker !== undefined) continue;
    const upto = indexWhere(lines, index, 1, (other) => other.blank);
    const paragraph = text.slice(line.span.start, lines[upto - 1]?.span.end);
    if (paragraph.length <= 200 || hasEvidence(paragraph)) continue;
    if (lines[indexWhere(lines, upto, 1, isContent)]?.marker === undefined) return index;
  }
  return lines.length;
}

/** Sections of lines that hold a list: behind each heading, or the whole text where it is a bare list. */
function sectionsOf(text: string, lines: readonly Line[]): { readonly from: number; readonly to: number }[] {
  const sections: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.heading !== 'list') continue;
    const next = indexWhere(lines, index + 1, 1, ({ heading }) => heading === 'list' || heading === 'end');
    const own = lines.slice(index + 1, next);
    const to = index + 1 + proseAfter(text, own);
    const begun = own.filter(isContent).slice(0, 4);
    const like = begun.some((other) => other.marker !== undefined || hasEvidence(contentOf(text, other)));
    if (like) sections.push({ from: index + 1, to });
  }
  return sections.length > 0 ? sections : bareList(text, lines);
}

function bareList(text: string, lines: readonly Line[]): { from: number; to: number }[] {
  const starts = numberedStarts(text, lines);
  const from = starts.findLast((index) => lines[index]?.marker?.number === 1) ?? starts[0];
  const chosen = from !== undefined && starts.length > 1 ? from : 0;
  const content = lines.slice(chosen).filter(isContent);
  const like = content.filter((line) => hasEvidence(contentOf(text, line))).length;
  // A wrapped entry has a line or two without evidence; running text has many.
  return like > 0 && like * 4 >= content.length
    ? [{ from: chosen, to: chosen + proseAfter(text, lines.slice(chosen)) }]
    : [];
}

/** Fills what lies between the pieces of lists, so that the blocks cover the text. */
function coveringBlocks(text: string, pieces: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const fill = (start: number, end: number): void => {
    if (end <= start) return;
    const gap = text.slice(start, end);
    blocks.push({ kind: gap.trim() === '' ? 'space' : 'prose', span: { start, end } });
  };
  let at = 0;
  for (const piece of pieces) {
    fill(at, piece.span.start);
    blocks.push(piece);
    at = piece.span.end;
  }
  fill(at, text.length);
  return blocks;
}

/**
 * Finds the reference lists of a text and cuts them into entries: by numbers, bullets, blank lines, hanging indents or
 * full stops. What is no list is prose; nothing is left out. Linear in the text.
 */
export function splitText(text: string): SplitText {
  const lines = withInlineEntries(text, linesOf(text));
  const entries: Entry[] = [];
  const pieces: Block[] = [];
  for (const { from, to } of sectionsOf(text, lines)) {
    const heading = lines[from - 1];
    if (heading?.heading === 'list') pieces.push({ kind: 'heading', span: heading.span });
    for (const piece of splitList(text, lines.slice(from, to))) {
      if (piece.kind === 'heading') {
        pieces.push(piece);
        continue;
      }
      const { lines: spans, marker } = piece.entry;
      const start = marker?.span.start ?? spans[0]?.start;
      const end = spans[spans.length - 1]?.end;
      if (start === undefined || end === undefined) continue;
      entries.push(piece.entry);
      pieces.push({ kind: 'entry', span: { start, end } });
    }
  }
  return { blocks: coveringBlocks(text, pieces), entries };
}

/** Each line is one entry, exactly as it stands; an empty line is an empty entry. */
export function splitLines(text: string): SplitText {
  const spans = spansBetween(text, /\r?\n/gu);
  if (text === '' || text.endsWith('\n')) spans.pop();
  const blocks = spans.filter((span) => span.end > span.start).map((span): Block => ({ kind: 'entry', span }));
  return { blocks: coveringBlocks(text, blocks), entries: spans.map((span) => ({ lines: [span] })) };
}
