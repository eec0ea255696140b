import { copied } from './copied.ts';
import { INNER_CAPITAL, type LanguageGuess, languageOf, letterCosts, scriptOf, sharesOf } from './language.ts';
import { hasWords, wordCost } from './latin-words.ts';
import { glanceAt, type Language, readerOf, readName } from './reader.ts';
import { ROMANISED } from './readings.ts';
import { type Word, wordsOf } from './words.ts';

/** Above this the letters alone decide. */
const SURE = 0.97;
/** But not against Russian, whose many schemes make its letters look like those of these languages, nor these against it. */
const LIKE_RUSSIAN: ReadonlySet<string> = new Set(['uk-Latn', 'be-Latn', 'kk-Latn', 'ky-Latn']);
const RIVAL = 0.003;
/** Nor against a language that we have no words of, if Russian is as likely as this. */
const POSSIBLE = 0.0005;
/** A language that is less likely by its letters is looked at only if its words are known. */
const LEAST = 0.002;
/** Costs are negative natural logarithms. Letters count so much beside words; all of it where there are but names. */
const BY_LETTERS = 0.4;
/** More words than this say no more. */
const WORDS = 6;
/** What a word costs at most, and one that is not listed, or a name, to which is added what its letters say against it. */
const MOST = 24;
const UNLISTED = 19;
const UNLISTED_NAME = 17;
const LETTERS = 0.85;
/** What one of the commonest short words costs: и, в, на. */
const COMMONEST = 5;
/** What a word of a romanised language costs beside its reading: less than in a list of title words, but no less than so. */
const ROMANISED_WORD = 1;
const ROMANISED_LEAST = 9.5;
const SHORT = 3;
/** A family name with initials after it and nothing else is mostly Russian in the lists that we are given. */
const LIST_OF_NAMES = 3;
/** How much stands against a language before the first word, for those that we are given less often. */
const PRIORS: { readonly [tag: string]: number } = {
  en: 0,
  'ru-Latn': 0,
  de: 1,
  fr: 1,
  pl: 1,
  cs: 1,
  'sr-Latn': 1.5,
  'uk-Latn': 2,
  'kk-Latn': 1,
};
const SELDOM = 4.5;

/**
 * The language of a text that is to be restored: that of its letters, and where these leave a doubt, that whose words
 * it has. `Peterburgskie memuary` looks a bit English, but only Russian has such words.
 */
export function languageToRead(text: string): LanguageGuess {
  if (scriptOf(text) !== 'Latn') return languageOf(text);
  const { tags, shares } = sharesOf(text);
  let first = 0;
  for (let at = 1; at < shares.length; at++) if ((shares[at] ?? 0) > (shares[first] ?? 0)) first = at;
  const byLetters = { language: tags[first] ?? 'und', confidence: shares[first] ?? 0 };
  if (byLetters.confidence > SURE && !isDoubtful(byLetters.language, tags, shares)) return byLetters;
  const all = wordsOf(text).filter(
    ({ kind, text: word }) => (kind === 'word' || kind === 'name') && !INNER_CAPITAL.test(word),
  );
  if (all.length === 0) return byLetters;
  const words = withoutAsides(all, text);
  const costs = costsOf(words, tags, shares);
  const least = Math.min(...costs);
  const language = tags[costs.indexOf(least)] ?? byLetters.language;
  return { language, confidence: 1 / costs.reduce((sum, cost) => sum + Math.exp(least - cost), 0) };
}

/** A part of a record has another language than the whole only if this sure. */
const SURE_OF_PART = 0.85;

/**
 * The language that a publisher or a journal's name is read as in a text of some language: its own, if it shows one beyond
 * doubt. A Kazakh house prints Russian books.
 */
export function languageOfPart(part: string, whole: Language): Language {
  const { language, confidence } = languageToRead(part);
  const own = ROMANISED[language];
  // Uzbek is written in Latin letters.
  return own === undefined || own === 'uz' || confidence < SURE_OF_PART ? whole : own;
}

/** A publisher between a place and a year, as any reference has them: "Minsk: Navuka, 1985". */
const PUBLISHER = String.raw`(?<=:\s)\p{Lu}[^:;,.\d\n]{2,60}(?=,\s(?:1[89]|20)\d\d(?!\d))`;
export const PUBLISHERS: RegExp = new RegExp(PUBLISHER, 'gu');
/** A translation in brackets; a publisher, which may have a language of its own. */
const ASIDE: RegExp = new RegExp(String.raw`[(\[][^()\[\]\n]*[)\]]|${PUBLISHER}`, 'gu');
const MAY_HAVE_ASIDES = /[([]|: /;

/** The words that stand outside asides; all where none does. */
function withoutAsides(words: readonly Word[], text: string): readonly Word[] {
  if (!MAY_HAVE_ASIDES.test(text)) return words;
  const asides = text.matchAll(ASIDE);
  let aside = asides.next().value;
  const outside = words.filter(({ span }) => {
    while (aside && aside.index + aside[0].length <= span.start) aside = asides.next().value;
    return !aside || span.start < aside.index;
  });
  return outside.length > 0 ? outside : words;
}

/**
 * Whether letters can't decide for a language: it looks like Russian, or Russian like another; or it has no list of words
 * that could speak against it, as Italian, which *Biosfera i noosfera* looks like.
 */
function isDoubtful(language: string, tags: readonly string[], shares: Float64Array): boolean {
  if (language === 'ru-Latn') return tags.some((tag, at) => LIKE_RUSSIAN.has(tag) && (shares[at] ?? 0) > RIVAL);
  return LIKE_RUSSIAN.has(language) || (!hasWords(language) && (shares[tags.indexOf('ru-Latn')] ?? 0) > POSSIBLE);
}

/** What the words and letters of a text say against each language. */
function costsOf(words: readonly Word[], tags: readonly string[], shares: Float64Array): Float64Array {
  const heard = words.map((word) => heardOf(word, tags));
  const weight = Math.min(words.length, WORDS) / words.length;
  const onlyNames = words.every(({ kind }) => kind === 'name');
  const costs = new Float64Array(tags.length).fill(Number.POSITIVE_INFINITY);
  for (const [at, tag] of tags.entries()) {
    const share = shares[at] ?? 0;
    if (share < (hasWords(tag) || tag === 'ru-Latn' ? 0.00005 : LEAST)) continue;
    let sum = 0;
    for (const word of heard) sum += costIn(at, word);
    const letters = (onlyNames ? 1 : BY_LETTERS) * Math.log(Math.max(share, LEAST));
    const list = onlyNames && tag === 'ru-Latn' ? LIST_OF_NAMES : 0;
    costs[at] = weight * sum - letters - list + (PRIORS[tag] ?? SELDOM);
  }
  return costs;
}

/** A word with what it costs in each language, `UNASKED` where that was not asked yet. */
interface Heard {
  readonly text: string;
  readonly lower: string;
  readonly isName: boolean;
  readonly tags: readonly string[];
  readonly costs: Float64Array;
  /** What its letters say against each language. */
  letters?: Float64Array;
}

const UNASKED = -1;
/** Distinct words remembered. */
const MEMORY = 20_000;
const memory = new Map<string, Heard>();

function heardOf({ text, kind }: Word, tags: readonly string[]): Heard {
  const isName = kind === 'name';
  const key = isName ? `${text}.` : text;
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= MEMORY) memory.clear();
  const costs = new Float64Array(tags.length).fill(UNASKED);
  const own = copied(text);
  const heard = { text: own, lower: own.toLowerCase(), isName, tags, costs };
  memory.set(isName ? key : own, heard);
  return heard;
}

function costIn(at: number, heard: Heard): number {
  const known = heard.costs[at] ?? UNASKED;
  if (known !== UNASKED) return known;
  const cost = heard.isName ? nameCost(at, heard) : Math.min(MOST, costOfWord(at, heard));
  heard.costs[at] = cost;
  return cost;
}

function nameCost(at: number, { text, lower, tags }: Heard): number {
  const tag = tags[at] ?? '';
  const language = ROMANISED[tag];
  if (!language) return wordCost(lower, tag) ?? UNLISTED_NAME;
  const best = readName(text, readerOf(language)).candidates[0];
  return best?.known ? Math.min(best.cost, UNLISTED_NAME) : UNLISTED_NAME;
}

function costOfWord(at: number, heard: Heard): number {
  const tag = heard.tags[at] ?? '';
  const language = ROMANISED[tag];
  if (!language) return wordCost(heard.lower, tag) ?? unlistedCost(at, heard);
  const reader = readerOf(language);
  const best = glanceAt(heard.text, reader);
  if (!best) return unlistedCost(at, heard);
  if (reader.commonest.has(best.text)) return COMMONEST + best.reading;
  return best.text.length <= SHORT ? best.cost : Math.max(ROMANISED_LEAST, best.cost + ROMANISED_WORD);
}

function unlistedCost(at: number, heard: Heard): number {
  heard.letters ??= letterCosts(heard.lower);
  return UNLISTED + LETTERS * (heard.letters[at] ?? 0);
}
