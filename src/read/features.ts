import { CLASSES, type Folded, fold } from './lexicon.ts';
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
const END_CLASS = 1;
const YEAR = 10;
const bitOf = (name: string): number => 1 << CLASSES.indexOf(name);
const PLACE = bitOf('place');
const FUNCTION = bitOf('function');
const GIVEN = bitOf('given');
// Classes that say little about the chunk in which they stand.
const WEAK = FUNCTION | GIVEN | bitOf('in');
/** Classes whose word introduces the value after it. */
const CUES =
  bitOf('page') |
  bitOf('volume') |
  bitOf('issue') |
  bitOf('numbersign') |
  bitOf('part') |
  bitOf('edition') |
  bitOf('edit') |
  bitOf('translate') |
  bitOf('compile') |
  bitOf('access') |
  bitOf('series') |
  bitOf('identifier') |
  bitOf('archive') |
  bitOf('in') |
  bitOf('law') |
  bitOf('standard') |
  bitOf('illus');

/** A token seen from near: what its own letters say. */
interface Look {
  readonly folded: Folded;
  /** Coarse class: of a sign the sign itself, of a number its size, of a word its lexicon class or its case. */
  readonly kind: number;
  readonly shape: number;
  readonly sign: string;
}

const EDGE: Look = { folded: { hash: 11, mask: 0, head: 0, tail2: 0, tail3: 0 }, kind: END_CLASS, shape: 1, sign: '' };

function hash2(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x2c1b3c6d, 0x85ebca6b) ^ b;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 13);
}

const hash3 = (a: number, b: number, c: number): number => hash2(hash2(a, b), c);

function numberKind(text: string): number {
  const value = Number(text);
  if (text.length === 4 && value >= 1500 && value <= 2049) return YEAR;
  if (text.length === 1) return 11;
  if (text.length === 2) return value <= 12 ? 12 : value <= 31 ? 13 : 14;
  return text.length >= 6 ? 18 : 12 + text.length;
}

const ROMAN = 'IVXLCІХС';

/** Letter case: 1 all small, 2 first large, 3 all large, 4 one large letter, 5 mixed, 6 Roman number, 7 no case. */
function letterCase(text: string): number {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 7;
  if (text === lower) return 1;
  if (text === upper) {
    let roman = true;
    for (let i = 0; i < text.length && roman; i += 1) roman = ROMAN.includes(text.charAt(i));
    return text.length === 1 ? 4 : roman ? 6 : 3;
  }
  return text.charAt(0) !== lower.charAt(0) && text.slice(1) === lower.slice(1) ? 2 : 5;
}

const KIND_CODES: { readonly [K in Token['kind']]: number } = {
  word: 0,
  initial: 20,
  number: 0,
  slashes: 21,
  dash: 22,
  punctuation: 0,
  url: 23,
  symbol: 0,
};
const QUOTE_OPENS = '«„“"';
const QUOTE_CLOSES = '»”“"';

function look(token: Token): Look {
  const { text, kind } = token;
  if (kind === 'number') {
    const size = numberKind(text);
    const hash = text.length <= 2 ? Number(text) + 1000 : size;
    return { folded: { hash, mask: 0, head: 0, tail2: 0, tail3: 0 }, kind: size, shape: size, sign: '' };
  }
  const folded = fold(text);
  if (kind === 'word') {
    const letters = letterCase(text);
    const long = Math.min(6, text.length);
    const script = text.charCodeAt(0) < 0x370 ? 0 : text.charCodeAt(0) < 0x530 ? 1 : 2;
    const mixed = text.includes('-') ? 1 : 0;
    const strong = folded.mask & ~WEAK;
    const lexical = strong !== 0 ? 32 - Math.clz32(strong & -strong) : (folded.mask & FUNCTION) !== 0 ? 39 : 0;
    const own = lexical === 0 ? 30 + letters : 40 + lexical * 2 + (letters === 1 ? 0 : 1);
    return { folded, kind: own, shape: 100 + ((letters * 8 + long) * 3 + script) * 2 + mixed, sign: '' };
  }
  const code = KIND_CODES[kind] || 200 + text.charCodeAt(0);
  return { folded, kind: code, shape: code, sign: kind === 'slashes' ? '//' : kind === 'dash' ? '-' : text };
}

interface Chunk {
  first: number;
  last: number;
  mask: number;
  initials: number;
  words: number;
  numbers: number;
  /** The separator before the chunk and whether a dash area begins. */
  opener: number;
  year: boolean;
  /** How many chunks on a year stands: 0 here, 6 far off or nowhere. Places and publishers stand just before it. */
  toYear: number;
}

/** Whether sign i parts chunks: a full stop only where it is not that of an initial or a short abbreviation. */
function separates(tokens: readonly Token[], looks: readonly Look[], i: number): boolean {
  const sign = looks[i]?.sign ?? '';
  if (sign === '') return false;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (sign === '-') return next === undefined || (next.gap && (tokens[i]?.gap ?? false)) || looks[i - 1]?.sign === '.';
  if (sign === '.') {
    if (next === undefined) return true;
    if (before?.kind === 'initial') return false;
    const following = looks[i + 1]?.kind ?? 0;
    return (before?.kind === 'word' && before.text.length > 3 && following !== 31) || next.gap || next.kind === 'dash';
  }
  return ',;:/[](){}//«»„“”"|'.includes(sign);
}

function chunksOf(tokens: readonly Token[], looks: readonly Look[]): { chunks: Chunk[]; of: Uint16Array } {
  const of = new Uint16Array(tokens.length);
  const chunks: Chunk[] = [];
  let opener = 1;
  let open: Chunk | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const seen = looks[i] ?? EDGE;
    if (separates(tokens, looks, i)) {
      of[i] = chunks.length - (open === undefined ? 0 : 1);
      open = undefined;
      opener = seen.kind * 2 + (looks[i - 1]?.sign === '.' ? 1 : 0);
      continue;
    }
    if (open === undefined) {
      open = { first: i, last: i, mask: 0, initials: 0, words: 0, numbers: 0, opener, year: false, toYear: 6 };
      chunks.push(open);
    }
    of[i] = chunks.length - 1;
    open.last = i;
    open.mask |= seen.folded.mask;
    const kind = tokens[i]?.kind;
    if (kind === 'initial') open.initials += 1;
    else if (kind === 'word') open.words += 1;
    else if (kind === 'number') open.numbers += 1;
    if (seen.kind === YEAR) open.year = true;
  }
  let toYear = 6;
  for (const chunk of chunks.toReversed()) {
    toYear = chunk.year ? 0 : Math.min(6, toYear + 1);
    chunk.toYear = toYear;
  }
  return { chunks, of };
}

const NO_CHUNK: Chunk = {
  first: 0,
  last: 0,
  mask: 0,
  initials: 0,
  words: 0,
  numbers: 0,
  opener: 0,
  year: false,
  toYear: 6,
};

/** What sort of thing a chunk looks to be, in one small number. */
function sort(chunk: Chunk): number {
  const words = Math.min(3, chunk.words);
  const initials = Math.min(2, chunk.initials);
  return (words * 3 + initials) * 2 + Math.min(1, chunk.numbers);
}

const cap = (value: number, most: number): number => Math.min(value, most);
const lowestBit = (mask: number): number => (mask === 0 ? 0 : 32 - Math.clz32(mask & -mask));

/** What an entry as a whole shows, the same for all of its tokens. */
interface Whole {
  readonly slashes: number;
  readonly slash: number;
  readonly script: number;
  /** How the entry begins: 1 family name first, 2 initials first, 3 words, 4 something else. */
  readonly order: number;
  /** Whether its first word is Cyrillic. */
  readonly cyrillicFirst: boolean;
}

function whole(tokens: readonly Token[], looks: readonly Look[]): Whole {
  let slashes = -1;
  let slash = -1;
  let cyrillic = 0;
  let latin = 0;
  let first: boolean | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const seen = looks[i];
    if (token === undefined || seen === undefined) continue;
    if (token.kind === 'slashes' && slashes < 0) slashes = i;
    if (seen.sign === '/' && slash < 0 && (token.gap || tokens[i + 1]?.gap)) slash = i;
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
  return { slashes, slash, script, order, cyrillicFirst: first ?? false };
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
