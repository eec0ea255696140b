import { costedGrams } from './grams.ts';

/** Letter trigrams of some languages with what each costs in each of them. */
export interface Trigrams {
  /** An open hash: a trigram as a number, and by the same place its row in `costs`. */
  readonly keys: Int32Array;
  readonly rows: Uint16Array;
  /** Four languages to a number, 8 bits each. */
  readonly costs: Int32Array;
  /** Sums of a few trigrams, four languages to a number as in `costs`; and of a word, two to a number, 16 bits each. */
  readonly fours: Int32Array;
  readonly pairs: Int32Array;
  /** By language. */
  readonly sums: Uint16Array;
}

/** What a trigram costs that is not among a language's common ones. */
const RARE = 22;
/** No trigram is 0. */
const FREE = 0;
const PLACES = 1 << 16;
const EDGE = '_'.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);

/** The trigrams of languages, each given by its trigrams by cost. */
export function trigramsOf(languages: readonly (readonly string[])[]): Trigrams {
  const keys = new Int32Array(PLACES);
  const rows = new Uint16Array(PLACES);
  const found: [row: number, language: number, cost: number][] = [];
  let count = 0;
  for (const [language, classes] of languages.entries()) {
    for (const [gram, cost] of costedGrams(classes, 3)) {
      const key = keyOf(gram.charCodeAt(0), gram.charCodeAt(1), gram.charCodeAt(2));
      const place = placeOf(key, keys);
      if (keys[place] === FREE) {
        keys[place] = key;
        rows[place] = count++;
      }
      found.push([rows[place] ?? 0, language, cost]);
    }
  }
  const width = Math.ceil(languages.length / 4);
  const costs = new Int32Array(count * width).fill(RARE * 0x01010101);
  for (const [row, language, cost] of found) {
    const [place, shift] = [row * width + (language >> 2), 8 * (language & 3)];
    costs[place] = ((costs[place] ?? 0) & ~(0xff << shift)) | (cost << shift);
  }
  const [fours, pairs] = [new Int32Array(width), new Int32Array(2 * width)];
  return { keys, rows, costs, fours, pairs, sums: new Uint16Array(languages.length) };
}

/** Three letters as one small number; letters of a script differ in 10 bits. */
function keyOf(first: number, second: number, third: number): number {
  return ((first & 1023) << 20) | ((second & 1023) << 10) | (third & 1023);
}

/** Where a trigram stands, or may be put. */
function placeOf(key: number, keys: Int32Array): number {
  let place = Math.imul(key, 0x9e3779b1) >>> 16;
  while (keys[place] !== key && keys[place] !== FREE) place = (place + 1) & (PLACES - 1);
  return place;
}

/** Two of the four costs in a number, with room for their sums. */
const EVERY_OTHER = 0x00ff00ff;

/** What is after so many letters of a word is not asked: costs are below 32, so that their sum fits in 16 bits. */
const LONGEST = 2000;
/** The sum of so many costs fits in 8 bits. */
const FEW = 8;

/** What the lower-case word from `start` to `end` of a text costs in each language. The answer is good until the next call. */
export function costsOf(text: string, start: number, to: number, trigrams: Trigrams): Uint16Array {
  const { keys, rows, costs, fours, pairs, sums } = trigrams;
  const width = fours.length;
  const end = Math.min(to, start + LONGEST);
  pairs.fill(0);
  let added = 0;
  let first = EDGE;
  let second = codeAt(text, start);
  for (let at = start + 1; at <= end; at++) {
    const third = at < end ? codeAt(text, at) : EDGE;
    const place = placeOf(keyOf(first, second, third), keys);
    if (keys[place] !== FREE) {
      const row = (rows[place] ?? 0) * width;
      for (let four = 0; four < width; four++) fours[four] = (fours[four] ?? 0) + (costs[row + four] ?? 0);
      if (++added % FEW === 0) spread(fours, pairs);
    }
    first = second;
    second = third;
  }
  spread(fours, pairs);
  // The first and third of four languages make one pair, the second and fourth the next.
  for (let at = 0; at < sums.length; at++) sums[at] = (pairs[2 * (at >> 2) + (at & 1)] ?? 0) >>> (8 * (at & 2));
  return sums;
}

/** Adds sums of four languages to those of two and empties them. */
function spread(fours: Int32Array, pairs: Int32Array): void {
  for (let at = 0; at < fours.length; at++) {
    const sum = fours[at] ?? 0;
    pairs[2 * at] = (pairs[2 * at] ?? 0) + (sum & EVERY_OTHER);
    pairs[2 * at + 1] = (pairs[2 * at + 1] ?? 0) + ((sum >>> 8) & EVERY_OTHER);
    fours[at] = 0;
  }
}

/** A letter, or one sign for all that stand for an apostrophe. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code > 127 && OTHER_APOSTROPHES.includes(text.charAt(at)) ? APOSTROPHE : code;
}

const OTHER_APOSTROPHES = '’ʻʼ´';
