import { isIssn } from './check-digits.ts';
import { entriesOf, identifiersIn } from './entries.ts';
import type { Rule } from './rule.ts';

export const issn: Rule = {
  id: 'issn',
  severity: 'error',
  message: {
    en: 'ISSN {printed} has a wrong check digit or a wrong number of digits',
    ru: 'В ISSN {printed} неверна контрольная цифра или число цифр',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      for (const { printed, spanOf } of identifiersIn(entry, 'ISSN', ISSN)) {
        if (isIssn(printed)) continue;
        yield { span: spanOf(printed.length), reference: entry.index, values: { printed } };
      }
    }
  },
};

const ISSN = /ISSN(?:\s\((?:online|print)\))?:?\s*(\d[\dXxХх‐‑–—-]{4,12})/giu;
