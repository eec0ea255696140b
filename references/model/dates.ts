import type { Random } from './random.ts';
import type { Language } from './words.ts';

/** The words of a language for what stands around values, by name. */
export type Terms = { readonly [name: string]: readonly string[] };

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const recent = (random: Random): number =>
  random.chance(0.7) ? random.whole(1985, 2024) : random.whole(1890, 1984);
export const aDay = (random: Random, year: number): Day => ({
  year,
  month: random.whole(1, 12),
  day: random.whole(1, 28),
});
const two = (n: number): string => String(n).padStart(2, '0');

/** A whole date in one of the ways it is written. */
export function wholeDate({ year, month, day }: Day, cues: Terms, random: Random, language: Language): string {
  const name = cues.months?.[month - 1] ?? '';
  const short = cues.abbr?.[month - 1] ?? '';
  const digits = random.pick([
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${day}.${two(month)}.${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${two(day)}/${two(month)}/${year}`,
    `${two(day)}-${two(month)}-${year}`,
  ]);
  if (random.chance(0.45)) return digits;
  if (language === 'en')
    return random.pick([
      `${day} ${name} ${year}`,
      `${name} ${day}, ${year}`,
      `${day} ${short} ${year}`,
      `${short} ${day}, ${year}`,
      `${day}th of ${name} ${year}`,
    ]);
  if (language === 'kk')
    return random.pick([`${year} жылғы ${day} ${name}`, `${day} ${name} ${year}`, `${year} ж. ${day} ${name}`]);
  return random.pick([
    `${day} ${name} ${year}`,
    `${day} ${name} ${year}`,
    `${day} ${short} ${year}`,
    `${two(day)} ${name} ${year}`,
  ]);
}

/** The day of a newspaper whose year stands before: "5 авг.", "12 марта". */
export function dayAndMonth(cues: Terms, random: Random): string {
  const { month, day } = aDay(random, 2000);
  const short = cues.abbr?.[month - 1];
  return `${day} ${random.pick([cues.months?.[month - 1], short, short]) ?? ''}`;
}

/** A date of an office: "30.03.83", "07.11.2009". */
export function shortDate(random: Random): string {
  const { year, month, day } = aDay(random, recent(random));
  return `${two(day)}.${two(month)}.${random.chance(0.5) ? year : two(year % 100)}`;
}

export function eventDate(cues: Terms, random: Random): string {
  const { year, month, day } = aDay(random, random.whole(1990, 2023));
  const name = cues.months?.[month - 1] ?? '';
  return random.pick([
    `${day}–${day + 2} ${name} ${year}`,
    `${day}-${day + 1} ${name} ${year}`,
    `${day} ${name} ${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${name} ${day}–${day + 2}, ${year}`,
    `${day} - ${day + 1} ${name} ${year}`,
  ]);
}
