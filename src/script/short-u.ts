import { atCost, type Candidate, cheapestFirst } from './decode.ts';

/** What speaks for ў where it is written by rule. */
const BY_RULE = 4;
const VOWEL = /[аеёіоуыэюя]$/;

/**
 * Ranks the readings of Belarusian words that begin with у anew: it is ў after a vowel, as in pronunciation, which who
 * writes no ŭ leaves out; `joins`: nothing but a space parts a word from the one before.
 *
 *     tvory u traoch tamach  ->  творы ў трох тамах
 */
export function shortened(
  words: readonly (readonly Candidate[])[],
  joins: readonly { readonly joins: boolean }[],
): readonly (readonly Candidate[])[] {
  return words.map((candidates, at) => {
    const before = words[at - 1]?.[0]?.text ?? '';
    if (!joins[at]?.joins || !candidates[0]?.text.startsWith('у') || !VOWEL.test(before)) return candidates;
    return cheapestFirst(
      candidates.map((each) => (each.text.startsWith('ў') ? atCost(each, each.cost - BY_RULE) : each)),
    );
  });
}
