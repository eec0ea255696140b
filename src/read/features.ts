import { type Chunk, chunksOf, NO_CHUNK, sort } from './chunks.ts';
import { type Whole, whole, zoneOf } from './entry-shape.ts';
import { CUES, EDGE, END_CLASS, type Look, look, PLACE, WEAK, YEAR } from './look.ts';
import type { Token } from './tokens.ts';

/**
 * What the labeller looks at, as integers: each feature of a token is one hash, made of the feature's number and of
 * what it sees. `emission` features speak about the token's label, `entry` features about a label beginning here.
 */
export interface Features {
  readonly length: number;
  /** Where the features of token i begin in `hashes`: emission from `starts[2i]`, entry from `starts[2i + 1]`. */
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  /** The lexicon classes of each token, a bit each. */
  readonly masks: Int32Array;
}

/** The most features that a token can have. */
export const MOST = 76;
function hash2(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x2c1b3c6d, 0x85ebca6b) ^ b;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 13);
}

const hash3 = (a: number, b: number, c: number): number => hash2(hash2(a, b), c);

const QUOTE_OPENS = '«„“"';
const QUOTE_CLOSES = '»”“"';

const cap = (value: number, most: number): number => Math.min(value, most);
const lowestBit = (mask: number): number => (mask === 0 ? 0 : 32 - Math.clz32(mask & -mask));

/** Writes hashed features; each has the number of its template, also where it is not shown. */
class Writer {
  template = 0;
  at = 0;
  readonly hashes: Int32Array;

  constructor(hashes: Int32Array) {
    this.hashes = hashes;
  }

  put(value: number): void {
    this.template += 1;
    this.hashes[this.at] = hash2(this.template, value);
    this.at += 1;
  }

  putIf(shown: boolean, value: number): void {
    if (shown) this.put(value);
    else this.template += 1;
  }
}

/** What has been seen before a token: the last cue, year, place and address, open brackets and quotes. */
interface State {
  cue: number;
  cueAge: number;
  seen: number;
  depth: number;
  quoted: number;
}

/** All that the features of one token look at. */
interface Place {
  readonly token: Token;
  readonly own: Look;
  readonly before: Look;
  readonly before2: Look;
  readonly after: Look;
  readonly after2: Look;
  readonly gap: number;
  readonly gapAfter: number;
  readonly index: number;
  readonly chunkIndex: number;
  readonly chunk: Chunk;
  readonly chunkMask: number;
  readonly chunkSort: number;
  readonly lastChunk: Chunk;
  readonly nextChunk: Chunk;
  readonly within: number;
  readonly closer: number;
  readonly zone: number;
  readonly inside: number;
  readonly cueNow: number;
  readonly all: Whole;
}

/** The features by which a token has its label. */
function putToken(out: Writer, place: Place, { cueAge, seen }: State): void {
  const { token, own, before, before2, after, after2, gap, gapAfter, index, chunkIndex, chunk } = place;
  const { chunkMask, chunkSort, lastChunk, nextChunk, within, closer, zone, inside, cueNow, all } = place;
  out.template = 0;
  out.put(own.folded.hash);
  out.put(own.folded.head);
  out.put(own.folded.tail3);
  out.put(hash2(own.folded.tail2, own.kind));
  out.put(own.shape);
  out.put(own.folded.mask);
  out.put(hash2(before.folded.hash, 0));
  out.put(hash2(after.folded.hash, 0));
  out.put(before2.folded.hash);
  out.put(hash2(before.kind, own.kind));
  out.put(hash2(own.kind, after.kind));
  out.put(hash3(before.kind, own.kind * 2 + gap, after.kind * 2 + gapAfter));
  out.put(hash3(before2.kind, before.kind, own.kind * 2 + gap));
  out.put(hash3(own.kind, after.kind * 2 + gapAfter, after2.kind));
  out.put(hash3(before2.kind, hash2(before.kind, own.kind), hash2(after.kind, after2.kind)));
  out.put(hash2(zone, own.kind));
  out.put(hash3(zone, own.kind, cap(chunkIndex, 7)));
  out.put(hash3(cueNow, own.kind, cap(cueAge, 4)));
  out.put(hash3(own.kind, inside, zone > 3 ? 1 : 0));
  out.put(hash3(own.kind, cap(index, 6), all.script));
  out.put(hash3(chunk.opener, closer, own.kind));
  out.put(hash3(chunk.opener, closer, chunkSort * 4 + within));
  out.put(hash3(chunkSort, lowestBit(lastChunk.mask & ~WEAK), lowestBit(nextChunk.mask & ~WEAK)));
  out.put(hash3(seen, own.kind, chunkSort));
  out.putIf(token.emphasis, hash2(own.kind, zone));
  out.putIf(chunkMask !== 0, hash2(chunkMask, own.kind));
  out.putIf(inside !== 0, hash3(inside, chunkSort, zone));
  putEntry(out, place, seen);
}

/** What the whole entry and its chunks say of a token. */
function putEntry(out: Writer, place: Place, seen: number): void {
  const { token, own, before, before2, after, gap, chunkIndex, chunk } = place;
  const { chunkMask, chunkSort, within, closer, zone, inside, all } = place;
  const odd = token.kind === 'word' && token.text.charCodeAt(0) >= 0x400 !== all.cyrillicFirst;
  out.put(hash3(chunk.toYear, own.kind, zone));
  out.put(hash3(chunk.toYear, chunkSort, hash2(chunk.opener, closer)));
  out.put(hash3(all.order, before.kind, own.kind * 2 + gap));
  out.put(hash3(all.order, before2.kind, hash3(before.kind, own.kind, after.kind)));
  out.put(hash3(all.sort, zone, hash3(chunk.toYear, chunk.opener, within)));
  out.put(hash3(all.sort, own.kind, zone * 8 + cap(chunkIndex, 7)));
  out.putIf(odd, hash2(own.kind, inside));
  out.putIf(odd, hash2(seen, inside));
  let bits = chunkMask;
  for (let shown = 0; bits !== 0 && shown < 3; shown += 1) {
    out.template = 50;
    out.put(hash3(lowestBit(bits), own.kind, zone > 3 ? 1 : 0));
    bits &= bits - 1;
  }
}

/** The features by which a label goes over into another. */
function putEdge(out: Writer, place: Place, { cueAge, seen }: State): void {
  const { own, before, before2, gap, chunk, chunkMask, chunkSort, within, zone, cueNow, all } = place;
  out.template = 60;
  out.put(hash2(before.kind, own.kind));
  out.put(hash3(before2.kind, before.kind, own.kind * 2 + gap));
  out.put(hash2(zone, chunk.opener));
  out.put(hash3(cueNow, own.kind, cap(cueAge, 4)));
  out.put(before.folded.hash);
  out.put(hash3(lowestBit(chunkMask), chunkSort, within));
  out.put(hash3(seen, zone, within));
  out.put(hash3(all.sort, zone, hash2(chunk.toYear, chunk.opener)));
}

/** Takes note of a token for those behind it. */
function pass(state: State, { token, own, before, after }: Place): void {
  const isCue = (own.folded.mask & CUES) !== 0;
  if (isCue) state.cue = lowestBit(own.folded.mask & CUES);
  state.cueAge = isCue ? 0 : state.cueAge + 1;
  if (own.kind === YEAR) state.seen |= 1;
  if (own.sign === ':' && (before.folded.mask & PLACE) !== 0) state.seen |= 2;
  if (token.kind === 'url') state.seen |= 4;
  if (isCue && after.kind >= 10 && after.kind < 19) state.seen |= 8;
  if (own.sign === ')' || own.sign === ']') state.depth = 0;
  if (own.sign !== '' && QUOTE_CLOSES.includes(own.sign) && state.quoted === 1) state.quoted = 0;
  else if (own.sign !== '' && QUOTE_OPENS.includes(own.sign)) state.quoted = 1;
}

/** Room for the features of one entry after the other: what is made in it holds until the next. */
export type Room = Pick<Features, 'hashes' | 'starts'>;

/** Room for the features of an entry of so many tokens. */
export function roomFor(tokens: number): Room {
  return { hashes: new Int32Array(MOST * tokens), starts: new Uint32Array(2 * tokens + 1) };
}

/** An entry as a whole: what places in it are made of. */
interface Entry {
  readonly tokens: readonly Token[];
  readonly looks: readonly Look[];
  readonly chunks: readonly Chunk[];
  readonly of: ReturnType<typeof chunksOf>['of'];
  readonly all: Whole;
}

function placeAt(index: number, token: Token, own: Look, entry: Entry, state: State): Place {
  const { tokens, looks, chunks, of, all } = entry;
  const chunkIndex = of[index] ?? 0;
  const chunk = chunks[chunkIndex] ?? NO_CHUNK;
  return {
    token,
    own,
    before: looks[index - 1] ?? EDGE,
    before2: looks[index - 2] ?? EDGE,
    after: looks[index + 1] ?? EDGE,
    after2: looks[index + 2] ?? EDGE,
    gap: token.gap ? 1 : 0,
    gapAfter: tokens[index + 1]?.gap ? 1 : 0,
    index,
    chunkIndex,
    chunk,
    chunkMask: chunk.mask & ~WEAK,
    chunkSort: sort(chunk),
    lastChunk: chunks[chunkIndex - 1] ?? NO_CHUNK,
    nextChunk: chunks[chunkIndex + 1] ?? NO_CHUNK,
    within: index === chunk.first ? (index === chunk.last ? 3 : 0) : index === chunk.last ? 2 : 1,
    closer: looks[chunk.last + 1]?.kind ?? END_CLASS,
    zone: zoneOf(all, index),
    inside: state.depth * 2 + state.quoted,
    cueNow: state.cueAge > 8 ? 0 : state.cue,
    all,
  };
}

/** The features of every token of an entry. Linear in its length. */
export function features(tokens: readonly Token[], room: Room = roomFor(tokens.length)): Features {
  const length = tokens.length;
  const looks = tokens.map(look);
  const { chunks, of } = chunksOf(tokens, looks);
  const entry: Entry = { tokens, looks, chunks, of, all: whole(tokens, looks) };
  const { starts, hashes } = room;
  const out = new Writer(hashes);
  const state: State = { cue: 0, cueAge: 0, seen: 0, depth: 0, quoted: 0 };
  for (let index = 0; index < length; index += 1) {
    const token = tokens[index];
    const own = looks[index];
    if (token === undefined || own === undefined) continue;
    if (own.sign === '(' || own.sign === '[') state.depth = own.sign === '(' ? 1 : 2;
    const place = placeAt(index, token, own, entry, state);
    starts[2 * index] = out.at;
    putToken(out, place, state);
    starts[2 * index + 1] = out.at;
    putEdge(out, place, state);
    pass(state, place);
  }
  starts[2 * length] = out.at;
  return {
    length,
    starts,
    hashes: hashes.subarray(0, out.at),
    masks: Int32Array.from(looks, (one) => one.folded.mask),
  };
}
