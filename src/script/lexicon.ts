/**
 * The words of a language as a graph: a node is a run of edges, an edge is letter (6 bits), "last of its node" (1 bit)
 * and the place of the node that it leads to. Edges of the lowest letters end a word and say its frequency class.
 */
export interface Lexicon {
  readonly letters: string;
  readonly edges: Uint32Array;
  readonly root: number;
}

export const CLASSES = 8;
const LETTER = 63;
const LAST = 64;
const KNOWN = 128;

/** The place of the node that a letter leads to from a node; -1 where no word goes on so. */
export function follow(edges: Uint32Array, node: number, letter: number): number {
  for (let at = node; ; at++) {
    const edge = edges[at] ?? LAST;
    if ((edge & LETTER) === letter) return edge >>> 7;
    if ((edge & LAST) !== 0) return -1;
  }
}

/** The frequency class of the word that ends at a node; -1 where none ends there. */
export function classAt(edges: Uint32Array, node: number): number {
  const edge = edges[node] ?? LAST;
  return (edge & LETTER) < CLASSES ? edge & LETTER : -1;
}

/** Reads the graph as references/languages/dawg.ts writes it: depth first, nodes that are shared by their number. */
export function lexiconOf(letters: string, base64: string): Lexicon {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const edges = new Uint32Array(bytes.length);
  const places: number[] = [];
  let at = 0;
  let end = 0;
  const read = (): number => {
    const number = places.push(-1) - 1;
    const own: number[] = [];
    for (let last = false; !last; ) {
      const byte = bytes[at++] ?? LAST;
      last = (byte & LAST) !== 0;
      own.push(byte & (LETTER | LAST));
      if ((byte & LETTER) < CLASSES) own.push(0);
      else own.push((byte & KNOWN) !== 0 ? (places[variable()] ?? 0) : read());
    }
    places[number] = end;
    for (let edge = 0; edge < own.length; edge += 2) edges[end++] = ((own[edge + 1] ?? 0) << 7) | (own[edge] ?? 0);
    return places[number] ?? 0;
  };
  const variable = (): number => {
    let value = 0;
    for (let byte = KNOWN; (byte & KNOWN) !== 0; ) {
      byte = bytes[at++] ?? 0;
      value = (value << 7) | (byte & 127);
    }
    return value;
  };
  const root = read();
  return { letters, edges: edges.slice(0, end), root };
}
