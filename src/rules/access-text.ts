import { monthOf } from '../read/dates.ts';
import { type Entry, fieldOf } from './entries.ts';

/** A date of access, in figures or with the month as a word, where it stands in the entry's text. */
export interface PrintedDate {
  readonly text: string;
  readonly at: number;
  /** Year, month, day as printed; with slashes the month may come first. */
  readonly parts: readonly [number, number, number];
  readonly mayBeMonthFirst: boolean;
}

/** The date that stands in the access field, or behind an access cue where the reader found no field. */
export function printedAccessDate({ reference, text }: Entry): PrintedDate | undefined {
  const field = fieldOf(reference, 'accessed');
  const from = field ? field.span.start - reference.span.start : text.search(ACCESS_CUE);
  if (from === -1) return undefined;
  const until = field ? field.span.end - reference.span.start : text.length;
  const stretch = text.slice(from, until);
  const match = NUMERIC.exec(stretch);
  if (match === null) return field && wordedDate(stretch, from);
  const [printed, day, separator, month, year, isoYear, isoMonth, isoDay] = match;
  const parts = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number);
  return {
    text: printed,
    at: from + match.index,
    parts: [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0],
    mayBeMonthFirst: separator === '/',
  };
}

function wordedDate(stretch: string, from: number): PrintedDate | undefined {
  const match = WORDED.exec(stretch);
  if (match === null) return undefined;
  const [text, day, word, lateWord, lateDay, year] = match;
  const month = monthOf(word ?? lateWord ?? '');
  if (month === undefined) return undefined;
  return { text, at: from + match.index, parts: [Number(year), month, Number(day ?? lateDay)], mayBeMonthFirst: false };
}

const ACCESS_CUE = /дата (?:обращения|доступа|звернення)|data obra\p{L}+|accessed|date of access|кіру күні/iu;
/** 31.02.2021, 31/02/2021, or 2021-02-31. */
const NUMERIC = /(?<!\d)(?:(\d{1,2})([./])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/;
/** 31 февраля 2021; February 31, 2021. */
const WORDED = /(?<!\d)(?:(\d{1,2})\s(\p{L}{3,12})|(\p{L}{3,12})\.?\s(\d{1,2})),?\s(\d{4})(?!\d)/u;
