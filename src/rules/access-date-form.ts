import { firstDate, printDate } from './dates.ts';
import { fieldOf, printedEntriesOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.5-2008, 10.4.5: (дата обращения: 03.04.2021). */
export const accessDateForm: Rule = {
  id: 'access-date-form',
  severity: 'note',
  message: {
    en: 'The access date "{printed}" is not in the form dd.mm.yyyy of GOST: {date}',
    ru: 'Дата обращения «{printed}» не в форме ГОСТ, дд.мм.гггг: {date}',
  },
  *check(list, { style }) {
    for (const { index, reference } of printedEntriesOf(list)) {
      const field = fieldOf(reference, 'accessed');
      const accessed = firstDate(reference.item.accessed);
      if (field === undefined || accessed?.length !== 3) continue;
      const before = list.text.slice(Math.max(reference.span.start, field.span.start - 20), field.span.start);
      const isGost = style ? style.id.startsWith('gost') : /обращения:?\s*$/iu.test(before);
      const printed = list.text.slice(field.span.start, field.span.end);
      const date = printDate(accessed);
      // Only a date alone is put right: a field that holds more than the date's words and numbers is left.
      if (!isGost || printed === date || !DATE_ALONE.test(printed)) continue;
      const behind = list.text.slice(field.span.end, reference.span.end);
      const end = field.span.end + (YEAR_WORD.exec(behind)?.[0].length ?? 0);
      const fix = { span: { start: field.span.start, end }, text: date };
      yield { span: field.span, reference: index, values: { printed, date }, fix };
    }
  },
};

const DATE_ALONE = /^\d{1,4}[\s./-]*(?:\d{1,2}|\p{L}{3,9}\.?)[\s./-]*\d{2,4}(?:\s?г(?:ода|\.)?)?$/u;
/** The word behind a year that the reader leaves out of the date: 5 мая 2031 г. */
const YEAR_WORD = /^\s?(?:года|г\.)(?!\p{L})/u;
