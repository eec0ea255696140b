import endings from '../../references/languages/endings-ru.json' with { type: 'json' };
import { atCost, type Candidate, cheapestFirst } from './decode.ts';
import { codeOf, endingCodeOf } from './endings.ts';

const SWEEPS = 2;
/** Strengths are written in tenths of a natural logarithm, and believed a little less. */
const UNIT = 13;
/** By the code of the first word's ending and that of the second's. */
const STRENGTHS: ReadonlyMap<number, ReadonlyMap<number, number>> = strengthsOf(Object.entries(endings.strengths));

function strengthsOf(pairs: readonly (readonly [pair: string, strength: number])[]): Map<number, Map<number, number>> {
  const strengths = new Map<number, Map<number, number>>();
  for (const [pair, strength] of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const after = strengths.get(codeOf(first)) ?? new Map<number, number>();
    strengths.set(codeOf(first), after.set(codeOf(second), strength / UNIT));
  }
  return strengths;
}

/**
 * Ranks the readings of neighbouring words anew by how well their endings go together; `joins`: nothing but a space parts
 * a word from the one before. Each word in turn is judged by what its neighbours are taken for.
 *
 *     informatsionnykh tekhnologii
 *              -ых  ->  -ий, not -ии
 */
export function agreed(
  words: readonly (readonly Candidate[])[],
  joins: readonly { readonly joins: boolean }[],
): readonly (readonly Candidate[])[] {
  const chosen = words.slice();
  const codes = words.map(([best]) => (best ? endingCodeOf(best.text) : NONE));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let at = 0; at < words.length; at++) {
      const candidates = words[at];
      if (!candidates || candidates.length < 2) continue;
      const before = joins[at]?.joins ? (codes[at - 1] ?? NONE) : NONE;
      const after = joins[at + 1]?.joins ? (codes[at + 1] ?? NONE) : NONE;
      const best = byNeighbours(candidates, before, after);
      chosen[at] = best;
      codes[at] = endingCodeOf(best[0]?.text ?? '');
    }
  }
  return chosen;
}

/** The code of no ending. */
const NONE = -1;

/** The candidates between words with these endings. */
function byNeighbours(candidates: readonly Candidate[], before: number, after: number): readonly Candidate[] {
  const following = STRENGTHS.get(before);
  if (!following && after < 0) return candidates;
  let changed: Candidate[] | undefined;
  for (const [at, each] of candidates.entries()) {
    const code = endingCodeOf(each.text);
    const strength = (following?.get(code) ?? 0) + (after < 0 ? 0 : (STRENGTHS.get(code)?.get(after) ?? 0));
    if (strength === 0) continue;
    changed ??= candidates.slice();
    changed[at] = atCost(each, each.cost - strength);
  }
  return changed ? cheapestFirst(changed) : candidates;
}
