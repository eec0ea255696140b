import type { DateParts, DateValue } from '../model.ts';

/** First date of a value as numbers: year, perhaps month, perhaps day. */
export function firstDate(value: DateValue | undefined): readonly number[] | undefined {
  const parts = value?.['date-parts']?.[0]?.map(Number);
  return parts && parts.length > 0 && parts.every(Number.isFinite) ? parts : undefined;
}

/** Compares two dates by the parts that both have: negative when the first is earlier for certain, 0 when unknown. */
export function compareDates(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 0;
    if (part !== other) return part - other;
  }
  return 0;
}

/** The date where the day begins first on Earth (UTC+14): no later date has come anywhere. */
export function latestToday(now: Date): readonly number[] {
  const there = new Date(now.getTime() + 14 * 60 * 60 * 1000);
  return [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
}

/** Whether the Gregorian calendar has the day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whole months from one date to another; a missing month or day counts as the last. */
export function monthsBetween(from: readonly number[], to: readonly number[]): number {
  const [year = 0, month = 12, day = 31] = from;
  const [toYear = 0, toMonth = 12, toDay = 31] = to;
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

/** A date as people of the list's countries write it: 03.04.2021, 04.2021, 2021. */
export function printDate(parts: DateParts): string {
  return parts
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .reverse()
    .join('.');
}
