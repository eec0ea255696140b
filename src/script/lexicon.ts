/**
 * The words of a language as a graph: a node is a head and a run of edges. The head says which letters go on from the node
 * (bits modulo 24) and, above them, of which classes all words are that do. An edge is letter (6 bits), "last of its
 * node" (1 bit) and the place of the node that it leads to. Edges of the lowest letters end a word and say its class.
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
const OPENINGS = 24;

/** The bit of a letter in the heads of the nodes that it goes on from. */
export const openingOf = (letter: number): number => 1 << (letter % OPENINGS);

/** The place of the node that a letter leads to from a node; -1 where no word goes on so. */
export function follow(edges: Uint32Array, node: number, letter: number): number {
  // Most letters go on from few nodes: one look at the head settles it.
  if ((((edges[node] ?? 0) >>> (letter % OPENINGS)) & 1) === 0) return -1;
  for (let at = node + 1; ; at++) {
    const edge = edges[at] ?? LAST;
    if ((edge & LETTER) === letter) return edge >>> 7;
    if ((edge & LAST) !== 0) return -1;
  }
}

/** The frequency class of the word that ends at a node; -1 where none ends there. */
export function classAt(edges: Uint32Array, node: number): number {
  const edge = edges[node + 1] ?? LAST;
  return (edge & LETTER) < CLASSES ? edge & LETTER : -1;
}

/** Bits of the classes of all words that go on from a node. */
export function classesFrom(edges: Uint32Array, node: number): number {
  return (edges[node] ?? 0) >>> OPENINGS;
}

/** The edges that go on from a node: its letter and the node, or a class below `CLASSES` for the end of a word. */
export function* edgesFrom(edges: Uint32Array, node: number): Generator<readonly [letter: number, to: number]> {
  for (let at = node + 1; ; at++) {
    const edge = edges[at] ?? LAST;
    yield [edge & LETTER, edge >>> 7];
    if ((edge & LAST) !== 0) return;
  }
}

/** Whether some word begins with these letters. */
export function begins(text: string, lexicon: Lexicon): boolean {
  return nodeOf(text, lexicon) >= 0;
}

/** The node that some letters lead to; -1 where no word begins so. */
export function nodeOf(text: string, lexicon: Lexicon): number {
  let node = lexicon.root;
  for (let at = 0; at < text.length && node >= 0; at++) {
    node = follow(lexicon.edges, node, lexicon.letters.indexOf(text.charAt(at)) + CLASSES);
  }
  return node;
}

/** Reads the graph as references/languages/dawg.ts writes it: depth first, nodes that are shared by their number. */
export function lexiconOf(letters: string, base64: string): Lexicon {
  const packed = atob(base64);
  const edges = new Uint32Array(2 * packed.length);
  /** Where each node stands, by its number in the order in which the nodes begin. */
  const places = new Uint32Array(packed.length);
  /** Edges of the nodes that are being read, innermost last. */
  const open = new Uint32Array(1 << 12);
  let at = 0;
  let end = 0;
  let nodes = 0;
  let top = 0;
  const read = (): number => {
    const number = nodes++;
    const bottom = top;
    for (let last = false; !last; ) {
      const byte = packed.charCodeAt(at++);
      last = (byte & LAST) !== 0;
      const edge = top++;
      const to = (byte & LETTER) < CLASSES ? 0 : (byte & KNOWN) !== 0 ? (places[variable()] ?? 0) : read();
      open[edge] = (to << 7) | (byte & (LETTER | LAST));
    }
    const place = end++;
    let head = 0;
    for (let at = bottom; at < top; at++) {
      const edge = open[at] ?? 0;
      const letter = edge & LETTER;
      const classes = letter < CLASSES ? 1 << letter : classesFrom(edges, edge >>> 7);
      head |= (1 << (letter % OPENINGS)) | (classes << OPENINGS);
      edges[end++] = edge;
    }
    edges[place] = head;
    places[number] = place;
    top = bottom;
    return place;
  };
  const variable = (): number => {
    let value = 0;
    for (let byte = KNOWN; (byte & KNOWN) !== 0; ) {
      byte = packed.charCodeAt(at++);
      value = (value << 7) | (byte & 127);
    }
    return value;
  };
  const root = read();
  return { letters, edges: edges.slice(0, end), root };
}
