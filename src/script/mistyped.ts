import { emptySlip, slipOf } from './decode.ts';
import type { Arcs, Lattice, Part } from './lattice.ts';

/** Costs of slips of the hand, negative natural logarithms. */
const NEIGHBOUR = 6;
const ADDED = 7;

const ROWS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * The lattice of a word with slips of the hand in it: a letter that is a neighbour's on the keyboard, one too many.
 *
 *     wopros    w is beside q, e, a, s and d: also read as each of them
 */
export function mistypedLattice(word: string, lattice: Lattice, readings: (latin: string) => readonly Part[]): Lattice {
  return lattice.map((arcs, at) => {
    const one: Part[] = [emptySlip(word.charAt(at), ADDED)];
    const more: Arcs[] = [{ length: 1, parts: one }];
    for (const letter of neighboursOf(word.charAt(at))) {
      for (let length = 1; length <= Math.min(2, word.length - at); length++) {
        const latin = word.slice(at, at + length);
        const meant = readings(letter + latin.slice(1));
        if (meant.length === 0) continue;
        more.push({ length, parts: meant.map((part) => slipOf(part, latin, part.cost + NEIGHBOUR)) });
      }
    }
    return [...arcs, ...more];
  });
}

/** The keys around a key; each row stands half a key to the right of the one above. */
function neighboursOf(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? 0;
  const keys: readonly (readonly [number, number])[] = [
    [row, at - 1],
    [row, at + 1],
    [row - 1, at],
    [row - 1, at + 1],
    [row + 1, at - 1],
    [row + 1, at],
  ];
  return keys.map(([y, x]) => ROWS[y]?.charAt(x) ?? '').filter((key) => key !== '' && row >= 0);
}
