import type { Scope } from './scope.ts';
import {
  affix,
  CLOSE,
  type Format,
  type Look,
  type Mark,
  mapText,
  next as nextMark,
  open as openMark,
  type Tape,
} from './tape.ts';
import { applyTextCase, type TextCase } from './text-case.ts';
import { type Element, StyleError } from './xml.ts';

export interface Affixes {
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** The text around an element's output. */
export function affixesOf(element: Element): Affixes {
  return {
    prefix: element.attributes.get('prefix') || undefined,
    suffix: element.attributes.get('suffix') || undefined,
  };
}

/** The formatting attributes of an element, or undefined where it has none. */
export function formatOf(element: Element): Format | undefined {
  const { attributes } = element;
  const format: { [property: string]: string } = {};
  for (const name of ['font-style', 'font-variant', 'font-weight', 'text-decoration', 'vertical-align'] as const) {
    const value = attributes.get(name);
    if (value) format[name] = value;
  }
  return Object.keys(format).length > 0 ? format : undefined;
}

const TEXT_CASES: readonly TextCase[] = [
  'lowercase',
  'uppercase',
  'capitalize-first',
  'capitalize-all',
  'sentence',
  'title',
];

/** The text-case of an element. */
export function textCaseOf(element: Element): TextCase | undefined {
  return oneOf(element, 'text-case', TEXT_CASES);
}

/** An attribute whose values are fixed; undefined where it is absent or, as many styles have it, empty or `normal`. */
export function oneOf<V extends string>(element: Element, name: string, values: readonly V[]): V | undefined {
  return oneOfValues(element.attributes.get(name), name, values, element);
}

/** The same of a value that the element may have inherited. */
export function oneOfValues<V extends string>(
  value: string | undefined,
  name: string,
  values: readonly V[],
  element: Element,
): V | undefined {
  if (value === undefined || value === '' || value === 'normal' || value === 'none') return undefined;
  const known = values.find((one) => one === value);
  if (known === undefined) {
    const message = `"${value}" is no value of ${name}; expected ${values.join(', ')}`;
    throw new StyleError(message, element.name, element.line);
  }
  return known;
}

/** An attribute that says true or false. */
export function flag(element: Element, name: string): boolean {
  return element.attributes.get(name) === 'true';
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The language of an item, or the locale's where it says none. */
function languageOf({ item, locale }: Scope): string {
  return typeof item.language === 'string' && item.language !== '' ? item.language : locale.language;
}

/** What the attributes of an element set around its output, ready to be written. */
export interface Wrap {
  /** Around all of it: a block, or the role of an element with affixes. */
  readonly outer: Mark | undefined;
  readonly prefix: Mark | undefined;
  /** Around its output alone: format, quotes, variable. */
  readonly inner: Mark | undefined;
  /** In place of `inner` before a single text, where that only says what the text is. */
  readonly next: Mark | undefined;
  readonly suffix: Mark | undefined;
  /** What happens to the output from a place on: text-case, strip-periods. */
  readonly change: ((tape: Tape, from: number, scope: Scope) => void) | undefined;
}

/** Of an element without such attributes: its output as it is. */
export const AS_IT_IS: Wrap = {
  outer: undefined,
  prefix: undefined,
  inner: undefined,
  next: undefined,
  suffix: undefined,
  change: undefined,
};

/** Begins an element's output; returns where that is. */
export function enter(tape: Tape, { outer, prefix, inner }: Wrap): number {
  if (outer !== undefined) tape.push(outer);
  if (prefix !== undefined) tape.push(prefix);
  if (inner !== undefined) tape.push(inner);
  return tape.length;
}

/** Ends an element's output, which begins at `inside`. */
export function leave(tape: Tape, wrap: Wrap, inside: number, scope: Scope): void {
  const { outer, inner, suffix, change } = wrap;
  if (change !== undefined) change(tape, inside, scope);
  if (inner !== undefined) tape.push(CLOSE);
  if (suffix !== undefined) tape.push(suffix);
  if (outer !== undefined) tape.push(CLOSE);
}

/** An element's output where that is a single text. */
export function pushText(scope: Scope, wrap: Wrap, text: string): void {
  const { tape } = scope;
  if (wrap === AS_IT_IS) {
    tape.push(text);
    return;
  }
  const { next } = wrap;
  if (next === undefined) {
    const inside = enter(tape, wrap);
    tape.push(text);
    leave(tape, wrap, inside, scope);
    return;
  }
  const { prefix, suffix } = wrap;
  if (prefix !== undefined) tape.push(prefix);
  tape.push(next, text);
  if (suffix !== undefined) tape.push(suffix);
}

/** What an element's output is: the rest of its look stands in its attributes. */
type Said = Pick<Look, 'variable' | 'role'>;

/**
 * What the attributes of an element do to its output: case, periods, quotes, format, affixes, display. `ofStyle` are
 * words of the style or the locale, which a text-case takes to be in the locale's language.
 */
export function wrapper(element: Element, said: Said = {}, ofStyle = false): Wrap {
  const { prefix, suffix } = affixesOf(element);
  const format = formatOf(element);
  const quotes = flag(element, 'quotes') ? ('style' as const) : undefined;
  const display = element.attributes.get('display') || undefined;
  const change = changeOf(element, ofStyle);
  const { variable, role } = said;
  if (!prefix && !suffix && !format && !quotes && !display && !change && !variable && !role) return AS_IT_IS;
  // A role stands around the affixes of its element, and so does a block.
  const isApart = display !== undefined || (role !== undefined && (prefix !== undefined || suffix !== undefined));
  const look: Look = { format, quotes, variable, role: isApart ? undefined : role };
  const inner = format || quotes || variable || look.role ? openMark(look) : undefined;
  const before = (prefix ? 1 : 0) + (inner ? 1 : 0);
  const behind = (suffix ? 1 : 0) + (inner ? 1 : 0);
  const isNext = inner !== undefined && !isApart && !format && !quotes && !change;
  return {
    outer: isApart ? openMark({ display, role }, before, behind) : undefined,
    prefix: prefix === undefined ? undefined : affix(prefix),
    inner,
    next: isNext ? nextMark(look) : undefined,
    suffix: suffix === undefined ? undefined : affix(suffix),
    change,
  };
}

/** The text-case and strip-periods of an element. */
function changeOf(element: Element, ofStyle: boolean): Wrap['change'] {
  const textCase = textCaseOf(element);
  const strip = flag(element, 'strip-periods');
  if (!textCase && !strip) return undefined;
  return (tape, from, scope) => {
    if (strip) mapText(tape, from, (text) => text.replaceAll('.', ''));
    if (!textCase) return;
    // A term is in the language of the locale, a variable in that of the item.
    const language = ofStyle ? scope.locale.language : languageOf(scope);
    applyTextCase(tape, from, textCase, isEnglish(language), language);
  };
}
