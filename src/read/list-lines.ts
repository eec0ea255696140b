import headings from '../../references/lexicons/list-headings.json' with { type: 'json' };
import type { Span } from '../model.ts';

/** One line of a text, as the list splitter sees it. */
export interface Line {
  /** The line without its line break, indent and trailing space. */
  readonly span: Span;
  readonly indent: number;
  readonly blank: boolean;
  /** A page number or the like, alone on its line: "85", "- 12 -", "Page 3 of 10". */
  readonly furniture: boolean;
  /** `kind`: a heading within a list, «2. Книги и монографии». */
  readonly heading?: 'list' | 'end' | 'contents' | 'kind';
  readonly marker?: Marker;
}

/** The number or bullet that an entry begins with. */
export interface Marker {
  readonly span: Span;
  readonly number?: number;
  /** Its shape without the number: "[]", ".", ")", "•". Markers of one list share it. */
  readonly style: string;
}

// "12." "12)" "[12]" "(12)" "12" before a wide gap; not "20.10.2023" and not "2013. – 222 c." by the chain of numbers.
const NUMBERED = /^(?:\[(\d{1,4})\]\.?|\((\d{1,4})\)|(\d{1,4})(?:\\?[.)](?!\d)\)?|(?=\t| {2,})))/u;
const BULLETED = /^(?:[•◦▪●*+–—-]|\\-)(?=\s)/u;
const FURNITURE = /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|(?:page|стр\.?)\s*\d{1,4}(?:\s*(?:of|из)\s*\d{1,4})?)$/iu;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[oо][`'’ʻʼ]/gu, 'oʻ')
    .replace(/\s+/gu, ' ');
const HEADINGS = new Map<string, NonNullable<Line['heading']>>([
  ...headings.lists.map((text) => [text, 'list'] as const),
  ...headings.ends.map((text) => [text, 'end'] as const),
  ...headings.contents.map((text) => [text, 'contents'] as const),
]);
const LONGEST_HEADING = 80;

/** What a line that is nothing but a heading begins: "## 5. Список литературы:" begins a list. */
function headingOf(content: string): Line['heading'] | undefined {
  if (content.length > LONGEST_HEADING) return undefined;
  const words = folded(content)
    .replace(/^[#*_\s]*(?:(?:\d+|[ivx]+)(?:\.\d+)*[.)]?\s+)?/u, '')
    .replace(/[\s*_:.#/\\|–—-]+/gu, ' ')
    .trim();
  const known = HEADINGS.get(words);
  if (known !== undefined) return known;
  // «Приложение А», "Appendix 1", «ПРИЛОЖЕНИЕ Б. Анкета»
  const [first = ''] = words.split(' ');
  return HEADINGS.get(first) === 'end' && /^[\p{Lu}#*_]/u.test(content) && /^\S+ (?:[a-zа-я]|\d+)(?: |$)/u.test(words)
    ? 'end'
    : undefined;
}

function markerOf(content: string, start: number): Marker | undefined {
  const numbered = NUMBERED.exec(content);
  const [text = '', square, round, bare] = numbered ?? [];
  const digits = square ?? round ?? bare;
  if (digits !== undefined) {
    const style = text.replace(/[\d\\]/gu, '');
    return { span: { start, end: start + text.length }, number: Number(digits), style };
  }
  const [bullet] = BULLETED.exec(content) ?? [];
  return bullet === undefined ? undefined : { span: { start, end: start + bullet.length }, style: bullet };
}

// What a reference has and running text seldom: a year, an address, "//", pages, «№ 5», a name with initials.
const EVIDENCE =
  /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?:|www\.|\b(?:doi|DOI)\b|10\.\d{4}\/|(?<!:)\/\/|№\s?\d|(?<!\p{L})[СсCcPpSsБб]\.\s?\d|\d\s?[сcpб]\.|(?<!\p{L})\p{Lu}\p{Ll}{1,30},?\s\p{Lu}\.|(?<!\p{L})\p{Lu}\.\s?\p{Lu}\p{Ll}/u;

/** Whether a stretch of text looks as if it belonged to a reference. */
export function hasEvidence(text: string): boolean {
  return EVIDENCE.test(text);
}

function lineAt(whole: string, at: number): Line {
  const content = whole.trim();
  if (content === '') return { span: { start: at, end: at }, indent: 0, blank: true, furniture: false };
  const indent = whole.length - whole.trimStart().length;
  const start = at + indent;
  const heading = headingOf(content);
  const marker = markerOf(content, start);
  return {
    span: { start, end: start + content.length },
    indent,
    blank: false,
    furniture: FURNITURE.test(content),
    ...(heading === undefined ? {} : { heading }),
    ...(marker === undefined ? {} : { marker }),
  };
}

/** The stretches between line breaks. The breaks are searched for, not the lines: a line may have ten million letters. */
export function spansBetween(text: string, lineBreak: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(lineBreak)) {
    spans.push({ start, end: index });
    start = index + found.length;
  }
  return [...spans, { start, end: text.length }];
}

const KINDS = new RegExp(`^(?:${headings.kinds.join('|')})(?![\\p{L}-])[^\\d./:]*[.:]?$`, 'iu');

/**
 * The lines with numbered headings known as such, which would be entries by their numbers:
 *
 *     2. Книги и монографии
 *     14. Орлов С. Н. Право моря. – М., 1987.      the line behind has a number of its own: nothing is wrapped
 */
function withNumberedHeadings(text: string, lines: readonly Line[]): Line[] {
  let next: Line | undefined;
  return [...lines]
    .reverse()
    .map((line): Line => {
      const { marker } = line;
      const content = marker === undefined ? '' : text.slice(marker.span.end, line.span.end).trim();
      const isHeading =
        content.length > 0 &&
        content.length <= LONGEST_HEADING &&
        marker?.number !== undefined &&
        next?.marker !== undefined &&
        KINDS.test(content);
      if (!line.blank && !line.furniture) next = line;
      if (!isHeading) return line;
      const { marker: _, ...rest } = line;
      return { ...rest, heading: 'kind' };
    })
    .reverse();
}

/** A line that a number may go on with: "С.", "№", "Vol.", "3–". */
const ASKS_FOR_NUMBER = /(?:[№#:,–—-]|(?<!\p{L})\p{L}{1,4}\.?)$/u;

/** The lines of a text; their line breaks lie between the spans. Linear in the text. */
export function linesOf(text: string): Line[] {
  const lines = spansBetween(text, /\r\n|[\n\r\f\u2028\u2029]/gu).map(({ start, end }) =>
    lineAt(text.slice(start, end), start),
  );
  const contentAt = (index: number): string => text.slice(lines[index]?.span.start, lines[index]?.span.end ?? 0);
  // A page number stands apart, or between lines that it cannot belong to; a year alone on a line is part of an entry.
  const apart = (index: number): boolean =>
    (lines[index - 1]?.blank ?? true) ||
    (lines[index + 1]?.blank ?? true) ||
    (/^\d{1,3}$/u.test(contentAt(index)) &&
      !ASKS_FOR_NUMBER.test(contentAt(index - 1)) &&
      /^[\p{Lu}\d«"“]/u.test(contentAt(index + 1)));
  return withNumberedHeadings(
    text,
    lines.map((line, index) => (line.furniture && !apart(index) ? { ...line, furniture: false } : line)),
  );
}
