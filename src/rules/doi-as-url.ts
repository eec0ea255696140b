import { entriesOf, looksLikeGost, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 5.9: an identifier is printed with its name, DOI 10.1070/…; APA 7 prints it as an address. */
export const doiAsUrl: Rule = {
  id: 'doi-as-url',
  severity: 'note',
  message: {
    en: 'The DOI is written as an address; GOST writes {doi}',
    ru: 'DOI записан как адрес; по ГОСТ — {doi}',
  },
  *check(list, { style }) {
    for (const entry of entriesOf(list)) {
      const { index, text } = entry;
      if (style ? !style.id.startsWith('gost') : !looksLikeGost(text)) continue;
      const match = AS_URL.exec(text);
      if (match === null || text[match.index - 1] === '(') continue;
      const [printed, cue = '', doi = ''] = match;
      const bare = doi.replace(/[.,;)\]]+$/, '');
      const span = spanIn(entry, match.index, printed.length - (doi.length - bare.length));
      const value = `DOI ${bare}`;
      yield { span, reference: index, values: { doi: value }, ...(cue && { fix: { span, text: value } }) };
    }
  },
};

/** `DOI: https://doi.org/10.…`; without the cue the address may be meant as the address that it is. */
const AS_URL = /(doi\s?:?\s*)?(?:https?:\/\/|(?<![\p{L}\d./=]))(?:www\.|dx\.)?doi\.org\/(10\.\d{4,9}\/[^\s<>«»"]+)/iu;
