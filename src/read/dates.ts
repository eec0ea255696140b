import lexicon from '../../references/lexicons/months.json' with { type: 'json' };
import type { DateParts, DateValue } from '../model.ts';
import type { Labelled } from './tokens.ts';

// A form with a hyphen behind it is the beginning of a word.
const FORMS: readonly (readonly [string, number])[] = Object.values(lexicon.forms)
  .flatMap((months) => months.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)))
  .sort((a, b) => b[0].length - a[0].length);
const WHOLE = new Map(FORMS.filter(([form]) => !form.endsWith('-')));
const BEGINNINGS = FORMS.filter(([form]) => form.endsWith('-')).map(
  ([form, month]) => [form.slice(0, -1), month] as const,
);
const SEASONS = new Map(
  Object.entries(lexicon.seasons).flatMap(([season, words]) => words.map((word) => [word, Number(season)] as const)),
);
const LONGEST_ENDING = 4;

/** The month that a word names in any of the languages, romanised ones too: «сентября», "sentyabrya", «қыркүйек». */
export function monthOf(word: string): number | undefined {
  const folded = word.toLowerCase().replace(/['’ʹ`]/gu, '');
  const begins = ([form]: readonly [string, number]): boolean =>
    folded.startsWith(form) && folded.length <= form.length + LONGEST_ENDING;
  return WHOLE.get(folded) ?? BEGINNINGS.find(begins)?.[1];
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the parts are a day of the Gregorian calendar (or a month, or a year). */
export function isCalendarDate([year, month, day]: DateParts): boolean {
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month)));
}

// Two figures mean this century up to 2049: "03.04.21".
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;
};

const YEAR = String.raw`(?<!\d)(?<year>1[0-9]\d\d|20\d\d)(?!\d)`;
const DASH = '[-‐-―−]';
const WORD = String.raw`(?<word>\p{L}[\p{L}'’ʹ]*)\.?`;

type Read = (groups: { readonly [name: string]: string | undefined }) => readonly DateParts[] | undefined;

const monthDay: Read = ({ year, word, day, lastDay }) => {
  const month = word === undefined ? undefined : monthOf(word);
  if (month === undefined || year === undefined) return undefined;
  const date = (d: string | undefined): DateParts => (d === undefined ? [+year, month] : [+year, month, +d]);
  return lastDay === undefined ? [date(day)] : [date(day), date(lastDay)];
};
const figures: Read = ({ year = '', month = '', day = '' }) => [[fullYear(year), +month, +day]];

/** Shapes of dates, the fullest first. The first that reads wins. */
const SHAPES: readonly (readonly [RegExp, Read])[] = [
  // 2021-04-03, 2021.04.03
  [/(?<!\d)(?<year>1\d\d\d|20\d\d)[-.‑/](?<month>\d\d?)[-.‑/](?<day>\d\d?)(?!\d)/u, figures],
  // 03.04.2021, 3/4/2021, 03.04.21, 3. 4. 2021
  [/(?<!\d)(?<day>\d\d?)\s?[./-]\s?(?<month>\d\d?)\s?[./-]\s?(?<year>\d{4}|\d\d)(?!\d)/u, figures],
  // 20–22 апреля 2022, 6-11 July 2014, 19 sentyabrya 2017, 14 (27) марта 1904
  [
    new RegExp(
      String.raw`(?<!\d)(?<day>\d\d?)(?:\s?${DASH}\s?(?<lastDay>\d\d?))?(?:-?(?:го|е|th|st|nd|rd))?\.?(?:\s\(\d\d?\))?\s${WORD},?\s?${YEAR}`,
      'u',
    ),
    monthDay,
  ],
  // June 23, 1982; April 20–22, 2022
  [
    new RegExp(String.raw`${WORD}\s(?<day>\d\d?)(?:\s?${DASH}\s?(?<lastDay>\d\d?))?(?:th|st|nd|rd)?,?\s${YEAR}`, 'u'),
    monthDay,
  ],
  // 2024 жылғы 24 шілдедегі; 2023. - 17 avg.; 2019, 5 марта; 2005, April 3
  [
    new RegExp(
      String.raw`${YEAR}\s?(?:жыл\p{L}*|ж\.|г\.|р\.|год\p{L}*)?[.,]?(?:\s?${DASH})?\s?(?<day>\d\d?)${DASH}?\s?${WORD}(?!\s?\d)`,
      'u',
    ),
    monthDay,
  ],
  [new RegExp(String.raw`${YEAR}[.,]?(?:\s?${DASH})?\s${WORD}\s(?<day>\d\d?)(?!\d)`, 'u'), monthDay],
  // December 1996, апрель 2024 г.; 2000, декабрь
  [new RegExp(String.raw`${WORD},?\s${YEAR}`, 'u'), monthDay],
  [new RegExp(String.raw`${YEAR}\s?(?:г\.|ж\.|р\.)?[.,]?(?:\s?${DASH})?\s${WORD}`, 'u'), monthDay],
  // 03.2021
  [
    /(?<![\d.])(?<month>0[1-9]|1[0-2])[./](?<year>1\d\d\d|20\d\d)(?!\d)/u,
    ({ year = '', month = '' }) => [[+year, +month]],
  ],
  // 1995-1996, 2002–2004
  [
    new RegExp(String.raw`${YEAR}\s?${DASH}\s?(?<last>1\d\d\d|20\d\d)(?!\d)`, 'u'),
    ({ year = '', last = '' }) => (+year < +last ? [[+year], [+last]] : undefined),
  ],
  [new RegExp(YEAR, 'u'), ({ year = '' }) => [[+year]]],
];

/**
 * Reads a date in figures or words (ru, uk, be, kk, uz, en, de, fr and their romanisations), or a range of two.
 * A date that no calendar has ("31.02.2021") is kept as `literal`. Undefined where nothing reads as a date.
 */
export function readDate(text: string): DateValue | undefined {
  for (const [shape, read] of SHAPES) {
    const match = shape.exec(text);
    const parts = match?.groups === undefined ? undefined : read(match.groups);
    if (match === null || parts === undefined) continue;
    if (!parts.every(isCalendarDate)) return { literal: match[0] };
    const circa = /(?:^|[^\p{L}])(?:ок|около|ca?|circa|приблизно|бл)\.?\s*$|\[.*\?\]/u.test(
      text.slice(0, match.index + match[0].length + 2),
    );
    const season = parts.length === 1 && parts[0]?.length === 1 ? seasonOf(text) : undefined;
    return { 'date-parts': parts, ...(season === undefined ? {} : { season }), ...(circa ? { circa: true } : {}) };
  }
  return undefined;
}

function seasonOf(text: string): number | undefined {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const season = SEASONS.get(word);
    if (season !== undefined) return season;
  }
  return undefined;
}

/** "of 27 April 2016", «от 5 мая 2010 г.»: the day of an act, in its title. */
const DAY_IN_TITLE =
  /(?<!\p{L})(?:of|from|dated|от|від|ад)\s(?<day>\d{1,2}(?:\s\p{L}{3,12}\.?\s|\.\d{1,2}\.)(?:1[5-9]|20)\d\d)(?!\d)/u;
/** A day within a title is mostly the work's. */
const BY_TITLE = 0.8;

/** The stretches with the day that the title names as the work's, where it has no other date. */
export function withTitleDate(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  if (labelled.some(({ label }) => label === 'issued')) return labelled;
  const at = labelled.findIndex(({ label }) => label === 'title');
  const title = labelled[at];
  const match = title && DAY_IN_TITLE.exec(entry.slice(title.span.start, title.span.end));
  const day = match?.groups?.day;
  if (title === undefined || !match || day === undefined) return labelled;
  const start = title.span.start + match.index + match[0].length - day.length;
  const issued: Labelled = { label: 'issued', span: { start, end: start + day.length }, confidence: BY_TITLE };
  return labelled.toSpliced(at + 1, 0, issued);
}
