import { classBits, type Folded, fold } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The class of what lies beyond the entry's ends. */
export const END_CLASS = 1;
/** The class of a number that may be a year. */
export const YEAR = 10;
/** Publishing places. */
export const PLACE: number = /* @__PURE__ */ classBits('place');
const FUNCTION: number = /* @__PURE__ */ classBits('function');
/** What numbers an issue, and what numbers or counts pages. */
export const ISSUE: number = /* @__PURE__ */ classBits('issue', 'numbersign');
export const PAGE: number = /* @__PURE__ */ classBits('page');
/** Classes that say little about the chunk in which they stand. */
export const WEAK: number = /* @__PURE__ */ classBits('function', 'given', 'in');
/** Classes whose word introduces the value after it. */
export const CUES: number = /* @__PURE__ */ classBits(
  ...['page', 'volume', 'issue', 'numbersign', 'part', 'edition', 'edit', 'translate', 'compile', 'access', 'series'],
  ...['identifier', 'archive', 'in', 'law', 'standard', 'illus'],
);

/** A token seen from near: what its own letters say. */
export interface Look {
  readonly folded: Folded;
  /** Coarse class: of a sign the sign itself, of a number its size, of a word its lexicon class or its case. */
  readonly kind: number;
  readonly shape: number;
  readonly sign: string;
}

/** What a token beside the ends sees. */
export const EDGE: Look = {
  folded: { hash: 11, mask: 0, head: 0, tail2: 0, tail3: 0 },
  kind: END_CLASS,
  shape: 1,
  sign: '',
};

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
/** Distinct tokens of a kind remembered; then all are forgotten. */
const MEMORY = 20_000;
/** Longer ones are not remembered: V8 keeps them as a view of the text that they were cut from, and with them all of it. */
const LONGEST_REMEMBERED = 12;
const remembered: { readonly [K in Token['kind']]: Map<string, Look> } = {
  word: new Map(),
  initial: new Map(),
  number: new Map(),
  slashes: new Map(),
  dash: new Map(),
  punctuation: new Map(),
  url: new Map(),
  symbol: new Map(),
};

/** Looks at a token; what it sees depends on the token's text and kind alone. */
export function look(token: Token): Look {
  if (token.text.length > LONGEST_REMEMBERED) return lookAt(token);
  const known = remembered[token.kind];
  const ready = known.get(token.text);
  if (ready) return ready;
  if (known.size >= MEMORY) known.clear();
  const seen = lookAt(token);
  known.set(token.text, seen);
  return seen;
}

function lookAt(token: Token): Look {
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
