import { type Entry, fieldOf } from './entries.ts';

/** A date of access in figures, where it stands in the entry's text. */
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
  const match = NUMERIC.exec(text.slice(from, until));
  if (match === null) return undefined;
  const [printed, day, separator, month, year, isoYear, isoMonth, isoDay] = match;
  const parts = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number);
  return {
    text: printed,
    at: from + match.index,
    parts: [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0],
    mayBeMonthFirst: separator === '/',
  };
}

const ACCESS_CUE = /дата (?:обращения|доступа|звернення)|data obra\p{L}+|accessed|date of access|кіру күні/iu;
/** 31.02.2021, 31/02/2021, or 2021-02-31. */
const NUMERIC = /(?<!\d)(?:(\d{1,2})([./])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/;
