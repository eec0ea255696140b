import type { Candidate, Part } from './decode.ts';
import { TRUST } from './unknown.ts';

/** How often the words of one text read each part, and each Cyrillic letter from whatever. */
export interface Habit {
  readonly parts: ReadonlyMap<Part, number>;
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
  const parts = new Map<Part, number>();
  const letters = new Map<string, number>();
  for (const word of words) {
    for (const part of word.parts) {
      parts.set(part, (parts.get(part) ?? 0) + 1);
      letters.set(part.cyrillic, (letters.get(part.cyrillic) ?? 0) + 1);
    }
  }
  return { parts, letters };
}

/** Costs a candidate anew by the habits of its text: who writes `i` for й in one word does so in the next. */
export function adapted(candidate: Candidate, habit: Habit): Candidate {
  let change = 0;
  for (const part of candidate.parts) change += changeOf(part, habit);
  const trust = candidate.known ? 1 : TRUST;
  return { ...candidate, cost: candidate.cost + trust * change, reading: candidate.reading + change };
}

function changeOf(part: Part, { parts, letters }: Habit): number {
  const seen = letters.get(part.cyrillic);
  if (seen === undefined || part.cost > SLIP) return 0;
  const usual = Math.exp(-part.cost);
  const share = ((parts.get(part) ?? 0) + PRIOR * usual) / (seen + PRIOR);
  return Math.max(-MOST, Math.min(Math.log(usual / share), MOST));
}
