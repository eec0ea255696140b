import identity from '../../references/languages/identity.json' with { type: 'json' };
import { trigrams } from './trigrams.ts';

/** A language as a BCP 47 tag (`ru`, `uz-Cyrl`, `ru-Latn` for romanised Russian, `en`), and how sure it is, 0 to 1. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
}

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
  if (script === 'other') return { language: 'und', confidence: 0 };
  const model = MODELS[script];
  const totals = Float64Array.from(model.priors);
  const word = new Float64Array(totals.length);
  for (const { text: each, weight } of wordsOf(text, script)) {
    word.fill(0);
    for (const gram of trigrams(each)) addCosts(word, model, gram);
    const best = Math.min(...word);
    for (let at = 0; at < word.length; at++) {
      totals[at] = (totals[at] ?? 0) + weight * Math.min((word[at] ?? 0) - best, MARGIN);
    }
  }
  return bestOf(model.tags, totals);
}

/** No word speaks against a language by more than this (in steps of half a natural logarithm). */
const MARGIN = 24;
/** Weight of a word inside brackets. */
const ASIDE = 0.3;
/** What a trigram costs that is not among a language's common ones. */
const RARE = 22;
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
};
const SELDOM = 12;

interface Model {
  readonly tags: readonly string[];
  readonly priors: readonly number[];
  /** Trigram to the place of its costs; `costs` holds one for each language. */
  readonly places: ReadonlyMap<string, number>;
  readonly costs: Uint8Array;
}

function modelOf(script: Script): Model {
  const languages = Object.entries(identity.languages).filter(([, grams]) => scriptOf(grams.join('')) === script);
  const places = new Map<string, number>();
  for (const [, classes] of languages) {
    for (const gram of classes.flatMap(gramsIn))
      if (!places.has(gram)) places.set(gram, places.size * languages.length);
  }
  const costs = new Uint8Array(places.size * languages.length).fill(RARE);
  for (const [at, [, classes]] of languages.entries()) {
    for (const [cost, grams] of classes.entries()) {
      for (const gram of gramsIn(grams)) costs[(places.get(gram) ?? 0) + at] = cost;
    }
  }
  const tags = languages.map(([tag]) => tag);
  return { tags, priors: tags.map((tag) => PRIORS[tag] ?? SELDOM), places, costs };
}

function gramsIn(joined: string): string[] {
  return Array.from({ length: joined.length / 3 }, (_, at) => joined.slice(at * 3, at * 3 + 3));
}

const MODELS: { readonly Cyrl: Model; readonly Latn: Model } = { Cyrl: modelOf('Cyrl'), Latn: modelOf('Latn') };

function addCosts(word: Float64Array, { places, costs }: Model, gram: string): void {
  const place = places.get(gram);
  if (place === undefined) return;
  for (let at = 0; at < word.length; at++) word[at] = (word[at] ?? 0) + (costs[place + at] ?? RARE);
}

/**
 * The words of one script in lower case, those in brackets marked down; numbers, initials and web addresses left out.
 *
 *     Rukovodstvo po upravleniyu proektami (A Guide to the Project Management Body of Knowledge)
 *                                          ^ depth 1: an aside
 */
function* wordsOf(text: string, script: Script): Generator<{ readonly text: string; readonly weight: number }> {
  const normal = text
    .normalize('NFC')
    .replace(/\ufe20(\p{L}\p{M}*)\ufe21/gu, '\u0361$1')
    .toLowerCase();
  let depth = 0;
  for (const [token] of normal.matchAll(/\S+:\/\/\S+|[([]|[)\]]|\p{L}[\p{L}\p{M}'’ʹʺʻʼ`´]*\.?/gu)) {
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

const ROMAN = /^(?=..)[ivxlc]+$/;

function bestOf(tags: readonly string[], totals: Float64Array): LanguageGuess {
  let best = 0;
  for (let at = 1; at < totals.length; at++) if ((totals[at] ?? 0) < (totals[best] ?? 0)) best = at;
  const least = totals[best] ?? 0;
  // A step is half a natural logarithm.
  const sum = totals.reduce((all, cost) => all + Math.exp((TRUST * (least - cost)) / 2), 0);
  return { language: tags[best] ?? 'und', confidence: 1 / sum };
}
