import identity from '../../references/languages/identity.json' with { type: 'json' };
import { costsOf, type Trigrams, trigramsOf } from './trigrams.ts';

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
  const best = leastOf(totals);
  return { language: model.tags[totals.indexOf(best)] ?? 'und', confidence: 1 / sumOf(totals, best) };
}

/** How likely each language in Latin letters is by the letters of a text; the shares add up to 1. */
export function sharesOf(text: string): { readonly tags: readonly string[]; readonly shares: Float64Array } {
  const model = modelFor('Latn');
  const totals = totalsOf(text, 'Latn', model);
  const best = leastOf(totals);
  let sum = 0;
  for (let at = 0; at < totals.length; at++) {
    totals[at] = shareOf(totals[at] ?? 0, best);
    sum += totals[at] ?? 0;
  }
  for (let at = 0; at < totals.length; at++) totals[at] = (totals[at] ?? 0) / sum;
  return { tags: model.tags, shares: totals };
}

/** A step of the totals is half a natural logarithm. */
const shareOf = (cost: number, best: number): number => Math.exp((TRUST * (best - cost)) / 2);
const sumOf = (totals: Float64Array, best: number): number =>
  totals.reduce((sum, cost) => sum + shareOf(cost, best), 0);

/** What stands against each language of a model. */
function totalsOf(text: string, script: Script, model: Model): Float64Array {
  const totals = model.priors.slice();
  const normal = normalForm(text);
  if (!ASCII_ONLY.test(normal)) {
    for (const letter of new Set(normal.match(BEYOND_ASCII))) {
      for (const at of model.lacking.get(letter) ?? []) totals[at] = (totals[at] ?? 0) + LACKED;
    }
  }
  eachWord(normal, script, (start, end, weight) => {
    const costs = costsOf(normal, start, end, model.trigrams);
    const best = leastOf(costs);
    for (let at = 0; at < totals.length; at++) {
      totals[at] = (totals[at] ?? 0) + weight * Math.min((costs[at] ?? 0) - best, MARGIN);
    }
  });
  return totals;
}

/**
 * By how much a word is likelier in some language that is written in Latin letters than in a romanised one, in steps of
 * half a natural logarithm; 0 or less where it is not.
 */
export function foreignness(word: string, romanised: string): number {
  const { trigrams, tags } = modelFor('Latn');
  const costs = costsOf(word, 0, word.length, trigrams);
  const own = costs[tags.indexOf(romanised)] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, tag] of tags.entries()) if (!tag.endsWith('-Latn')) least = Math.min(least, costs[at] ?? 0);
  return own - least;
}

/** What the letters of a lower-case word say against each language in Latin letters (natural logarithm, 0: nothing). */
export function letterCosts(word: string): Float64Array {
  const costs = costsOf(word, 0, word.length, modelFor('Latn').trigrams);
  const best = leastOf(costs);
  return Float64Array.from(costs, (cost) => (TRUST * Math.min(cost - best, MARGIN)) / 2);
}

function leastOf(costs: Uint16Array | Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < costs.length; at++) least = Math.min(least, costs[at] ?? least);
  return least;
}

/** No word speaks against a language by more than this (in steps of half a natural logarithm). */
const MARGIN = 24;
/** Weight of a word inside brackets. */
const ASIDE = 0.3;
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
  uk: 12,
  kk: 14,
  'uk-Latn': 10,
  'kk-Latn': 10,
  'sr-Latn': 9,
  de: 10,
  fr: 12,
  pl: 9,
  cs: 9,
  'be-Latn': 15,
  'ky-Latn': 16,
  // Above what one word can say (MARGIN): some words of Russian look like these, and few lists hold a work in them.
  be: 16,
  ky: 22,
  'uz-Cyrl': 24,
  tg: 25,
  bg: 25,
  sr: 25,
  mk: 25,
  mn: 25,
};
const SELDOM = 12;

interface Model {
  readonly tags: readonly string[];
  readonly priors: Float64Array;
  readonly trigrams: Trigrams;
  /** For each letter, which languages lack it. */
  readonly lacking: ReadonlyMap<string, readonly number[]>;
}

const models = new Map<Script, Model>();

function modelFor(script: Script): Model {
  const model = models.get(script) ?? modelOf(script);
  models.set(script, model);
  return model;
}

function modelOf(script: Script): Model {
  const languages = Object.entries(identity.languages).filter(([, grams]) => scriptOf(grams.join('')) === script);
  const lacking = new Map<string, number[]>();
  const inventories = languages.map(([, classes]) => new Set(classes.join('')));
  for (const letter of new Set(inventories.flatMap((letters) => [...letters]))) {
    const without = [...inventories.entries()].filter(([, letters]) => !letters.has(letter)).map(([at]) => at);
    if (without.length > 0) lacking.set(letter, without);
  }
  const tags = languages.map(([tag]) => tag);
  const priors = Float64Array.from(tags, (tag) => PRIORS[tag] ?? SELDOM);
  return { tags, priors, trigrams: trigramsOf(languages.map(([, classes]) => classes)), lacking };
}

/**
 * A text in lower case, without web addresses and, if it has other words, without names of products ("PostgreSQL"), which
 * are of no language; one ligature mark over two letters in place of its halves: t︠s︡.
 */
function normalForm(whole: string): string {
  const words = INNER_CAPITAL.test(whole) ? whole.replace(PRODUCT, ' ') : whole;
  const text = /\p{L}{2}/u.test(words) ? words : whole;
  const lower = ASCII_ONLY.test(text)
    ? text.toLowerCase()
    : text.normalize('NFC').replace(LIGATURE, '\u0361$1').toLowerCase();
  return lower.includes('://') ? lower.replace(ADDRESS, ' ') : lower;
}

/** "PostgreSQL" is of no language. */
export const INNER_CAPITAL: RegExp = /[a-z][A-Z]/;
const PRODUCT = /(?<!\p{L})\p{L}*[a-z][A-Z]\p{L}*/gu;
const LIGATURE = /\ufe20(\p{L}\p{M}*)\ufe21/gu;
const ADDRESS = /\S+:\/\/\S+/g;

/**
 * Visits the words of one script, those in brackets marked down; numbers and initials left out.
 *
 *     ocherki po istorii goroda (sketches from the early years of a northern port)
 *                                ^ depth 1: an aside
 */
function eachWord(text: string, script: Script, visit: (start: number, end: number, weight: number) => void): void {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (kindAt(text, at) !== LETTER) {
      if (sign === '(' || sign === '[') depth++;
      if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && kindAt(text, end) !== OTHER) end++;
    const isShortened = text.charAt(end) === '.';
    const isInitial = isShortened && end === at + 1;
    if (!isInitial && scriptAt(text, at) === script && (isShortened || !isNumeral(text, at, end)))
      visit(at, end, depth > 0 ? ASIDE : 1);
    at = end;
  }
}

function isNumeral(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!'ivxlc'.includes(text.charAt(at))) return false;
  return end - start > 1;
}

const OTHER = 1;
const LETTER = 2;
/** A mark or a sign that may stand inside a word. */
const INSIDE = 3;
/** What each UTF-16 unit is, as far as it has been asked for; else 0. */
const kinds = new Uint8Array(1 << 16);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const sign = text.charAt(at);
  const kind = /\p{L}/u.test(sign) ? LETTER : /[\p{M}'’ʹʺʻʼ`´]/u.test(sign) ? INSIDE : OTHER;
  kinds[code] = kind;
  return kind;
}
