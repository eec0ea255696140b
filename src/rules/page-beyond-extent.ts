import { entriesOf, pagesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const pageBeyondExtent: Rule = {
  id: 'page-beyond-extent',
  severity: 'error',
  message: {
    en: 'Page {page} of a work that has {extent} pages',
    ru: 'Страница {page} в издании объёмом {extent} с.',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const { 'number-of-pages': printed, 'number-of-volumes': volumes, volume } = reference.item;
      const extent = /^\d+$/.test(printed ?? '') && !volumes && !volume ? Number(printed) : Number.POSITIVE_INFINITY;
      const last = Math.max(...(pagesOf(reference)?.match(/(?<![\p{L}\d])\d+/gu) ?? []).map(Number));
      if (last <= extent) continue;
      yield { span: spanOf(reference, 'page'), reference: index, values: { page: last, extent } };
    }
  },
};
