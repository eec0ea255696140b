import { type PrintedDate, printedAccessDate } from './access-text.ts';
import { firstDate, isCalendarDay } from './dates.ts';
import { entriesOf, spanIn, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const accessDateImpossible: Rule = {
  id: 'access-date-impossible',
  severity: 'error',
  message: {
    en: 'The access date {date} is not in the calendar',
    ru: 'Даты обращения {date} нет в календаре',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      const [year, month, day] = firstDate(entry.reference.item.accessed) ?? [];
      if (entry.reference.isRecord && day !== undefined && !isCalendarDay(year ?? 0, month ?? 0, day)) {
        const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        yield { span: spanOf(entry.reference, 'accessed'), reference: entry.index, values: { date } };
        continue;
      }
      const date = printedAccessDate(entry);
      if (date === undefined || isPossible(date)) continue;
      const span = spanIn(entry, date.at, date.text.length);
      yield { span, reference: entry.index, values: { date: date.text } };
    }
  },
};

function isPossible({ parts: [year, month, day], mayBeMonthFirst }: PrintedDate): boolean {
  return isCalendarDay(year, month, day) || (mayBeMonthFirst && isCalendarDay(year, day, month));
}
