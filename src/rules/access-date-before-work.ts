import { compareDates, firstDate, printDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const accessDateBeforeWork: Rule = {
  id: 'access-date-before-work',
  severity: 'error',
  message: {
    en: 'The access date {accessed} is before the date of the work itself, {issued}',
    ru: 'Дата обращения {accessed} раньше даты самого документа: {issued}',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const accessed = firstDate(reference.item.accessed);
      const issued = firstDate(reference.item.issued);
      if (accessed === undefined || issued === undefined || compareDates(accessed, issued) >= 0) continue;
      const values = { accessed: printDate(accessed), issued: printDate(issued) };
      yield { span: spanOf(reference, 'accessed'), reference: index, values };
    }
  },
};
