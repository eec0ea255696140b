import { type Gender, genderOf, type Locale, longOrdinal, ordinalSuffix, termOf } from './locale.ts';

/**
 * Whether content is numeric: numbers with letters at their sides at most, joined by hyphens, commas, ampersands.
 * CSL 1.0.2, "is-numeric": "2nd", "D2–D7", "i, iv" are, "second edition" is not.
 */
export function isNumeric(text: string): boolean {
  // The plain expressions first: one with all letters of Unicode costs milliseconds to begin with.
  return /^\d+$/.test(text) || (/\d|^[ivxlcdm]+\b/i.test(text) && NUMERIC.test(text));
}

const ONE = '(?:\\p{L}{0,3}\\d+\\p{L}{0,3}\\.?|[ivxlcdmIVXLCDM]+)';
const NUMERIC = new RegExp(`^\\s*${ONE}(?:\\s*[-–,&]\\s*${ONE})*\\s*$`, 'u');

/** Whether content says more than one: a range or a list of numbers. */
export function isPlural(text: string): boolean {
  if (!/[-–—,&]|and/i.test(text)) return false;
  if (/^\d+[-–]\d+$/.test(text)) return true;
  const bare = text.replace(/\\[-–]/g, '');
  return /(?:\d|\b[ivxlcdm]+)\p{L}*(?:\s*(?:[-–—,&]|\band\b)\s*)+\p{L}*(?:\d|[ivxlcdm]+\b)/iu.test(bare);
}

/** The forms of cs:number. */
export type NumberForm = 'numeric' | 'ordinal' | 'long-ordinal' | 'roman';

/** Numeric content in a form, number by number; `noun` is the term whose gender ordinals take. */
export function formatNumber(text: string, form: NumberForm, locale: Locale, noun: string): string {
  const spaced = normalise(text, locale);
  if (form === 'numeric' || !isNumeric(text)) return spaced;
  const gender = genderOf(locale, noun);
  return spaced.replace(/\d+/g, (digits) => inForm(Number(digits), form, locale, gender));
}

function inForm(number: number, form: NumberForm, locale: Locale, gender: Gender | undefined): string {
  if (form === 'roman') return roman(number);
  if (form === 'long-ordinal')
    return longOrdinal(locale, number, gender) ?? number + ordinalSuffix(locale, number, gender);
  return number + ordinalSuffix(locale, number, gender);
}

/** Lists and ranges with the spaces that print has: "2, 3", "5–6", "7 & 8". */
function normalise(text: string, locale: Locale): string {
  if (/^\d+$/.test(text)) return text;
  const dash = termOf(locale, 'page-range-delimiter') || '–';
  return text
    .replace(/(\d|\b[ivxlcdm]+)\s*-\s*(?=\d|[ivxlcdm]+\b)/gi, `$1${dash}`)
    .replace(/\s*&\s*/g, ampersand(locale))
    .replace(/\\-/g, '-');
}

function ampersand(locale: Locale): string {
  return ` ${termOf(locale, 'and', 'symbol') ?? '&'} `;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** The first page of a page range: "42-45" and "42, 47" give "42". */
export function pageFirst(page: string): string {
  return /^\s*([^\s,;&–—-]+)/.exec(page)?.[1] ?? page;
}

export type PageRangeFormat = 'expanded' | 'minimal' | 'minimal-two' | 'chicago' | 'chicago-15' | 'chicago-16';

/** Page ranges with the locale's delimiter, the second number as long as the format wants it; CSL 1.0.2, appendix V. */
export function formatPages(text: string, format: PageRangeFormat | undefined, locale: Locale): string {
  // Most pages are one number or two.
  if (/^\d+$/.test(text)) return text;
  const dash = termOf(locale, 'page-range-delimiter') || '–';
  const [, first, last] = /^(\d+)[-–](\d+)$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined)
    return first + dash + (format ? rangeEnd('', first, last, format) : last);
  const ranged = text.replace(
    /([\p{L}\d]*\p{L})?(\d+)(\p{L}*)\s*[-–]\s*([\p{L}\d]*\p{L})?(\d+)(\p{L}*)(?![\p{L}\d])/gu,
    (whole: string, p1 = '', from = '', s1 = '', p2 = '', to = '', s2 = '') => {
      if (!format) return whole.replace(/\s*[-–]\s*/, dash);
      // "N110-5", "123N110-N5": who can say what these count? They stay as they are.
      if (s1 || s2) return whole.replace(/\s*[-–]\s*/, dash);
      if (p1 !== p2) return whole.replace(/\s*-\s*/, '-');
      return p1 + from + dash + rangeEnd(p1, from, to, format);
    },
  );
  return ranged
    .replace(/(\b[ivxlcdm]+)\s*-\s*(?=[ivxlcdm]+\b)/gi, `$1${dash}`)
    .replace(/\\-/g, '-')
    .replace(/\s*&\s*/g, ampersand(locale));
}

function rangeEnd(prefix: string, from: string, to: string, format: PageRangeFormat): string {
  const full = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  if (Number(full) < Number(from) || full.length !== from.length) return prefix + full;
  switch (format) {
    case 'expanded':
      return prefix + full;
    case 'minimal':
      return shortened(from, full, 1);
    case 'minimal-two':
      return shortened(from, full, 2);
    default:
      return chicago(prefix, from, full, format);
  }
}

/** `to` without the digits that it shares with `from`, `least` digits at least. */
function shortened(from: string, to: string, least: number): string {
  let shared = 0;
  while (shared < to.length - least && from[shared] === to[shared]) shared += 1;
  return to.slice(shared);
}

/** Chicago: all digits below 100 and of hundreds; two or more elsewhere; of four all where three change (15th edition). */
function chicago(prefix: string, from: string, to: string, format: PageRangeFormat): string {
  const start = Number(from);
  if (start < 100 || start % 100 === 0) return prefix + to;
  if (start % 100 < 10) return shortened(from, to, 1);
  const short = shortened(from, to, 2);
  return format !== 'chicago-16' && from.length === 4 && short.length >= 3 ? prefix + to : short;
}
