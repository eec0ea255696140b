import { printedEntriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

/** APA 7, 9.35, and Chicago 17, 14.8: a DOI is printed as an address. Speaks only when such a style is chosen. */
export const doiBare: Rule = {
  id: 'doi-bare',
  severity: 'note',
  message: {
    en: 'The style writes a DOI as an address: {url}',
    ru: 'Этот стиль записывает DOI как адрес: {url}',
  },
  *check(list, { style }) {
    if (style === undefined || style.id.startsWith('gost')) return;
    for (const entry of printedEntriesOf(list)) {
      const match = BARE.exec(entry.text);
      if (match === null) continue;
      const doi = (match[1] ?? '').replace(/[.,;)\]]+$/, '');
      const span = spanIn(entry, match.index, match[0].length - ((match[1] ?? '').length - doi.length));
      const url = `https://doi.org/${doi}`;
      yield { span, reference: entry.index, values: { url }, fix: { span, text: url } };
    }
  },
};

const BARE = /\bdoi\s?:?\s*(10\.\d{4,9}\/[^\s<>«»"]+)/iu;
