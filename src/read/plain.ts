import type { Span } from '../model.ts';

/** A text made readable; character i of `text` stood at `starts[i]` to `ends[i]` of the text given. */
export interface Mapped {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
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
  const start = mapped.starts[span.start] ?? mapped.ends[mapped.ends.length - 1] ?? 0;
  return { start, end: span.end > span.start ? (mapped.ends[span.end - 1] ?? start) : start };
}

/** The text with its cuts made (sorted, without overlap), each character with its place in `text`. */
export function applyCuts(text: string, cuts: readonly Cut[]): Plain {
  const longest = text.length + cuts.reduce((sum, cut) => sum + cut.instead.length, 0);
  const starts = new Uint32Array(longest);
  const ends = new Uint32Array(longest);
  const pieces: string[] = [];
  const emphasis: Span[] = [];
  let length = 0;
  let begun: number | undefined;
  const keep = (start: number, end: number): void => {
    pieces.push(text.slice(start, end));
    for (let at = start; at < end; at += 1) {
      starts[length] = at;
      ends[length] = at + 1;
      length += 1;
    }
  };
  let at = 0;
  for (const cut of cuts) {
    keep(at, cut.start);
    at = cut.end;
    pieces.push(cut.instead);
    starts.fill(cut.start, length, length + cut.instead.length);
    ends.fill(cut.end, length, length + cut.instead.length);
    length += cut.instead.length;
    if (cut.emphasis === 'begin') begun = length;
    if (cut.emphasis === 'end' && begun !== undefined) {
      emphasis.push({ start: begun, end: length });
      begun = undefined;
    }
  }
  keep(at, text.length);
  return { text: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length), emphasis };
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
  return applyCuts(raw, markupCuts(raw));
}
