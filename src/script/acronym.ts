import acronyms from '../../references/acronyms-latn.json' with { type: 'json' };
import { type Decoder, slipOf } from './decode.ts';
import type { Arcs, Lattice } from './lattice.ts';

/** Acronyms that stay in Latin letters in a romanised text. */
export const KEPT: ReadonlySet<string> = new Set(acronyms.acronyms);

/**
 * The arcs of an acronym that no lexicon holds: each vowel is the first letter of a word, so that no two of them make
 * one letter; an English opening is read as it is said in English.
 *
 *     RIA  ->  РИА, not РЯ          USAID  ->  ЮСАИД
 */
export function acronymLattice(latin: string, lattice: Lattice, decoder: Decoder): Lattice {
  return lattice.map((arcs, at) => {
    const single = arcs.filter(({ length }) => !VOWELS.test(latin.slice(at, at + length)));
    return at === 0 ? openings(latin, single, decoder) : single;
  });
}

const VOWELS = /^[aeiou]{2,}$/;

function openings(latin: string, arcs: readonly Arcs[], { doubled }: Decoder): readonly Arcs[] {
  const opening = acronyms.openings.find(
    ({ letters, before }) => latin.startsWith(letters) && before.includes(latin.charAt(letters.length) || ' '),
  );
  // `doubled` has a part for each letter of the alphabet.
  const part = opening && doubled.get(opening.to);
  return part ? [{ length: opening.letters.length, parts: [slipOf(part, opening.letters, 0)] }] : arcs;
}
