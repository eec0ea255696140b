import identity from '../../references/languages/identity.json' with { type: 'json' };
import { costedGrams } from './grams.ts';

/** A language as a BCP 47 tag (`ru`, `uz-Cyrl`, `ru-Latn` for romanised Russian, `en`), and how sure it is, 0 to 1. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
}

/** The language of a text that has no letters. */
export const UNKNOWN: LanguageGuess = { language: 'und', confidence: 0 };

/** A script as ISO 15924 code; `other` where a text has no letters of the two, or more of another. */
export type Script = 'Cyrl' | 'Latn' | 'other';

/** The script that most letters of a text are of. */
export function scriptOf(text: string): Script {
  let cyrillic = 0;
  let latin = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const script = scriptAt(text, at);
    if (script === 'Cyrl') cyrillic++;
    else if (script === 'Latn') latin++;
    else if (script === 'other') other++;
  }
  if (cyrillic + latin === 0 || other > Math.max(cyrillic, latin)) return 'other';
  return cyrillic > latin ? 'Cyrl' : 'Latn';
}

function scriptAt(text: string, at: number): Script | undefined {
  const code = text.charCodeAt(at);
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'Latn';
  if (code < 0xaa) return undefined;
  if (code >= 0x400 && code <= 0x52f) return 'Cyrl';
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff))
    return 'Latn';
  return code >= 0x370 && /\p{L}/u.test(text.charAt(at)) ? 'other' : undefined;
}

/**
 * The language of a title or of a reference's text. A text of several languages has that of most of its words; what
 * stands in brackets is mostly a translation or an aside and weighs less.
 *
 * Each word votes by its letter trigrams (references/languages/identity.json), no word for more than a fixed margin.
 * A text without a letter is `und`, with confidence 0.
 */
export function languageOf(text: string): LanguageGuess {
  const script = scriptOf(text);
  if (script === 'other') return UNKNOWN;
  const model = modelFor(script);
  const totals = totalsOf(text, script, model);
  const best = totals.reduce(least);
  return { language: model.tags[totals.indexOf(best)] ?? 'und', confidence: 1 / sumOf(totals, best) };
}

/** How likely each language in Latin letters is by the letters of a text; the shares add up to 1. */
export function sharesOf(text: string): { readonly tags: readonly string[]; readonly shares: Float64Array } {
  const model = modelFor('Latn');
  const totals = totalsOf(text, 'Latn', model);
  const best = totals.reduce(least);
  const sum = sumOf(totals, best);
  return { tags: model.tags, shares: totals.map((cost) => shareOf(cost, best) / sum) };
}

/** A step of the totals is half a natural logarithm. */
const shareOf = (cost: number, best: number): number => Math.exp((TRUST * (best - cost)) / 2);
const sumOf = (totals: Float64Array, best: number): number =>
  totals.reduce((sum, cost) => sum + shareOf(cost, best), 0);

/** What stands against each language of a model. */
function totalsOf(text: string, script: Script, model: Model): Float64Array {
  const totals = model.priors.slice();
  if (!ASCII_ONLY.test(text)) {
    for (const letter of new Set(text.normalize('NFC').toLowerCase().match(BEYOND_ASCII))) {
      for (const at of model.lacking.get(letter) ?? []) totals[at] = (totals[at] ?? 0) + LACKED;
    }
  }
  const { evidence } = model;
  for (const { text: word, weight } of wordsOf(text, script)) {
    const place = evidenceOf(word, model);
    for (let at = 0; at < totals.length; at++) {
      totals[at] = (totals[at] ?? 0) + weight * (evidence[place + at] ?? 0);
    }
  }
  return totals;
}

/**
 * By how much a word is likelier in some language that is written in Latin letters than in a romanised one, in steps of
 * half a natural logarithm; 0 or less where it is not.
 */
export function foreignness(word: string, romanised: string): number {
  const model = modelFor('Latn');
  const costs = costsOf(word, model);
  const own = costs[model.tags.indexOf(romanised)] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, tag] of model.tags.entries()) if (!tag.endsWith('-Latn')) least = Math.min(least, costs[at] ?? 0);
  return own - least;
}

/** What the letters of a lower-case word say against a language in Latin letters (natural logarithm, 0: nothing). */
export function letterCost(word: string, tag: string): number {
  const model = modelFor('Latn');
  return (TRUST * (model.evidence[evidenceOf(word, model) + model.tags.indexOf(tag)] ?? 0)) / 2;
}

/** No word speaks against a language by more than this (in steps of half a natural logarithm). */
const MARGIN = 24;
/** Weight of a word inside brackets. */
const ASIDE = 0.3;
/** What a trigram costs that is not among a language's common ones. */
const RARE = 22;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
const ASCII_ONLY = /^\p{ASCII}*$/u;
/** What each letter of the text costs a language that has no word with it. */
const LACKED = 15;
/** Trigrams of one word are no independent witnesses; this much of their evidence is believed. */
const TRUST = 0.4;
/** How much stands against a language before the first word: reference lists of this kind hold some more than others. */
const PRIORS: { readonly [tag: string]: number } = {
  ru: 0,
  'ru-Latn': 0,
  en: 0,
  uk: 8,
  kk: 8,
  'uk-Latn': 10,
  'kk-Latn': 10,
  'sr-Latn': 9,
  de: 10,
  fr: 12,
  pl: 9,
  cs: 9,
  'be-Latn': 15,
  'ky-Latn': 16,
};
const SELDOM = 12;

interface Model {
  readonly tags: readonly string[];
  readonly priors: Float64Array;
  /** Number of a trigram to the place of its costs; `costs` holds one for each language. */
  readonly places: ReadonlyMap<number, number>;
  readonly costs: Uint8Array;
  /** For each letter, which languages lack it. */
  readonly lacking: ReadonlyMap<string, readonly number[]>;
  /** Where in `evidence` stands what each word met so far says against each language. */
  readonly words: Map<string, number>;
  readonly evidence: Uint8Array;
}

const least = (a: number, b: number): number => Math.min(a, b);

const models = new Map<Script, Model>();
/** Distinct words remembered. */
const MEMORY = 30_000;

function modelFor(script: Script): Model {
  const model = models.get(script) ?? modelOf(script);
  models.set(script, model);
  return model;
}

function modelOf(script: Script): Model {
  const languages = Object.entries(identity.languages).filter(([, grams]) => scriptOf(grams.join('')) === script);
  const places = new Map<number, number>();
  const found: [place: number, cost: number][] = [];
  for (const [at, [, classes]] of languages.entries()) {
    for (const [gram, cost] of costedGrams(classes, 3)) {
      const key = keyOf(gram, 0);
      const place = places.get(key) ?? places.size * languages.length;
      places.set(key, place);
      found.push([place + at, cost]);
    }
  }
  const lacking = new Map<string, number[]>();
  const inventories = languages.map(([, classes]) => new Set(classes.join('')));
  for (const letter of new Set(inventories.flatMap((letters) => [...letters]))) {
    const without = [...inventories.entries()].filter(([, letters]) => !letters.has(letter)).map(([at]) => at);
    if (without.length > 0) lacking.set(letter, without);
  }
  const costs = new Uint8Array(places.size * languages.length).fill(RARE);
  for (const [place, cost] of found) costs[place] = cost;
  const tags = languages.map(([tag]) => tag);
  const priors = Float64Array.from(tags, (tag) => PRIORS[tag] ?? SELDOM);
  const evidence = new Uint8Array(MEMORY * tags.length);
  return { tags, priors, places, costs, lacking, words: new Map(), evidence };
}

/** Three letters as one small number, which is looked up faster than a string; letters of a script differ in 10 bits. */
function keyOf(text: string, at: number): number {
  const bits = (offset: number): number => text.charCodeAt(at + offset) & 1023;
  return (bits(0) << 20) | (bits(1) << 10) | bits(2);
}

/** What a lower-case word costs in each language of a model. */
function costsOf(word: string, { costs, places, tags }: Model): Uint16Array {
  const sums = new Uint16Array(tags.length);
  const marked = `_${word}_`;
  for (let from = 0; from + 3 <= marked.length; from++) {
    const place = places.get(keyOf(marked, from));
    if (place === undefined) continue;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (costs[place + at] ?? RARE);
  }
  return sums;
}

/** The place of what a word says against each language: by how much it costs more there than in the cheapest one. */
function evidenceOf(word: string, model: Model): number {
  const { words, evidence, tags } = model;
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size >= MEMORY) words.clear();
  const place = words.size * tags.length;
  const costs = costsOf(word, model);
  const best = costs.reduce(least);
  for (let at = 0; at < costs.length; at++) evidence[place + at] = Math.min((costs[at] ?? 0) - best, MARGIN);
  words.set(word, place);
  return place;
}

/**
 * The words of one script in lower case, those in brackets marked down; numbers, initials and web addresses left out.
 *
 *     Rukovodstvo po upravleniyu proektami (A Guide to the Project Management Body of Knowledge)
 *                                          ^ depth 1: an aside
 */
function* wordsOf(text: string, script: Script): Generator<{ readonly text: string; readonly weight: number }> {
  const ascii = ASCII_ONLY.test(text);
  const normal = ascii ? text.toLowerCase() : text.normalize('NFC').replace(LIGATURE, '\u0361$1').toLowerCase();
  let depth = 0;
  for (const [token] of normal.matchAll(ascii && !text.includes('://') ? ASCII_TOKEN : TOKEN)) {
    if (token === '(' || token === '[') depth++;
    else if (token === ')' || token === ']') depth = Math.max(0, depth - 1);
    else if (
      !token.includes('://') &&
      scriptAt(token, 0) === script &&
      !(token.length < 3 && token.endsWith('.')) &&
      !ROMAN.test(token)
    ) {
      yield { text: token.replace(/[’ʻʼ´]/g, "'").replace(/\.$/, ''), weight: depth > 0 ? ASIDE : 1 };
    }
  }
}

const TOKEN = /\S+:\/\/\S+|[([]|[)\]]|\p{L}[\p{L}\p{M}'’ʹʺʻʼ`´]*\.?/gu;
/** The same, for text in ASCII that holds no address. */
const ASCII_TOKEN = /[()[\]]|[a-z][a-z'`]*\.?/g;
/** One ligature mark over two letters, as its two halves: t︠s︡. */
const LIGATURE = /\ufe20(\p{L}\p{M}*)\ufe21/gu;
const ROMAN = /^(?=..)[ivxlc]+$/;
