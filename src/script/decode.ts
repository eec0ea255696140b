import type { Channel, Reading } from './channel.ts';
import { CLASSES, classAt, classesFrom, follow, type Lexicon } from './lexicon.ts';

/** Latin letters read as Cyrillic ones: `shch` as `щ`; nothing as `ь`, a dropped sign. */
export interface Part {
  readonly latin: string;
  readonly cyrillic: string;
  readonly cost: number;
  /** The Cyrillic letters as the lexicon numbers them. */
  readonly codes: readonly number[];
  /** Number of the part, and of its Cyrillic letters among the parts' ones; 0 for a slip, which makes no habit. */
  readonly id: number;
  readonly sound: number;
}

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

/** Arcs of the lattice over a word: the letters up to the offset `to`, in each of their readings, cheapest first. */
export interface Arcs {
  readonly to: number;
  readonly parts: readonly Part[];
}

/** The arcs of a word by the offset that they start from. */
export type Lattice = readonly (readonly Arcs[])[];

type Parts = ReadonlyMap<string, readonly Part[]>;

/** What one language needs to read words. */
export interface Decoder {
  readonly lexicon: Lexicon;
  /** Readings by Latin letters. */
  readonly parts: Parts;
  /** Further ones between consonants. */
  readonly inner: Parts;
  readonly signs: readonly Part[];
  /** A Cyrillic letter doubled, or one of two alike dropped, by letter; all of one cost. */
  readonly doubled: Parts;
  readonly doubling: number;
  readonly classCosts: readonly number[];
  /** What the cheapest word costs of some classes, by their bits. */
  readonly leastCosts: Float64Array;
  /** How long the longest run of Latin letters is that begins with a letter. */
  readonly longest: ReadonlyMap<string, number>;
  /** More than any part's number. */
  readonly ids: number;
}

export function decoderOf(
  lexicon: Lexicon,
  channel: Channel,
  classCosts: readonly number[],
  doubling: number,
): Decoder {
  const sounds = new Map<string, number>();
  let ids = 0;
  const numbered = (latin: string, { to, cost }: Reading): Part => {
    if (!sounds.has(to)) sounds.set(to, sounds.size + 1);
    ids++;
    return { latin, cyrillic: to, cost, codes: codesOf(to, lexicon), id: ids, sound: sounds.get(to) ?? 0 };
  };
  const usable = (latin: string, readings: readonly Reading[]): Part[] =>
    readings.map((reading) => numbered(latin, reading)).filter(({ codes }) => !codes.includes(-1));
  const coded = (readings: ReadonlyMap<string, readonly Reading[]>): Map<string, Part[]> =>
    new Map([...readings].map(([latin, of]) => [latin, usable(latin, of)]));
  const parts = coded(channel.readings);
  const doubled = new Map<string, Part[]>();
  for (const letter of lexicon.letters) {
    // A letter may be Cyrillic already.
    if (!parts.has(letter)) parts.set(letter, usable(letter, [{ to: letter, cost: 0 }]));
    doubled.set(
      letter,
      usable('', [{ to: letter, cost: doubling }]).map((part) => ({ ...part, ...SLIP })),
    );
  }
  const signs = usable('', channel.signs);
  const inner = coded(channel.inner);
  const leastCosts = Float64Array.from({ length: 1 << CLASSES }, (_, bits) =>
    Math.min(...classCosts.filter((_, rank) => ((bits >>> rank) & 1) === 1)),
  );
  const longest = new Map<string, number>();
  for (const latin of parts.keys()) {
    const first = latin.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, latin.length));
  }
  return {
    lexicon,
    parts,
    inner,
    signs,
    doubled,
    doubling,
    classCosts,
    leastCosts,
    longest,
    ids: ids + 1,
  };
}

/** A part that tells nothing of its author's habits. */
export const SLIP = { id: 0, sound: 0 } as const;

function codesOf(text: string, { letters }: Lexicon): number[] {
  return [...text].map((letter) => {
    const at = letters.indexOf(letter === 'ё' ? 'е' : letter);
    return at < 0 ? -1 : at + CLASSES;
  });
}

const CONSONANT = /[b-df-hj-np-tv-xzčšžń]/;

/** All arcs by the offset that they start from; an unread letter leaves none there. */
export function latticeOf(word: string, { parts, inner, longest }: Decoder): Lattice {
  const lattice: Arcs[][] = [];
  for (let from = 0; from < word.length; from++) {
    const here: Arcs[] = [];
    const letter = word.charAt(from);
    const end = Math.min(word.length, from + (longest.get(letter) ?? 0));
    for (let to = from + 1; to <= end; to++) {
      const read = parts.get(to === from + 1 ? letter : word.slice(from, to));
      if (read) here.push({ to, parts: read });
    }
    const heard = inner.get(letter);
    if (heard && CONSONANT.test(word.charAt(from - 1)) && CONSONANT.test(word.charAt(from + 1)))
      here.push({ to: from + 1, parts: heard });
    lattice.push(here);
  }
  return lattice;
}

/** What reading the rest of a word costs at least, by offset. */
export interface Rests {
  readonly from: Float64Array;
  /** The same where the letters at the offset may be left out. */
  readonly after: Float64Array;
}

export function restsOf(lattice: Lattice): Rests {
  const rests = new Float64Array(lattice.length + 1).fill(Number.POSITIVE_INFINITY);
  const after = new Float64Array(lattice.length + 1);
  rests[lattice.length] = 0;
  for (let at = lattice.length - 1; at >= 0; at--) {
    let least = Number.POSITIVE_INFINITY;
    let without = Number.POSITIVE_INFINITY;
    for (const { to, parts } of lattice[at] ?? []) {
      const rest = rests[to] ?? 0;
      least = Math.min(least, (parts[0]?.cost ?? Number.POSITIVE_INFINITY) + rest);
      without = Math.min(without, rest);
    }
    rests[at] = least;
    after[at] = Math.min(least, without);
  }
  return { from: rests, after };
}

/** Candidates this much dearer than the best are not looked for. */
const WINDOW = 6;
const MOST = 6;

/** In shorter words no letter is doubled by mistake. */
const LONG_ENOUGH = 4;

/** A walk through lattice and lexicon: where it may go, the parts taken so far, the words found so far. */
interface Search {
  readonly lattice: Lattice;
  readonly decoder: Decoder;
  readonly rests: Rests;
  /** No reading may cost more. */
  readonly limit: number;
  readonly path: Part[];
  readonly found: Candidate[];
  /** Cost of the best word found. */
  best: number;
}

/**
 * The words of the lexicon that a Latin word may stand for, within `slack` of the cheapest reading, best first; `best`
 * is what the best of them is known to cost at most.
 *
 *     razyezdnyh
 *     раз|ъе|здн|ы|х      every path through lattice and lexicon at once, cut off where no better word can come of it
 */
export function knownWords(
  lattice: Lattice,
  rests: Rests,
  decoder: Decoder,
  slack: number,
  best: number = Number.POSITIVE_INFINITY,
): Candidate[] {
  const limit = (rests.from[0] ?? 0) + slack;
  if (!Number.isFinite(limit)) return [];
  const found: Candidate[] = [];
  walk({ lattice, decoder, rests, limit, path: [], found, best }, 0, decoder.lexicon.root, 0, true);
  return found.sort((a, b) => a.cost - b.cost).slice(0, MOST);
}

/** Goes on from an offset and a node; `signed`: a sign or a doubled letter stands here already. */
function walk(search: Search, at: number, node: number, reading: number, signed: boolean): void {
  const { lattice, decoder, rests, limit } = search;
  if (at === lattice.length) arrive(search, node, reading);
  for (const { to, parts } of lattice[at] ?? []) {
    const most = limit - reading - (rests.from[to] ?? 0);
    for (const part of parts) {
      if (part.cost > most) break;
      take(search, part, to, node, reading + part.cost, false);
    }
  }
  if (at === 0 || signed) return;
  const most = limit - reading - (rests.from[at] ?? 0);
  for (const sign of decoder.signs) {
    if (sign.cost <= most) take(search, sign, at, node, reading + sign.cost, true);
  }
  if (lattice.length >= LONG_ENOUGH && reading + decoder.doubling + (rests.after[at] ?? 0) <= limit)
    double(search, at, node, reading);
}

function arrive(search: Search, node: number, reading: number): void {
  const { decoder, path, found } = search;
  const rank = classAt(decoder.lexicon.edges, node);
  if (rank < 0) return;
  const cost = reading + (decoder.classCosts[rank] ?? 0);
  if (cost >= search.best + WINDOW) return;
  let text = '';
  for (const { cyrillic } of path) text += cyrillic;
  const candidate = { text, cost, reading, known: true, parts: [...path] };
  const same = found.findIndex((each) => each.text === text);
  if (same < 0) found.push(candidate);
  else if (cost < (found[same]?.cost ?? 0)) found[same] = candidate;
  search.best = Math.min(search.best, cost);
}

/** Takes a part, if a word that is worth it can come of it; `reading` is the cost with it. */
function take(search: Search, part: Part, next: number, node: number, reading: number, signed: boolean): void {
  const { lexicon, leastCosts } = search.decoder;
  let here = node;
  for (const code of part.codes) {
    here = follow(lexicon.edges, here, code);
    if (here < 0) return;
  }
  const least = reading + (search.rests.from[next] ?? 0) + (leastCosts[classesFrom(lexicon.edges, here)] ?? 0);
  if (least > search.best + WINDOW) return;
  search.path.push(part);
  walk(search, next, here, reading, signed);
  search.path.pop();
}

/** One letter for two, or two for one: "comisiya", "grupppa". */
function double(search: Search, at: number, node: number, reading: number): void {
  const { path, decoder, lattice, rests, limit } = search;
  const last = path[path.length - 1]?.cyrillic ?? '';
  const part = decoder.doubled.get(last)?.[0];
  if (!part || path[path.length - 2]?.cyrillic === last) return;
  const cost = reading + part.cost;
  if (cost + (rests.from[at] ?? 0) <= limit) take(search, part, at, node, cost, true);
  for (const { to, parts } of lattice[at] ?? []) {
    if (cost + (rests.from[to] ?? 0) > limit) continue;
    const again = parts.find(({ cyrillic }) => cyrillic === last);
    if (again) take(search, { ...again, ...SLIP, cyrillic: '', codes: [] }, to, node, cost, true);
  }
}
