import { isIsbn } from './check-digits.ts';
import { entriesOf, identifiersIn } from './entries.ts';
import type { Rule } from './rule.ts';

export const isbn: Rule = {
  id: 'isbn',
  severity: 'error',
  message: {
    en: 'ISBN {printed} has a wrong check digit or a wrong number of digits',
    ru: 'В ISBN {printed} неверна контрольная цифра или число цифр',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      for (const { printed: spaced, spanOf } of identifiersIn(entry, 'ISBN', ISBN)) {
        const printed = spaced.split(/\s/)[0] ?? '';
        if (isIsbn(printed) || isIsbn(spaced) || prefixes(spaced).some(isIsbn)) continue;
        const shown = printed.length > 5 ? printed : spaced.trim();
        yield { span: spanOf(shown.length), reference: entry.index, values: { printed: shown } };
      }
    }
  },
};

/** The number and whatever digits follow it; at most 30 characters, so that the next element is seldom among them. */
const ISBN = /ISBN(?:-1[03])?:?\s*(\d[\dXxХх\s‐‑–—-]{5,30})/gu;

/** `978 5 02 005268 1 200`: the number may be printed with spaces, and a number of pages may follow it. */
function prefixes(spaced: string): string[] {
  const parts = spaced.trim().split(/\s+/);
  return parts.map((_, index) => parts.slice(0, index + 1).join(''));
}
