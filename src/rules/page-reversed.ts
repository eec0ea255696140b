import { entriesOf, pagesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const pageReversed: Rule = {
  id: 'page-reversed',
  severity: 'error',
  message: {
    en: 'The last page is before the first: {pages}',
    ru: 'Последняя страница раньше первой: {pages}',
  },
  *check(list) {
    for (const { index, reference, text } of entriesOf(list)) {
      const pages = pagesOf(reference) ?? '';
      const isRussian = /(?<!\p{L})С\.\s?\d/u.test(text);
      if (!pages.split(',').some((range) => isReversed(range, isRussian))) continue;
      yield { span: spanOf(reference, 'page'), reference: index, values: { pages } };
    }
  },
};

/**
 * `158-141`, and `158-41`, which can't be short for 158-141. Not `1063-76`, which is short for 1063-1076, nor `109-04`,
 * a document's number and year. Behind «С.» nobody shortens a number of two digits: «С. 14–9».
 */
function isReversed(range: string, isRussian: boolean): boolean {
  const [, first = '', last = ''] = /^\s*(\d+)\s*[-–—]\s*([1-9]\d*)\s*$/.exec(range) ?? [];
  if (first === '' || Number(last) >= Number(first)) return false;
  return (
    Number(first.slice(-last.length)) > Number(last) || last.length >= first.length || (isRussian && first.length < 3)
  );
}
