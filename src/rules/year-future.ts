import { firstDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** Publishers print the next year on what comes out in autumn; a year after that is a slip. */
export const yearFuture: Rule = {
  id: 'year-future',
  severity: 'error',
  message: { en: 'The year {year} is in the future', ru: 'Год {year} ещё не наступил' },
  *check(list, { now }) {
    for (const { index, reference } of entriesOf(list)) {
      const year = firstDate(reference.item.issued)?.[0];
      if (year === undefined || year <= now.getUTCFullYear() + 1) continue;
      yield { span: spanOf(reference, 'issued'), reference: index, values: { year } };
    }
  },
};
