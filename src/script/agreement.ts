import endings from '../../references/languages/endings-ru.json' with { type: 'json' };
import type { Candidate } from './decode.ts';
import { endingOf } from './endings.ts';

/** Readings of one word, best first, and whether nothing but a space parts it from the word before. */
export interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly joins: boolean;
}

const STRENGTHS: ReadonlyMap<string, number> = new Map(Object.entries(endings.strengths));
const SWEEPS = 2;
/** Strengths are written in tenths of a natural logarithm, and believed a little less. */
const UNIT = 13;

/**
 * Ranks the readings of neighbouring words anew by how well their endings go together. Each word in turn is judged by
 * what its neighbours are taken for.
 *
 *     informatsionnykh tekhnologii
 *              -ых  ->  -ий, not -ии
 */
export function agreed(words: readonly Ranked[]): readonly (readonly Candidate[])[] {
  const chosen = words.map(({ candidates }) => candidates);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const [at, { candidates, joins }] of words.entries()) {
      if (candidates.length < 2) continue;
      const before = joins ? chosen[at - 1]?.[0] : undefined;
      const after = words[at + 1]?.joins ? chosen[at + 1]?.[0] : undefined;
      chosen[at] = candidates
        .map((each) => ({ ...each, cost: each.cost - strengthOf(before, each) - strengthOf(each, after) }))
        .sort((a, b) => a.cost - b.cost);
    }
  }
  return chosen;
}

function strengthOf(first: Candidate | undefined, second: Candidate | undefined): number {
  if (!first || !second) return 0;
  return (STRENGTHS.get(`${endingOf(first.text)} ${endingOf(second.text)}`) ?? 0) / UNIT;
}
