import type { Span } from '../model.ts';

/**
 * A stretch of a text made readable, and where it comes from: letters kept, one for one, or letters put in for others.
 *
 *     given     // *Journal*.&nbsp;1985      pieces   [// ] [Journal] [.] [ ] [1985]
 *     readable  // Journal. 1985                       kept  kept    kept put  kept
 */
export interface Piece extends Span {
  /** Where it begins in the readable text; `start` and `end` are its place in the text given. */
  readonly at: number;
  readonly isKept: boolean;
}

/** A text made readable; its pieces in order cover it. */
export interface Mapped {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** An entry without its markup. `emphasis` are the stretches of `text` that stood in italics or bold. */
export interface Plain extends Mapped {
  readonly emphasis: readonly Span[];
}

/** A stretch that is replaced in the readable text; emphasis begins or ends there. */
export interface Cut extends Span {
  readonly instead: string;
  readonly emphasis?: 'begin' | 'end';
}

/** Where a stretch of mapped text stands in the text given. */
export function originalSpan(mapped: Mapped, span: Span): Span {
  const start = originalPlace(mapped, span.start).start;
  return { start, end: span.end > span.start ? originalPlace(mapped, span.end - 1).end : start };
}

/** The place of one letter of the readable text; behind the last it is the end of the text given. */
function originalPlace({ text, pieces }: Mapped, at: number): Span {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return { start: 0, end: 0 };
  if (at >= text.length) return { start: piece.end, end: piece.end };
  if (!piece.isKept) return piece;
  const start = piece.start + at - piece.at;
  return { start, end: start + 1 };
}

/** The text with its cuts made (sorted, without overlap); it stands at `from` in a larger one, in which places count. */
export function applyCuts(text: string, cuts: readonly Cut[], from = 0): Plain {
  const pieces: Piece[] = [];
  const emphasis: Span[] = [];
  let readable = '';
  let begun: number | undefined;
  let end = 0;
  const add = (words: string, start: number, until: number, isKept: boolean): void => {
    if (words === '') return;
    pieces.push({ at: readable.length, start: from + start, end: from + until, isKept });
    readable += words;
  };
  for (const cut of cuts) {
    add(text.slice(end, cut.start), end, cut.start, true);
    add(cut.instead, cut.start, cut.end, false);
    end = cut.end;
    if (cut.emphasis === 'begin') begun = readable.length;
    if (cut.emphasis === 'end' && begun !== undefined) {
      emphasis.push({ start: begun, end: readable.length });
      begun = undefined;
    }
  }
  add(text.slice(end), end, text.length, true);
  return { text: readable, pieces, emphasis };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  laquo: '«',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
};
const EMPHASIS_TAGS = new Set(['b', 'cite', 'em', 'i', 'strong']);

// The body is bounded, so that a lone asterisk costs no more than a page.
const EMPHASIS = /(?<![\p{L}\p{N}\\/])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{1,2000}?(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu;
const LINK_END = /\]\(<?(?=https?:\/\/)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*>?\)/gu;
const ADDRESS = /<(?=https?:)[^<>\s]*>/gu;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,9})(?: [^<>]{0,300})?\/?>/gu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
const ENTITY = /&([a-z]{2,5});/gu;
const CLUSTER = /[^\p{M}\s]\p{M}+/gu;
const SPACE = /[^\S ]/gu;
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}]/gu;
/** What each of the patterns above needs; most entries have none of it. */
const MARKED = /[*_<\\&\p{M}\p{Cc}\p{Cf}]|\]\(|[^\S ]/u;

/** The cuts that Markdown and HTML marks, entities, decomposed letters and odd spaces ask for, in order. */
function markupCuts(raw: string): Cut[] {
  const cuts: Cut[] = [];
  const cut = (start: number, length: number, instead = '', emphasis?: 'begin' | 'end'): void => {
    cuts.push({ start, end: start + length, instead, ...(emphasis === undefined ? {} : { emphasis }) });
  };
  const each = (pattern: RegExp, see: (at: number, match: RegExpExecArray) => void): void => {
    for (const match of raw.matchAll(pattern)) see(match.index, match);
  };
  each(EMPHASIS, (at, [all, mark = '']) => {
    cut(at, mark.length, '', 'begin');
    cut(at + all.length - mark.length, mark.length, '', 'end');
  });
  each(LINK_END, (at, [all]) => {
    const open = raw.lastIndexOf('[', at);
    if (open < 0 || at - open > 1000) return;
    cut(open, 1);
    cut(at, 2, ' ');
    cut(at + all.length - 1, 1);
  });
  each(ADDRESS, (at, [all]) => {
    cut(at, 1);
    cut(at + all.length - 1, 1);
  });
  each(TAG, (at, [all, slash, name = '']) => {
    cut(at, all.length, '', EMPHASIS_TAGS.has(name.toLowerCase()) ? (slash === '/' ? 'end' : 'begin') : undefined);
  });
  each(ESCAPE, (at) => cut(at, 1));
  each(ENTITY, (at, [all, name = '']) => {
    const letter = ENTITIES[name];
    if (letter !== undefined) cut(at, all.length, letter);
  });
  each(CLUSTER, (at, [all]) => {
    if (all !== all.normalize('NFC')) cut(at, all.length, all.normalize('NFC'));
  });
  each(SPACE, (at) => cut(at, 1, ' '));
  each(INVISIBLE, (at) => cut(at, 1));
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return cuts.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/**
 * An entry as it reads: markup gone, letters composed (NFC), every space a plain one.
 *
 *     // *Journal of Polar Research*. <http://www.un.org>   \[Веб-сайт\]
 *        ^                         ^  ^                 ^   ^          ^   cut
 */
export function plainText(raw: string): Plain {
  return applyCuts(raw, MARKED.test(raw) ? markupCuts(raw) : []);
}
