import endings from '../../references/languages/endings-ru.json' with { type: 'json' };
import type { Candidate } from './decode.ts';
import { endsFrom } from './endings.ts';

/** Readings of one word, best first, and whether nothing but a space parts it from the word before. */
export interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly joins: boolean;
}

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

/** The ending of a word as one number: its letters differ in 10 bits. */
function codeOf(word: string): number {
  let code = 0;
  for (let at = endsFrom(word); at < word.length; at++) code = (code << 10) | (word.charCodeAt(at) & 1023);
  return code;
}

/**
 * Ranks the readings of neighbouring words anew by how well their endings go together. Each word in turn is judged by
 * what its neighbours are taken for.
 *
 *     informatsionnykh tekhnologii
 *              -ых  ->  -ий, not -ии
 */
export function agreed(words: readonly Ranked[]): readonly (readonly Candidate[])[] {
  const chosen = words.map(({ candidates }) => candidates);
  const codes = words.map(({ candidates }) => (candidates[0] ? codeOf(candidates[0].text) : -1));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let at = 0; at < words.length; at++) {
      const candidates = words[at]?.candidates ?? [];
      if (candidates.length < 2) continue;
      const before = words[at]?.joins ? (codes[at - 1] ?? -1) : -1;
      const after = words[at + 1]?.joins ? (codes[at + 1] ?? -1) : -1;
      const best = byNeighbours(candidates, before, after);
      chosen[at] = best;
      codes[at] = codeOf(best[0]?.text ?? '');
    }
  }
  return chosen;
}

/** The candidates between words with these endings, -1 for none. */
function byNeighbours(candidates: readonly Candidate[], before: number, after: number): readonly Candidate[] {
  const following = STRENGTHS.get(before);
  if (!following && after < 0) return candidates;
  let changes = false;
  const costs = candidates.map(({ text, cost }) => {
    const code = codeOf(text);
    const strength = (following?.get(code) ?? 0) + (after < 0 ? 0 : (STRENGTHS.get(code)?.get(after) ?? 0));
    if (strength !== 0) changes = true;
    return cost - strength;
  });
  if (!changes) return candidates;
  return candidates
    .map(({ text, reading, known, parts }, at) => ({ text, cost: costs[at] ?? 0, reading, known, parts }))
    .sort((a, b) => a.cost - b.cost);
}
