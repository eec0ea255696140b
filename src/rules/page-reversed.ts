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
    for (const { index, reference } of entriesOf(list)) {
      const pages = pagesOf(reference) ?? '';
      if (!pages.split(',').some(isReversed)) continue;
      yield { span: spanOf(reference, 'page'), reference: index, values: { pages } };
    }
  },
};

/** `158-141`; not `1063-76`, which is short for 1063-1076, nor `109-04`, which is a document's number and year. */
function isReversed(range: string): boolean {
  const [, first = '', last = ''] = /^\s*(\d+)\s*[-–—]\s*(\d+)\s*$/.exec(range) ?? [];
  return first !== '' && last.length >= first.length && Number(last) < Number(first);
}
