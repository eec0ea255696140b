import type { Call, CalledWork, Span } from '../model.ts';

type Cite = CalledWork & { readonly number: number };

/**
 * Reads the calls to numbered references (ГОСТ Р 7.0.5-2008, 7.5: отсылки in square brackets) out of running text.
 *
 *     … as was shown [10, с. 81; 12–14], but on the interval [1, 5] the array a[3] of [1985] …
 *                    ^cite      ^range, three cites             ^ no calls
 *
 * Brackets in the way Markdown escapes them (`\[1\]`) are calls; links, footnotes, years, intervals and indices are not.
 * @param text the whole text; offsets of the result point into it
 * @param prose stretches of running text, in order; nothing else is read
 */
export function readCalls(text: string, prose: readonly Span[]): Call[] {
  const calls: Call[] = [];
  for (const stretch of prose) {
    for (const match of text.slice(stretch.start, stretch.end).matchAll(BRACKETS)) {
      const start = stretch.start + match.index;
      const end = start + match[0].length;
      if (isOtherBracket(text, start, end)) continue;
      const bodyStart = start + match[0].indexOf('[') + 1;
      const cites = readCites(match[1] ?? '', bodyStart);
      if (cites === undefined) continue;
      calls.push({ span: { start, end }, cites: [...between(text, calls.at(-1), start, cites), ...cites] });
    }
  }
  return calls;
}

const BRACKETS = /\\?\[([^[\]\\]{1,200})\\?\]/g;

/** `![1]`, `[1](url)`, `[1]: url` of Markdown; `a[1]`, `x_1[2]`; `∈ [1, 5]`, `на отрезке [1, 5]`. */
function isOtherBracket(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 3);
  const before = text.slice(Math.max(0, start - 30), start);
  if (/^\((?!\s)/.test(after) || (/^:\s/.test(after) && /(^|\n)$/.test(before))) return true;
  if (/!$|[∈∊∉=≤≥<>]\s*$|\\in\s*$/.test(before)) return true;
  if (/(?<![\p{L}\d])(\p{L}|[\p{L}\d_]*[\d_])$/u.test(before)) return true;
  return INTERVAL_WORD.test(before) && /[,;]/.test(text.slice(start, end));
}

const INTERVAL_WORD =
  /(?:отрез(?:ок|ка|ке|ки)|интервал(?:а|е|ы|у)?|промежут(?:ок|ка|ке)|диапазон(?:а|е)?|сегмент(?:а|е)?|відрізк?у?|проміжк?у?|аралы(?:қ|ғы|қта)|кесінді(?:де)?|intervals?|segments?|range)\s+$/iu;

/** Cites of `10, с. 81; 12–14`; undefined when the brackets hold something else. */
function readCites(body: string, offset: number): Cite[] | undefined {
  const cites: Cite[] = [];
  let at = offset;
  for (const part of body.split(';')) {
    const read = readPart(part, at);
    if (read === undefined) return undefined;
    cites.push(...read);
    at += part.length + 1;
  }
  return cites;
}

const PREFIX =
  /^\s*(?:(?:см|ср|напр|цит|подр|подробнее|see|cf|e\.g|қара|див)\.?(?:\s+(?:об этом|также|по|also|например))?\s*[:.,]?\s*)?/iu;
const NUMBER = /\s*(\d{1,3})(?:\s*[-–—−‑]\s*(\d{1,3}))?\s*/y;
const NEXT_NUMBER = /(?:,|(?:и|және|та|and|&)(?=\s))\s*(?=\d)/y;
/** `, с. 81`, `: 81`, and `, 15 б.` with the unit behind. */
const LOCATOR = /,\s*(?=[\p{L}№§*]|\d[\d–—-]*\s?-?(?:бет|б|стр|с|pp?)(?!\p{L}))|:\s*(?=[\p{L}\d№§])/uy;
/** In `25, с. 77, 26, с. 80` the place where the next cite begins. */
const NEXT_CITE = /,(?=\s*\d{1,3}\s*,\s*\p{L})/u;

/** The stretch between two semicolons: numbers, then perhaps a place in the last of them. */
function readPart(part: string, offset: number): Cite[] | undefined {
  const cites: Cite[] = [];
  let at = PREFIX.exec(part)?.[0].length ?? 0;
  for (;;) {
    const number = matchAt(NUMBER, part, at);
    if (number === undefined) return undefined;
    const trimmed = number[0].trim();
    const start = offset + at + number[0].indexOf(trimmed);
    const numbers = range(Number(number[1]), Number(number[2] ?? number[1]));
    if (numbers === undefined) return undefined;
    for (const each of numbers) cites.push({ number: each, span: { start, end: start + trimmed.length } });
    at += number[0].length;
    if (at === part.length) return cites;
    const next = matchAt(LOCATOR, part, at) ? undefined : matchAt(NEXT_NUMBER, part, at);
    if (next === undefined) break;
    at += next[0].length;
  }
  const cue = matchAt(LOCATOR, part, at);
  const last = cites.pop();
  if (cue === undefined || last === undefined) return undefined;
  const place = part.slice(at + cue[0].length);
  const split = NEXT_CITE.exec(place);
  const own = { ...last, locator: (split ? place.slice(0, split.index) : place).trim() };
  if (split === null) return [...cites, own];
  const rest = readPart(place.slice(split.index + 1), offset + at + cue[0].length + split.index + 1);
  return rest && [...cites, own, ...rest];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The numbers from one to another; undefined for 0 (lists begin at 1), a reversed range or one of over 200 numbers. */
function range(from: number, to: number): number[] | undefined {
  if (from === 0 || to < from || to - from > 200) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `[1]–[3]` cites 2 as well: the numbers between two calls that only a dash parts. */
function between(text: string, previous: Call | undefined, start: number, cites: readonly Cite[]): Cite[] {
  const from = previous?.cites.at(-1)?.number;
  const first = cites[0];
  if (previous === undefined || from === undefined || first === undefined) return [];
  if (start - previous.span.end > 3 || !/^\s?[-–—]\s?$/.test(text.slice(previous.span.end, start))) return [];
  return (range(from + 1, first.number - 1) ?? []).map((number) => ({ number, span: first.span }));
}
