import { firstDate, latestToday, monthsBetween, printDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** Speaks only where the user sets a limit in months. */
export const accessDateOld: Rule = {
  id: 'access-date-old',
  severity: 'note',
  message: {
    en: 'The address was last opened on {date}, more than {months} months ago',
    ru: 'Адрес открывали последний раз {date}, больше {months} мес. назад',
  },
  *check(list, { now, limits }) {
    const months = limits.accessDateMonths;
    if (months === undefined) return;
    const today = latestToday(now);
    for (const { index, reference } of entriesOf(list)) {
      const accessed = firstDate(reference.item.accessed);
      if (accessed === undefined || monthsBetween(accessed, today) < months) continue;
      yield { span: spanOf(reference, 'accessed'), reference: index, values: { date: printDate(accessed), months } };
    }
  },
};
