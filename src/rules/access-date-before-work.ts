import { printedAccessDate } from './access-text.ts';
import { compareDates, firstDate, isCalendarDay, printDate } from './dates.ts';
import { entriesOf, spanIn, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const accessDateBeforeWork: Rule = {
  id: 'access-date-before-work',
  severity: 'error',
  message: {
    en: 'The access date {accessed} is before the date of the work itself, {issued}',
    ru: 'Дата обращения {accessed} раньше даты самого документа: {issued}',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      const { index, reference } = entry;
      // A date that stands behind its words though the reader did not take it for one; 3/4/2021 may be either.
      const printed = reference.isRecord || reference.item.accessed ? undefined : printedAccessDate(entry);
      const isPlain = printed && !printed.mayBeMonthFirst && isCalendarDay(...printed.parts);
      const accessed = firstDate(reference.item.accessed) ?? (isPlain ? printed.parts : undefined);
      const issued = firstDate(reference.item.issued);
      if (accessed === undefined || issued === undefined || compareDates(accessed, issued) >= 0) continue;
      const values = { accessed: printDate(accessed), issued: printDate(issued) };
      const span = printed ? spanIn(entry, printed.at, printed.text.length) : spanOf(reference, 'accessed');
      yield { span, reference: index, values };
    }
  },
};
