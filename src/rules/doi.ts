import { entriesOf, identifiersIn } from './entries.ts';
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
      for (const { printed: given, spanOf } of identifiersIn(entry, 'DOI', DOI)) {
        const printed = given.replace(/[.,;:]+$/, '');
        if (WELL_FORMED.test(printed)) continue;
        yield { span: spanOf(printed.length), reference: entry.index, values: { printed } };
      }
      if (entry.reference.isRecord) continue;
      for (const { printed, spanOf } of identifiersIn(entry, 'DOI', WITHOUT_SUFFIX)) {
        yield { span: spanOf(printed.length), reference: entry.index, values: { printed } };
      }
    }
  },
};

/** In a record the resolver's address may stand before it. */
const WELL_FORMED = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}(?:\.\d+)*\/\S/iu;
/** The cue and a word that begins with a digit: an address after the cue is no DOI's form to judge. */
const DOI = /(?<![\p{L}.])doi:?\s*(\d[^\s<>«»"\])]*)/giu;
/** Behind the resolver a prefix without a slash, `doi.org/10.1234abc`; a line may end within a DOI. */
const WITHOUT_SUFFIX = /doi\.org\/(10\.[^\s/<>«»"\])]*[^\s/<>«»"\]).,;:-])(?=[.,;:)\]]*(?:[ \t]|$))/giu;
