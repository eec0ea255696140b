import { isOrcid } from './check-digits.ts';
import { printedEntriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

export const orcid: Rule = {
  id: 'orcid',
  severity: 'error',
  message: {
    en: 'ORCID {printed} has a wrong check digit or a wrong number of digits',
    ru: 'В ORCID {printed} неверна контрольная цифра или число цифр',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      for (const match of entry.text.matchAll(ORCID)) {
        const printed = match[1] ?? '';
        if (isOrcid(printed)) continue;
        const start = match.index + match[0].length - printed.length;
        yield { span: spanIn(entry, start, printed.length), reference: entry.index, values: { printed } };
      }
    }
  },
};

const ORCID = /orcid(?:\.org\/|(?:\siD)?:?\s*(?:https?:\/\/orcid\.org\/)?)(\d[\dXxХх‐‑–—-]{8,24})/giu;
