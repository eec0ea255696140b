import { isCalendarDay } from './dates.ts';
import { entriesOf, fieldOf, spanIn } from './entries.ts';
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
      const { reference, text, index } = entry;
      const field = fieldOf(reference, 'accessed');
      const from = field ? field.span.start - reference.span.start : text.search(ACCESS_CUE);
      if (from === -1) continue;
      const until = field ? field.span.end - reference.span.start : text.length;
      const match = NUMERIC.exec(text.slice(from, until));
      if (match === null || isPossible(match)) continue;
      const values = { date: match[0] };
      yield { span: spanIn(entry, from + match.index, match[0].length), reference: index, values };
    }
  },
};

const ACCESS_CUE = /дата (?:обращения|доступа|звернення)|data obra\p{L}+|accessed|date of access|кіру күні/iu;
/** 31.02.2021, 31/02/2021, or 2021-02-31. */
const NUMERIC = /(?<!\d)(?:(\d{1,2})([./])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/;

/** With slashes the month may come first (03/28/2021), so either order will do. */
function isPossible(match: RegExpExecArray): boolean {
  const [, day, separator, month, year, isoYear, isoMonth, isoDay] = match;
  if (isoYear) return isCalendarDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const monthFirst = separator === '/' && isCalendarDay(Number(year), Number(day), Number(month));
  return monthFirst || isCalendarDay(Number(year), Number(month), Number(day));
}
