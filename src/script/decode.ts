import type { Channel, Reading } from './channel.ts';
import { CLASSES, classAt, follow, type Lexicon } from './lexicon.ts';

/** Latin letters and the Cyrillic ones read from them: `["shch", "щ"]`; `["", "ь"]` for a dropped sign. */
export type Part = readonly [latin: string, cyrillic: string];

/** A Cyrillic word that Latin letters may stand for. */
export interface Candidate {
  readonly text: string;
  readonly cost: number;
  /** Cost of the reading alone, without that of the word. */
  readonly reading: number;
  /** The word is in the lexicon. */
  readonly known: boolean;
  readonly parts: readonly Part[];
}

/** An arc of the lattice over a word: letters up to the offset `to` read as letters of the lexicon. */
export interface Arc {
  readonly to: number;
  readonly cost: number;
  readonly part: Part;
  readonly codes: readonly number[];
}

/** The arcs of a word by the offset that they start from. */
export type Lattice = readonly (readonly Arc[])[];

/** What one language needs to read words. */
export interface Decoder {
  readonly lexicon: Lexicon;
  readonly arcs: ReadonlyMap<string, readonly Omit<Arc, 'to'>[]>;
  /** Further arcs between consonants. */
  readonly inner: ReadonlyMap<string, readonly Omit<Arc, 'to'>[]>;
  readonly signs: readonly Omit<Arc, 'to'>[];
  readonly doubling: number;
  readonly classCosts: readonly number[];
  readonly longest: number;
}

export function decoderOf(
  lexicon: Lexicon,
  channel: Channel,
  classCosts: readonly number[],
  doubling: number,
): Decoder {
  const usable = (latin: string, readings: readonly Reading[]): Omit<Arc, 'to'>[] =>
    readings
      .map(({ to, cost }) => ({ part: [latin, to] as const, cost, codes: codesOf(to, lexicon) }))
      .filter(({ codes }) => !codes.includes(-1));
  const coded = (readings: ReadonlyMap<string, readonly Reading[]>): Map<string, Omit<Arc, 'to'>[]> =>
    new Map([...readings].map(([latin, of]) => [latin, usable(latin, of)]));
  const arcs = coded(channel.readings);
  // A letter that is Cyrillic already.
  for (const letter of lexicon.letters)
    if (!arcs.has(letter)) arcs.set(letter, usable(letter, [{ to: letter, cost: 0 }]));
  return {
    lexicon,
    arcs,
    inner: coded(channel.inner),
    signs: usable('', channel.signs),
    doubling,
    classCosts,
    longest: channel.longest,
  };
}

function codesOf(text: string, { letters }: Lexicon): number[] {
  return [...text].map((letter) => {
    const at = letters.indexOf(letter === 'ё' ? 'е' : letter);
    return at < 0 ? -1 : at + CLASSES;
  });
}

const CONSONANT = /[b-df-hj-np-tv-xzčšžń]/;

/** All arcs by the offset that they start from; an unread letter leaves none there. */
export function latticeOf(word: string, { arcs, inner, longest }: Decoder): Lattice {
  const lattice: Arc[][] = [];
  for (let from = 0; from < word.length; from++) {
    const here: Arc[] = [];
    for (let to = from + 1; to <= Math.min(word.length, from + longest); to++) {
      for (const arc of arcs.get(word.slice(from, to)) ?? []) here.push({ to, ...arc });
    }
    if (CONSONANT.test(word.charAt(from - 1)) && CONSONANT.test(word.charAt(from + 1))) {
      for (const arc of inner.get(word.charAt(from)) ?? []) here.push({ to: from + 1, ...arc });
    }
    lattice.push(here);
  }
  return lattice;
}

/** What reading the rest of the word costs at least, by offset. */
export function restsOf(lattice: Lattice): number[] {
  const rests = new Array<number>(lattice.length + 1).fill(Number.POSITIVE_INFINITY);
  rests[lattice.length] = 0;
  for (let from = lattice.length - 1; from >= 0; from--) {
    for (const { to, cost } of lattice[from] ?? []) {
      rests[from] = Math.min(rests[from] ?? 0, cost + (rests[to] ?? 0));
    }
  }
  return rests;
}

const WINDOW = 7;
const MOST = 8;

/**
 * The words of the lexicon that a Latin word may stand for, within `slack` of the cheapest reading, best first.
 *
 *     obyedinennyh
 *     об|ъе|диненн|ы|х      every path through lattice and lexicon at once, cut off where no better word can come of it
 */
export function knownWords(lattice: Lattice, decoder: Decoder, slack: number): Candidate[] {
  const { edges, root } = decoder.lexicon;
  const rests = restsOf(lattice);
  const limit = (rests[0] ?? 0) + slack;
  if (!Number.isFinite(limit)) return [];
  const cheapest = Math.min(...decoder.classCosts);
  const found = new Map<string, Candidate>();
  let best = Number.POSITIVE_INFINITY;
  const path: Part[] = [];

  const arrive = (node: number, reading: number): void => {
    const rank = classAt(edges, node);
    if (rank < 0) return;
    const cost = reading + (decoder.classCosts[rank] ?? 0);
    if (cost >= best + WINDOW) return;
    const text = path.map(([, cyrillic]) => cyrillic).join('');
    if (cost >= (found.get(text)?.cost ?? Number.POSITIVE_INFINITY)) return;
    best = Math.min(best, cost);
    found.set(text, { text, cost, reading, known: true, parts: [...path] });
  };
  const take = (arc: Omit<Arc, 'to'>, next: number, node: number, reading: number, signs: boolean): void => {
    let here = node;
    for (const code of arc.codes) {
      here = follow(edges, here, code);
      if (here < 0) return;
    }
    path.push(arc.part);
    walk(next, here, reading, signs);
    path.pop();
  };
  const walk = (at: number, node: number, reading: number, signs: boolean): void => {
    const floor = reading + (rests[at] ?? 0);
    if (floor > limit || floor + cheapest > best + WINDOW) return;
    if (at === lattice.length) arrive(node, reading);
    for (const arc of lattice[at] ?? []) take(arc, arc.to, node, reading + arc.cost, true);
    if (at === 0 || !signs) return;
    for (const sign of decoder.signs) take(sign, at, node, reading + sign.cost, false);
    double(at, node, reading);
  };
  // One letter for two, or two for one: "comisiya", "grupppa".
  const double = (at: number, node: number, reading: number): void => {
    const cost = reading + decoder.doubling;
    const last = path.at(-1)?.[1] ?? '';
    if (lattice.length < 4 || last.length !== 1 || path.at(-2)?.[1] === last) return;
    take({ part: ['', last], codes: codesOf(last, decoder.lexicon), cost: 0 }, at, node, cost, false);
    const again = lattice[at]?.find(({ part }) => part[1] === last);
    if (again) take({ part: [again.part[0], ''], codes: [], cost: 0 }, again.to, node, cost, false);
  };
  walk(0, root, 0, true);
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST);
}
