import { entriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

/** ISO 26324: the prefix 10 and the registrant's number, a slash, the suffix. */
export const doi: Rule = {
  id: 'doi',
  severity: 'error',
  message: {
    en: 'DOI {printed} is not of the form 10.1234/suffix',
    ru: 'DOI {printed} не имеет вида 10.1234/суффикс',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      for (const match of entry.text.matchAll(DOI)) {
        const printed = (match[1] ?? '').replace(/[.,;:]+$/, '');
        if (/^10\.\d{4,9}(?:\.\d+)*\/\S/u.test(printed)) continue;
        const start = match.index + match[0].length - (match[1] ?? '').length;
        yield { span: spanIn(entry, start, printed.length), reference: entry.index, values: { printed } };
      }
    }
  },
};

/** The cue and a word that begins with a digit: an address after the cue is no DOI's form to judge. */
const DOI = /(?<![\p{L}.])doi:?\s*(\d[^\s<>«»"\])]*)/giu;
