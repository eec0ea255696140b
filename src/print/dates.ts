import type { DateParts, DateValue, Run } from '../model.ts';
import type { DateVariable } from '../variables.ts';
import { labelled, value } from './runs.ts';
import { clean, type Work } from './work.ts';

/** Year, month and day as far as they are known. */
export interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The first and, of a range, the last day of a date variable. An ISO date in `raw` is read as well. */
export function daysOf(date: DateValue | undefined): readonly Day[] {
  if (date === undefined) return [];
  const parts: readonly DateParts[] = Array.isArray(date?.['date-parts']) ? date['date-parts'] : [];
  const days = parts.flatMap((part) => dayOf(part) ?? []);
  if (days.length > 0) return days;
  const iso = /^(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(clean(date?.raw) ?? clean(date?.literal) ?? '');
  return iso === null ? [] : [dayOf(iso.slice(1).filter((part) => part !== undefined))].flatMap((day) => day ?? []);
}

function dayOf(parts: DateParts): Day | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [year, month, day] = parts.map((part) => Number.parseInt(String(part), 10));
  if (year === undefined || Number.isNaN(year) || year === 0) return undefined;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  if (!isMonth) return { year };
  return day !== undefined && day >= 1 && day <= 31 ? { year, month, day } : { year, month };
}

/** The year of publication: «2006», «2005—2007», «[ок. 1900]», «2000 — » of what still appears, or a date in words. */
export function yearRuns(work: Work): readonly Run[] {
  const date = work.item.issued;
  const days = daysOf(date);
  const [first, last] = days;
  if (first === undefined) return value(clean(date?.literal) ?? clean(date?.raw), 'issued');
  const { dash } = work.rules;
  const year = yearOf(first, work);
  if (work.item.custom?.['date-open'] === true) return labelled('', value(year, 'issued'), ` ${dash} `);
  const span = last === undefined || last.year === first.year ? year : `${year}${dash}${yearOf(last, work)}`;
  const isCirca = isTrue(date?.circa) && work.item.custom?.['date-supplied'] !== true;
  return isCirca ? labelled(`[${work.terms.words.circa} `, value(span, 'issued'), ']') : value(span, 'issued');
}

function yearOf({ year }: Day, work: Work): string {
  return year < 0 ? `${-year} ${work.terms.words.bce}` : String(year);
}

/** Foreign data write `circa: "1"`, `1` and `true`. */
function isTrue(flag: unknown): boolean {
  return (
    flag === true ||
    (typeof flag === 'number' && flag !== 0) ||
    (typeof flag === 'string' && !/^(0|false|)$/.test(flag))
  );
}

/** «17 июня», «14—20 июня», «30 июня — 6 июля»: day and month as a newspaper's date needs them. */
export function dayAndMonth(work: Work): string | undefined {
  const [first, last] = daysOf(work.item.issued);
  if (first?.month === undefined) return undefined;
  const one = wordsOfDay(first, work);
  if (last?.month === undefined) return one;
  if (last.month !== first.month || last.day === undefined || first.day === undefined)
    return `${one} ${work.rules.dash} ${wordsOfDay(last, work)}`;
  return `${first.day}${work.rules.dash}${wordsOfDay(last, work)}`;
}

/** «от 5 мая 2004 г.»: the day of an act; undefined where no single day is known. */
export function wordsOfDate(work: Work): string | undefined {
  const [day, ...others] = daysOf(work.item.issued);
  if (day?.day === undefined || others.length > 0) return undefined;
  return work.terms.words['act-dated'].replace('{day}', wordsOfDay(day, work)).replace('{year}', yearOf(day, work));
}

function wordsOfDay({ month = 1, day }: Day, work: Work): string {
  const name = work.terms.months[month - 1] ?? '';
  return day === undefined ? name : `${day} ${name}`;
}

/** DD.MM.YYYY, or with the form «dd.mm.yy» a year of two figures; less where less is known. */
export function figures(work: Work, variable: DateVariable, form?: string): string | undefined {
  const date = work.item[variable];
  const [first] = daysOf(date);
  if (first === undefined) return clean(date?.literal) ?? clean(date?.raw);
  const year = form === 'dd.mm.yy' ? two(first.year % 100) : String(first.year);
  return [first.day, first.month]
    .flatMap((part) => (part === undefined ? [] : two(part)))
    .concat(year)
    .join('.');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
