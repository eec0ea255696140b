import { entriesOf, fieldOf, spanOf, withoutAddresses } from './entries.ts';
import { hasYear } from './letter-for-digit.ts';
import type { Rule } from './rule.ts';

export const yearMissing: Rule = {
  id: 'year-missing',
  severity: 'warning',
  message: { en: 'No year of publication', ru: 'Нет года издания' },
  *check(list) {
    for (const { index, reference, text } of entriesOf(list)) {
      if (!DATED.has(reference.item.type) || reference.item.issued !== undefined || UNDATED.test(text)) continue;
      // A page of the web is often undated, whatever it was taken for; an article in a journal is not.
      const { URL: address, 'container-title': container, issue, volume, page } = reference.item;
      const isPlaced = reference.isRecord || [issue, volume, page].some((place) => place !== undefined);
      if (address !== undefined && !(container !== undefined && isPlaced)) continue;
      if (reference.isRecord) {
        yield { span: spanOf(reference, 'issued'), reference: index };
        continue;
      }
      const accessed = fieldOf(reference, 'accessed')?.span;
      const rest = accessed
        ? text.slice(0, accessed.start - reference.span.start) + text.slice(accessed.end - reference.span.start)
        : text;
      // Any number that may be a year will do: a year that the reader did not see is not missing.
      if (hasYear(withoutAddresses(rest))) continue;
      yield { span: spanOf(reference, 'issued'), reference: index };
    }
  },
};

const DATED: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
]);
/** ГОСТ Р 7.0.100-2018, 5.4.4: [б. г.], [s. a.]; and what is not out yet. */
const UNDATED = /[бБ]\.\s?г\.|s\.\s?a\.|n\.\s?d\.|в печати|in press|forthcoming|принят[ао] к/iu;
