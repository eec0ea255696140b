import { printedEntriesOf, spanIn, withoutAddresses } from './entries.ts';
import table from './letter-for-digit.json' with { type: 'json' };
import type { Rule } from './rule.ts';

/** A letter among the digits of a year or of pages: `2O15`, `l998`, `С. З2–48`. */
export const letterForDigit: Rule = {
  id: 'letter-for-digit',
  severity: 'warning',
  message: {
    en: 'In the number "{printed}" a letter stands for a digit: {letters}; it is probably {number}',
    ru: 'В числе «{printed}» буква вместо цифры: {letters}; вероятно, {number}',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      const text = withoutAddresses(entry.text);
      for (const { 0: printed, index } of text.matchAll(NUMBER)) {
        const letters = printed.match(/\p{L}/gu) ?? [];
        if (letters.length === 0 || letters.length === printed.length) continue;
        // «1905б» is the second work of a year, «195б» a part of a number.
        if (printed.endsWith('б')) continue;
        const number = Array.from(printed, (sign) => DIGITS.get(sign) ?? sign).join('');
        const isYear = YEAR.test(number) && letters.length <= 2;
        if (!isYear && !isPage(printed, text.slice(Math.max(0, index - 12), index), text.slice(index + printed.length)))
          continue;
        const span = spanIn(entry, index, printed.length);
        const values = { printed, letters: [...new Set(letters)].join(', '), number };
        yield { span, reference: entry.index, values, fix: { span, text: number } };
      }
    }
  },
};

/** Whether what may be a year stands in a text, letters among its digits or not. */
export function hasYear(text: string): boolean {
  return /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)/.test(text) || LIKE_YEAR.test(text);
}

const DIGITS: ReadonlyMap<string, string> = new Map(Object.entries(table.digitOfLetter));
const SIGNS = `\\d${[...DIGITS.keys()].join('')}`;
const NUMBER = new RegExp(`(?<![\\p{L}\\p{M}\\d])[${SIGNS}]{2,6}(?![\\p{L}\\p{M}\\d])`, 'gu');
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const LIKE_YEAR = new RegExp(`(?<![\\p{L}\\d])(?=\\p{L}{0,2}\\d)[12lIІ][5-9OОoо][${SIGNS}]{2}(?![\\p{L}\\d])`, 'u');

/**
 * Behind a cue, `С. З2` and `С. 28–3l`, or before one, `25O с.`. A number that begins with O or I may be its journal's own
 * way to count: `P. O12–O19`.
 */
function isPage(printed: string, before: string, behind: string): boolean {
  if (/^[OОoоIІ]/.test(printed)) return false;
  return /(?<!\p{L})(?:[СсCcPp]|pp)\.\s?(?:\d+\s?[–—-]\s?)?$/u.test(before) || /^\s?[сcp]\.(?!\s?\d)/u.test(behind);
}
