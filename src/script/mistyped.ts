import { type Arcs, type Lattice, type Part, SLIP } from './decode.ts';

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
    const one: Part[] = [{ latin: word.charAt(at), cyrillic: '', cost: ADDED, codes: [], ...SLIP }];
    const more: Arcs[] = [{ to: at + 1, parts: one }];
    for (const letter of neighboursOf(word.charAt(at))) {
      for (let to = at + 1; to <= Math.min(word.length, at + 2); to++) {
        const meant = readings(letter + word.slice(at + 1, to));
        const latin = word.slice(at, to);
        more.push({ to, parts: meant.map((part) => ({ ...part, ...SLIP, latin, cost: part.cost + NEIGHBOUR })) });
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
