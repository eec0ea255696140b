import type { Candidate } from './decode.ts';
import type { Part } from './lattice.ts';
import { TRUST } from './unknown.ts';

/** How often the words of one text read each part, and each Cyrillic letter from whatever; by number. */
export interface Habit {
  readonly parts: Uint16Array;
  readonly sounds: Uint16Array;
}

/** The general costs count as much as this many occurrences. */
const PRIOR = 1;
/** No habit changes the cost of a reading by more. */
const MOST = 1.5;
/** A reading that costs this much is a slip, not a habit. */
const SLIP = 3.4;

export function newHabit(ids: number): Habit {
  return { parts: new Uint16Array(ids), sounds: new Uint16Array(ids) };
}

/** Counts the readings of the words that are beyond doubt anew into a habit. */
export function habitOf(words: readonly { readonly candidates: readonly Candidate[] }[], habit: Habit): Habit {
  const { parts, sounds } = habit;
  parts.fill(0);
  sounds.fill(0);
  for (const { candidates } of words) {
    if (!isSure(candidates)) continue;
    for (const { id, sound } of candidates[0]?.parts ?? []) {
      parts[id] = (parts[id] ?? 0) + 1;
      sounds[sound] = (sounds[sound] ?? 0) + 1;
    }
  }
  return habit;
}

/** A known word far ahead of all other readings tells how its author romanises. */
function isSure([best, second]: readonly Candidate[]): boolean {
  if (!best?.known || best.text.length < 3) return false;
  return (second?.cost ?? Number.POSITIVE_INFINITY) > best.cost + 3;
}

/** Costs a candidate anew by the habits of its text: who writes `i` for й in one word does so in the next. */
export function adapted(candidate: Candidate, habit: Habit): Candidate {
  let change = 0;
  for (const part of candidate.parts) change += changeOf(part, habit);
  if (change === 0) return candidate;
  const { text, cost, reading, known, parts } = candidate;
  return { text, cost: cost + (known ? 1 : TRUST) * change, reading: reading + change, known, parts };
}

function changeOf({ id, sound, cost }: Part, { parts, sounds }: Habit): number {
  const seen = sounds[sound] ?? 0;
  if (id === 0 || seen === 0 || cost > SLIP) return 0;
  const usual = Math.exp(-cost);
  const share = ((parts[id] ?? 0) + PRIOR * usual) / (seen + PRIOR);
  return Math.max(-MOST, Math.min(Math.log(usual / share), MOST));
}
