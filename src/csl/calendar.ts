import type { DateValue } from '../model.ts';

/** One day, month, season or year; parts that are not known are undefined. Seasons run from 1 (spring) to 4. */
export interface Day {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly season: number | undefined;
}

/** A date variable, read. `to` ends a range; an open range has `to: 'open'`. */
export interface CalendarDate {
  readonly from: Day | undefined;
  readonly to: Day | 'open' | undefined;
  readonly circa: boolean;
  readonly literal: string | undefined;
}

/** Reads a CSL-JSON date; text that is no date is kept as a literal, an empty value is undefined. */
export function readDate(value: unknown): CalendarDate | undefined {
  if (typeof value === 'string') return readRaw(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as DateValue;
  const circa = Boolean(date.circa) && date.circa !== 'false' && date.circa !== '0';
  const literal = date.literal || undefined;
  const dates: readonly unknown[] = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  const from = dayOf(dates[0], date.season);
  if (!from) {
    if (literal) return { from: undefined, to: undefined, circa, literal };
    return typeof date.raw === 'string' ? readRaw(date.raw, circa) : undefined;
  }
  const to = dates[1] === undefined ? undefined : (dayOf(dates[1], undefined) ?? 'open');
  return { from, to, circa, literal: undefined };
}

function dayOf(parts: unknown, season: unknown): Day | undefined {
  if (!Array.isArray(parts)) return undefined;
  const year = numberOf(parts[0]);
  if (Number.isNaN(year) || year === 0) return undefined;
  const monthKnown = positive(parts[1]);
  // Months 13 to 16, and 21 to 24 of EDTF, are seasons.
  if (monthKnown !== undefined && monthKnown > 12) {
    const quarter = monthKnown <= 24 ? ((monthKnown - 13) % 4) + 1 : undefined;
    return { year, month: undefined, day: undefined, season: quarter };
  }
  const seasonNumber = Number(season);
  return {
    year,
    month: monthKnown,
    day: positive(parts[2]),
    season: monthKnown === undefined && seasonNumber >= 1 && seasonNumber <= 4 ? seasonNumber : undefined,
  };
}

function numberOf(part: unknown): number {
  return part === '' || part === null ? Number.NaN : Number(part);
}

/** A month or a day; what is not known is written as nothing or 0. */
function positive(part: unknown): number | undefined {
  const number = numberOf(part);
  return number > 0 ? number : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spr', 'sum', 'aut', 'win'];

/**
 * A date typed as text: ISO 8601, "23 May 2010", "May 23, 2010", "May 2010", "Spring 1999", "5/23/2010", and ranges of
 * them with a slash or a spaced hyphen. Anything else is a literal.
 */
function readRaw(raw: string, circa = false): CalendarDate | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  const uncertain = circa || /[?~]$|^ca?\.?\s/i.test(text);
  const bare = text.replace(/[?~]+$/, '').replace(/^ca?\.?\s+/i, '');
  const [left = '', right] = bare.split(/\s*(?:\/(?=[-\d]{4})|\s[-–]\s)\s*/, 2);
  const from = readDay(left);
  if (!from) return { from: undefined, to: undefined, circa: uncertain, literal: raw };
  const to = right === undefined ? undefined : readDay(right);
  return { from, to, circa: uncertain, literal: undefined };
}

function readDay(text: string): Day | undefined {
  const iso = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/.exec(text);
  if (iso) return dayOf([iso[1], iso[2] ?? '', iso[3] ?? ''], undefined);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashes) return dayOf([slashes[3], slashes[1], slashes[2]], undefined);
  const words = /^(?:(\d{1,2})\s+)?(\p{L}{3,12})\.?(?:\s+(\d{1,2}),?)?\s+(\d{4})$/u.exec(text);
  if (!words) return undefined;
  const start = (words[2] ?? '').slice(0, 3).toLowerCase();
  const month = MONTHS.indexOf(start) + 1;
  if (month > 0) return dayOf([words[4], month, words[1] ?? words[3] ?? ''], undefined);
  const season = SEASONS.indexOf(start === 'fal' ? 'aut' : start) + 1;
  return season > 0 ? dayOf([words[4]], season) : undefined;
}

/** A date as text that sorts as dates do, also before our era; of a range the beginning, then the end. */
export function sortable(date: CalendarDate | undefined, parts: ReadonlySet<string> = ALL_PARTS): string {
  if (!date) return '';
  if (!date.from) return date.literal ?? '';
  const one = (day: Day): string => {
    const year = parts.has('year') ? String(day.year + 10000).padStart(5, '0') : '';
    const known = day.month ?? (day.season ? day.season * 3 : undefined);
    const month = parts.has('month') && known !== undefined ? String(known).padStart(2, '0') : '';
    // A year alone comes before its months, whether or not a style sorts by months.
    return year + month + (parts.has('day') && day.day !== undefined ? String(day.day).padStart(2, '0') : '');
  };
  return one(date.from) + (date.to && date.to !== 'open' ? `-${one(date.to)}` : '');
}
const ALL_PARTS: ReadonlySet<string> = new Set(['year', 'month', 'day']);
