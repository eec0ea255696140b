import { compareDates, firstDate, latestToday, printDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const accessDateFuture: Rule = {
  id: 'access-date-future',
  severity: 'error',
  message: {
    en: 'The access date {date} is in the future',
    ru: 'Дата обращения {date} ещё не наступила',
  },
  *check(list, { now }) {
    const today = latestToday(now);
    for (const { index, reference } of entriesOf(list)) {
      const accessed = firstDate(reference.item.accessed);
      if (accessed === undefined || compareDates(accessed, today) <= 0) continue;
      yield { span: spanOf(reference, 'accessed'), reference: index, values: { date: printDate(accessed) } };
    }
  },
};
