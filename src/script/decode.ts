import type { Channel, Reading } from './channel.ts';
import { type Lattice, type Part, type Parts, type Rests, type Run, runsOf } from './lattice.ts';
import { CLASSES, classAt, classesFrom, follow, type Lexicon, openingOf } from './lexicon.ts';

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

/** What one language needs to read words. */
export interface Decoder {
  readonly lexicon: Lexicon;
  /** Readings by Latin letters; and the same as a tree, with further ones between consonants. */
  readonly parts: Parts;
  readonly runs: Run;
  readonly signs: readonly Part[];
  /** A Cyrillic letter that is not written, by itself; all of one cost: one of two alike. */
  readonly doubled: ReadonlyMap<string, Part>;
  readonly doubling: number;
  readonly classCosts: readonly number[];
  /** What the cheapest word costs of some classes, by their bits. */
  readonly leastCosts: Float64Array;
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
    const codes = codesOf(to, lexicon);
    const opening = openingOf(codes[0] ?? 0);
    return { latin, cyrillic: to, cost, codes, opening, id: ids, sound: sounds.get(to) ?? 0 };
  };
  const usable = (latin: string, readings: readonly Reading[]): Part[] =>
    readings.map((reading) => numbered(latin, reading)).filter(({ codes }) => !codes.includes(-1));
  const coded = (readings: ReadonlyMap<string, readonly Reading[]>): Map<string, Part[]> =>
    new Map([...readings].map(([latin, of]) => [latin, usable(latin, of)]));
  const parts = coded(channel.readings);
  const doubled = new Map<string, Part>();
  for (const letter of lexicon.letters) {
    // A letter may be Cyrillic already.
    if (!parts.has(letter)) parts.set(letter, usable(letter, [{ to: letter, cost: 0 }]));
    doubled.set(letter, slipOf(numbered('', { to: letter, cost: doubling }), '', doubling));
  }
  return {
    lexicon,
    parts,
    runs: runsOf(parts, coded(channel.inner)),
    signs: usable('', channel.signs),
    doubled,
    doubling,
    classCosts,
    leastCosts: Float64Array.from({ length: 1 << CLASSES }, (_, bits) =>
      Math.min(...classCosts.filter((_, rank) => ((bits >>> rank) & 1) === 1)),
    ),
    ids: ids + 1,
  };
}

/** A part in other letters and at another cost, which tells nothing of its author's habits. */
export function slipOf({ cyrillic, codes, opening }: Part, latin: string, cost: number): Part {
  return { latin, cyrillic, cost, codes, opening, id: 0, sound: 0 };
}

/** Latin letters that stand for nothing, by a slip. */
export function emptySlip(latin: string, cost: number): Part {
  return { latin, cyrillic: '', cost, codes: NO_CODES, opening: -1, id: 0, sound: 0 };
}

const NO_CODES: readonly number[] = [];

/**
 * A candidate at another cost. Written out, here and wherever one is made: V8 gives each place that spreads an object a
 * shape of its own, and compiles anew all that reads candidates for each shape that it meets.
 */
export function atCost({ text, reading, known, parts }: Candidate, cost: number): Candidate {
  return { text, cost, reading, known, parts };
}

function codesOf(text: string, { letters }: Lexicon): number[] {
  return [...text].map((letter) => {
    const at = letters.indexOf(letter === 'ё' ? 'е' : letter);
    return at < 0 ? -1 : at + CLASSES;
  });
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
  /** How many parts of the path are taken. */
  depth: number;
  found: Candidate[];
  /** Cost of the best word found. */
  best: number;
}

/** The path of the search that is going on, and what the first so many parts of it cost: in place, for speed. */
const path: Part[] = [];
const costs = new Float64Array(256);

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
): readonly Candidate[] {
  const limit = (rests.from[0] ?? 0) + slack;
  if (!Number.isFinite(limit)) return NONE;
  const search: Search = { lattice, decoder, rests, limit, depth: 0, found: NOTHING, best };
  walk(search, 0, decoder.lexicon.root, true);
  const sorted = cheapestFirst(search.found);
  return sorted.length > MOST ? sorted.slice(0, MOST) : sorted;
}

const NONE: readonly Candidate[] = [];
/** Replaced by the first find: an array that grows has room for sixteen, and most words are found once. */
const NOTHING: Candidate[] = [];

/** Sorts a few candidates, where they are: those of one cost stay in order. */
export function cheapestFirst(candidates: Candidate[]): Candidate[] {
  for (let at = 1; at < candidates.length; at++) {
    const each = candidates[at];
    if (!each) continue;
    let to = at;
    for (let before = candidates[to - 1]; before && before.cost > each.cost; before = candidates[to - 1])
      candidates[to--] = before;
    candidates[to] = each;
  }
  return candidates;
}

/** Goes on from an offset and a node; `signed`: a sign or a doubled letter stands here already. */
function walk(search: Search, at: number, node: number, signed: boolean): void {
  const { lattice, decoder, rests, limit } = search;
  if (at === lattice.length) arrive(search, node);
  const left = limit - (costs[search.depth] ?? 0);
  const head = decoder.lexicon.edges[node] ?? 0;
  for (const { length, parts } of lattice[at] ?? NO_ARCS) {
    const to = at + length;
    const most = left - (rests.from[to] ?? 0);
    for (const part of parts) {
      if (part.cost > most) break;
      // Most letters go on from few nodes.
      if ((head & part.opening) !== 0) take(search, part, to, node, false);
    }
  }
  if (at === 0 || signed) return;
  const most = left - (rests.from[at] ?? 0);
  for (const sign of decoder.signs) {
    if (sign.cost <= most && (head & sign.opening) !== 0) take(search, sign, at, node, true);
  }
  if (lattice.length >= LONG_ENOUGH && decoder.doubling + (rests.after[at] ?? 0) <= left) double(search, at, node);
}

const NO_ARCS: Lattice[number] = [];

/** Keeps the word that ends at a node, if it is a new one or a cheaper reading. */
function arrive(search: Search, node: number): void {
  const { decoder, depth, found } = search;
  const rank = classAt(decoder.lexicon.edges, node);
  if (rank < 0) return;
  const reading = costs[depth] ?? 0;
  const cost = reading + (decoder.classCosts[rank] ?? 0);
  if (cost >= search.best + WINDOW) return;
  let text = '';
  for (let at = 0; at < depth; at++) text += path[at]?.cyrillic ?? '';
  let same = 0;
  while (same < found.length && found[same]?.text !== text) same++;
  if (cost < (found[same]?.cost ?? Number.POSITIVE_INFINITY)) {
    const candidate = { text, cost, reading, known: true, parts: path.slice(0, depth) };
    if (found.length === 0) search.found = [candidate];
    else found[same] = candidate;
  }
  if (cost < search.best) search.best = cost;
}

/** Takes a part, if a word that is worth it can come of it. */
function take(search: Search, part: Part, next: number, node: number, signed: boolean): void {
  const { decoder, depth } = search;
  const { edges } = decoder.lexicon;
  let here = node;
  for (const code of part.codes) {
    here = follow(edges, here, code);
    if (here < 0) return;
  }
  const reading = (costs[depth] ?? 0) + part.cost;
  const least = reading + (search.rests.from[next] ?? 0) + (decoder.leastCosts[classesFrom(edges, here)] ?? 0);
  if (least > search.best + WINDOW) return;
  path[depth] = part;
  costs[depth + 1] = reading;
  search.depth = depth + 1;
  walk(search, next, here, signed);
  search.depth = depth;
}

/** One letter for two, or two for one: "comisiya", "grupppa". */
function double(search: Search, at: number, node: number): void {
  const { depth, decoder, lattice, rests, limit } = search;
  const last = path[depth - 1]?.cyrillic ?? '';
  const part = decoder.doubled.get(last);
  if (!part || path[depth - 2]?.cyrillic === last) return;
  const left = limit - (costs[depth] ?? 0) - part.cost;
  if ((rests.from[at] ?? 0) <= left) take(search, part, at, node, true);
  for (const { length, parts } of lattice[at] ?? NO_ARCS) {
    if ((rests.from[at + length] ?? 0) > left) continue;
    for (const again of parts) {
      if (again.cyrillic !== last) continue;
      take(search, emptySlip(again.latin, part.cost), at + length, node, true);
      break;
    }
  }
}
