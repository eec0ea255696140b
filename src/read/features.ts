import { chunksOf, NO_CHUNK, sort } from './chunks.ts';
import { CUES, EDGE, END_CLASS, ISSUE, type Look, look, PAGE, PLACE, WEAK, YEAR } from './look.ts';
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
const MOST = 76;
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

/** What an entry as a whole shows, the same for all of its tokens. */
interface Whole {
  readonly slashes: number;
  readonly slash: number;
  readonly script: number;
  /** How the entry begins: 1 family name first, 2 initials first, 3 words, 4 something else. */
  readonly order: number;
  /** What sort of work it shows itself to be: 1 an issue is numbered, 2 pages are given, 4 pages are counted. */
  readonly sort: number;
  /** Whether its first word is Cyrillic. */
  readonly cyrillicFirst: boolean;
}

/** A number, or a sign and then a number: "№ 5", "С. 5". */
function isNumber(one: Look | undefined, next?: Look): boolean {
  const kind = one?.sign === '.' ? next?.kind : one?.kind;
  return kind !== undefined && kind >= YEAR && kind < 20;
}

function whole(tokens: readonly Token[], looks: readonly Look[]): Whole {
  let slashes = -1;
  let slash = -1;
  let cyrillic = 0;
  let latin = 0;
  let first: boolean | undefined;
  let workSort = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const seen = looks[i];
    if (token === undefined || seen === undefined) continue;
    if (token.kind === 'slashes' && slashes < 0) slashes = i;
    if (seen.sign === '/' && slash < 0 && (token.gap || tokens[i + 1]?.gap)) slash = i;
    const { mask } = seen.folded;
    if ((mask & ISSUE) !== 0 && isNumber(looks[i + 1], looks[i + 2])) workSort |= 1;
    if ((mask & PAGE) !== 0 && isNumber(looks[i + 1], looks[i + 2])) workSort |= 2;
    if ((mask & PAGE) !== 0 && isNumber(looks[i - 1])) workSort |= 4;
    if (token.kind === 'word') {
      const isCyrillic = token.text.charCodeAt(0) >= 0x400;
      if (isCyrillic) cyrillic += 1;
      else latin += 1;
      first ??= isCyrillic;
    }
  }
  const script = cyrillic === 0 ? 1 : latin === 0 ? 2 : cyrillic > latin ? 3 : 4;
  const initialAt = tokens.findIndex(({ kind }, i) => i < 6 && kind === 'initial');
  const order = initialAt === 0 ? 2 : initialAt > 0 ? 1 : tokens[0]?.kind === 'word' ? 3 : 4;
  return { slashes, slash, script, order, sort: workSort, cyrillicFirst: first ?? false };
}

/** The features of every token of an entry. Linear in its length. */
export function features(tokens: readonly Token[]): Features {
  const length = tokens.length;
  const looks = tokens.map(look);
  const { chunks, of } = chunksOf(tokens, looks);
  const all = whole(tokens, looks);
  const starts = new Uint32Array(2 * length + 1);
  const hashes = new Int32Array(MOST * length);
  let at = 0;
  let template = 0;
  const put = (value: number): void => {
    template += 1;
    hashes[at] = hash2(template, value);
    at += 1;
  };
  const putIf = (shown: boolean, value: number): void => {
    if (shown) put(value);
    else template += 1;
  };
  let cue = 0;
  let cueAge = 0;
  let seen = 0;
  let depth = 0;
  let quoted = 0;
  for (let i = 0; i < length; i += 1) {
    const token = tokens[i];
    const own = looks[i];
    if (token === undefined || own === undefined) continue;
    const before = looks[i - 1] ?? EDGE;
    const before2 = looks[i - 2] ?? EDGE;
    const after = looks[i + 1] ?? EDGE;
    const after2 = looks[i + 2] ?? EDGE;
    const gap = token.gap ? 1 : 0;
    const gapAfter = tokens[i + 1]?.gap ? 1 : 0;
    const chunkIndex = of[i] ?? 0;
    const chunk = chunks[chunkIndex] ?? NO_CHUNK;
    const zone =
      all.slashes < 0
        ? all.slash < 0
          ? 0
          : i < all.slash
            ? 1
            : 2
        : i < all.slashes
          ? all.slash >= 0 && all.slash < i
            ? 5
            : 3
          : 4;
    if (own.sign === '(' || own.sign === '[') depth = own.sign === '(' ? 1 : 2;
    const inside = depth * 2 + quoted;
    const chunkMask = chunk.mask & ~WEAK;
    const nextChunk = chunks[chunkIndex + 1] ?? NO_CHUNK;
    const lastChunk = chunks[chunkIndex - 1] ?? NO_CHUNK;
    const chunkSort = sort(chunk);
    const within = i === chunk.first ? (i === chunk.last ? 3 : 0) : i === chunk.last ? 2 : 1;
    const closer = looks[chunk.last + 1]?.kind ?? END_CLASS;
    const cueNow = cueAge > 8 ? 0 : cue;

    starts[2 * i] = at;
    template = 0;
    put(own.folded.hash);
    put(own.folded.head);
    put(own.folded.tail3);
    put(hash2(own.folded.tail2, own.kind));
    put(own.shape);
    put(own.folded.mask);
    put(hash2(before.folded.hash, 0));
    put(hash2(after.folded.hash, 0));
    put(before2.folded.hash);
    put(hash2(before.kind, own.kind));
    put(hash2(own.kind, after.kind));
    put(hash3(before.kind, own.kind * 2 + gap, after.kind * 2 + gapAfter));
    put(hash3(before2.kind, before.kind, own.kind * 2 + gap));
    put(hash3(own.kind, after.kind * 2 + gapAfter, after2.kind));
    put(hash3(before2.kind, hash2(before.kind, own.kind), hash2(after.kind, after2.kind)));
    put(hash2(zone, own.kind));
    put(hash3(zone, own.kind, cap(chunkIndex, 7)));
    put(hash3(cueNow, own.kind, cap(cueAge, 4)));
    put(hash3(own.kind, inside, zone > 3 ? 1 : 0));
    put(hash3(own.kind, cap(i, 6), all.script));
    put(hash3(chunk.opener, closer, own.kind));
    put(hash3(chunk.opener, closer, chunkSort * 4 + within));
    put(hash3(chunkSort, lowestBit(lastChunk.mask & ~WEAK), lowestBit(nextChunk.mask & ~WEAK)));
    put(hash3(seen, own.kind, chunkSort));
    putIf(token.emphasis, hash2(own.kind, zone));
    putIf(chunkMask !== 0, hash2(chunkMask, own.kind));
    putIf(inside !== 0, hash3(inside, chunkSort, zone));
    const odd = token.kind === 'word' && token.text.charCodeAt(0) >= 0x400 !== all.cyrillicFirst;
    put(hash3(chunk.toYear, own.kind, zone));
    put(hash3(chunk.toYear, chunkSort, hash2(chunk.opener, closer)));
    put(hash3(all.order, before.kind, own.kind * 2 + gap));
    put(hash3(all.order, before2.kind, hash3(before.kind, own.kind, after.kind)));
    put(hash3(all.sort, zone, hash3(chunk.toYear, chunk.opener, within)));
    put(hash3(all.sort, own.kind, zone * 8 + cap(chunkIndex, 7)));
    putIf(odd, hash2(own.kind, inside));
    putIf(odd, hash2(seen, inside));
    let bits = chunkMask;
    for (let shown = 0; bits !== 0 && shown < 3; shown += 1) {
      template = 50;
      put(hash3(lowestBit(bits), own.kind, zone > 3 ? 1 : 0));
      bits &= bits - 1;
    }

    starts[2 * i + 1] = at;
    template = 60;
    put(hash2(before.kind, own.kind));
    put(hash3(before2.kind, before.kind, own.kind * 2 + gap));
    put(hash2(zone, chunk.opener));
    put(hash3(cueNow, own.kind, cap(cueAge, 4)));
    put(before.folded.hash);
    put(hash3(lowestBit(chunkMask), chunkSort, within));
    put(hash3(seen, zone, within));
    put(hash3(all.sort, zone, hash2(chunk.toYear, chunk.opener)));

    if ((own.folded.mask & CUES) !== 0) {
      cue = lowestBit(own.folded.mask & CUES);
      cueAge = 0;
    } else cueAge += 1;
    if (own.kind === YEAR) seen |= 1;
    if (own.sign === ':' && (before.folded.mask & PLACE) !== 0) seen |= 2;
    if (token.kind === 'url') seen |= 4;
    if ((own.folded.mask & CUES) !== 0 && after.kind >= 10 && after.kind < 19) seen |= 8;
    if (own.sign === ')' || own.sign === ']') depth = 0;
    if (own.sign !== '' && QUOTE_CLOSES.includes(own.sign) && quoted === 1) quoted = 0;
    else if (own.sign !== '' && QUOTE_OPENS.includes(own.sign)) quoted = 1;
  }
  starts[2 * length] = at;
  return { length, starts, hashes: hashes.subarray(0, at), masks: Int32Array.from(looks, (one) => one.folded.mask) };
}
