import type { Candidate, Decoder, Part } from './decode.ts';
import { TRUST } from './unknown.ts';

/** How often the words of one text write each Cyrillic letter in each way. */
export interface Habit {
  readonly parts: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
}

/** The general costs count as much as this many occurrences. */
const PRIOR = 1;
/** No habit changes the cost of a reading by more. */
const MOST = 1.5;
/** A reading that costs this much is a slip, not a habit. */
const SLIP = 3.4;

/** Counts the readings of words that are beyond doubt. */
export function habitOf(words: Iterable<Candidate>): Habit {
  const parts = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const word of words) {
    for (const [latin, cyrillic] of word.parts) {
      parts.set(`${latin} ${cyrillic}`, (parts.get(`${latin} ${cyrillic}`) ?? 0) + 1);
      letters.set(cyrillic, (letters.get(cyrillic) ?? 0) + 1);
    }
  }
  return { parts, letters };
}

/**
 * Costs a candidate anew by the habits of its text: who writes `i` for й in one word does so in the next.
 */
export function adapted(candidate: Candidate, habit: Habit, decoder: Decoder): Candidate {
  let change = 0;
  for (const part of candidate.parts) change += changeOf(part, habit, decoder);
  const trust = candidate.known ? 1 : TRUST;
  return { ...candidate, cost: candidate.cost + trust * change, reading: candidate.reading + change };
}

function changeOf(part: Part, { parts, letters }: Habit, decoder: Decoder): number {
  const [latin, cyrillic] = part;
  const seen = letters.get(cyrillic);
  const cost = costOf(part, decoder);
  if (seen === undefined || cost > SLIP) return 0;
  const usual = Math.exp(-cost);
  const share = ((parts.get(`${latin} ${cyrillic}`) ?? 0) + PRIOR * usual) / (seen + PRIOR);
  return Math.max(-MOST, Math.min(Math.log(usual / share), MOST));
}

function costOf([latin, cyrillic]: Part, { arcs, inner, signs, doubling }: Decoder): number {
  const readings = latin === '' ? signs : [...(arcs.get(latin) ?? []), ...(inner.get(latin) ?? [])];
  return readings.find(({ part }) => part[1] === cyrillic)?.cost ?? doubling;
}
