import { printedAccessDate } from './access-text.ts';
import { compareDates, firstDate, latestToday, printDate } from './dates.ts';
import { entriesOf, spanIn, spanOf } from './entries.ts';
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
    for (const entry of entriesOf(list)) {
      const { index, reference } = entry;
      // 03.04.2121 is no date to a reader who knows that it can't be: then the figures themselves are asked.
      const printed = printedAccessDate(entry);
      const accessed = firstDate(reference.item.accessed) ?? (printed?.mayBeMonthFirst ? undefined : printed?.parts);
      if (accessed === undefined || compareDates(accessed, today) <= 0) continue;
      const span = reference.item.accessed || !printed ? undefined : spanIn(entry, printed.at, printed.text.length);
      yield {
        span: span ?? spanOf(reference, 'accessed'),
        reference: index,
        values: { date: printDate(accessed) },
      };
    }
  },
};
