import type { Variable } from '../model.ts';

/** Formatting, as CSL writes it: `font-style`, `font-weight` … and their values. */
export type Format = { readonly [property in FormatProperty]?: string };
export type FormatProperty = 'font-style' | 'font-variant' | 'font-weight' | 'text-decoration' | 'vertical-align';

/** What a part of the output is, where a later stage must find it again. */
export type Role = 'names' | 'name-list' | 'name' | 'citation-number' | 'year-suffix' | 'date' | 'term';

/** How a part of the output looks, and what it is. */
export interface Look {
  readonly format?: Format | undefined;
  /** Quotation marks around it: `style` and `flip` alternate with the depth, `single` (typed curly so) stays as it is. */
  readonly quotes?: 'style' | 'flip' | 'single' | undefined;
  readonly display?: string | undefined;
  readonly variable?: Variable | undefined;
  readonly href?: string | undefined;
  readonly role?: Role | undefined;
  /** Kept as typed by every text-case. */
  readonly nocase?: boolean | undefined;
  /** Formatting that comes from markup inside a field: it flips where the same formatting is around it. */
  readonly flips?: boolean | undefined;
  /** Formatting around it is switched off (`<span class="nodecor">`). */
  readonly plain?: boolean | undefined;
}

/**
 * A mark on the tape: text of the style (an `affix`, or a `delimiter` between parts), or how what follows looks: all up
 * to the `close` that belongs to an `open`, or the one text behind `next`. All marks have one shape, whichever they are.
 */
export interface Mark {
  readonly kind: 'affix' | 'delimiter' | 'open' | 'next' | 'close';
  readonly text: string;
  readonly look: Look;
  /** Of an `open`: how many marks behind it, and how many before its `close`, are its element's own affixes and format. */
  readonly lead: number;
  readonly trail: number;
}

/**
 * Output before it is joined, in reading order: texts that the item or the locale says, and marks.
 *
 *     next(author)  "Weiss"  affix(" (")  open(date)  "2010"  close  affix(")")
 */
export type Token = string | Mark;
export type Tape = Token[];

const PLAIN: Look = {};

export const CLOSE: Mark = { kind: 'close', text: '', look: PLAIN, lead: 0, trail: 0 };

export function affix(text: string): Mark {
  return { kind: 'affix', text, look: PLAIN, lead: 0, trail: 0 };
}

export function delimiter(text: string): Mark {
  return { kind: 'delimiter', text, look: PLAIN, lead: 0, trail: 0 };
}

export function open(look: Look, lead = 0, trail = 0): Mark {
  return { kind: 'open', text: '', look, lead, trail };
}

export function next(look: Look): Mark {
  return { kind: 'next', text: '', look, lead: 0, trail: 0 };
}

/** All text of a tape, as it would be read without affixes meeting: for comparing, not for printing. */
export function plainText(tape: readonly Token[], from = 0, to: number = tape.length): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const token = tape[at];
    if (typeof token === 'string') text += token;
    else if (token !== undefined && token.text !== '') text += token.text;
  }
  return text;
}

/** A stretch of a tape. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The first part with the role, and its marks. */
export function findRole(tape: readonly Token[], role: Role, from = 0, to: number = tape.length): Range | undefined {
  for (let at = from; at < to; at += 1) {
    const token = tape[at];
    if (typeof token !== 'string' && token?.look.role === role) return { from: at, to: endOf(tape, at) };
  }
  return undefined;
}

/** Where the part that begins at a place ends. */
export function endOf(tape: readonly Token[], at: number): number {
  const first = tape[at];
  if (typeof first === 'string' || first === undefined) return at + 1;
  if (first.kind === 'next') return at + 2;
  if (first.kind !== 'open') return at + 1;
  let depth = 0;
  for (let index = at; index < tape.length; index += 1) {
    const token = tape[index];
    if (typeof token === 'string' || token === undefined) continue;
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tape.length;
}

/** The inside of a part: what its element printed, without its own marks and affixes. */
export function insideOf(tape: readonly Token[], { from, to }: Range): Range {
  const first = tape[from];
  if (typeof first === 'string' || first === undefined) return { from, to };
  if (first.kind === 'next') return { from: from + 1, to };
  return { from: from + 1 + first.lead, to: to - 1 - first.trail };
}

/** The tape with a stretch of it replaced. */
export function replaced(tape: readonly Token[], { from, to }: Range, by: readonly Token[]): Tape {
  return [...tape.slice(0, from), ...by, ...tape.slice(to)];
}

/** Maps the texts and affixes (not the delimiters) of a tape from a place on; `nocase` parts are shown to `map` as protected. */
export function mapText(tape: Tape, from: number, map: (text: string, isProtected: boolean) => string): void {
  let depth = 0;
  // The depth of the outermost part that is protected.
  let kept = 0;
  for (let at = from; at < tape.length; at += 1) {
    const token = tape[at];
    if (token === undefined) continue;
    if (typeof token === 'string') tape[at] = map(token, kept > 0);
    else if (token.kind === 'affix') {
      const text = map(token.text, kept > 0);
      if (text !== token.text) tape[at] = affix(text);
    } else if (token.kind === 'open') {
      depth += 1;
      if (token.look.nocase && kept === 0) kept = depth;
    } else if (token.kind === 'close') {
      if (kept === depth) kept = 0;
      depth -= 1;
    }
  }
}
