import { type LanguageGuess, languageOf, letterCost, scriptOf, sharesOf } from './language.ts';
import { hasWords, wordCost } from './latin-words.ts';
import { glanceAt, readerOf, readName } from './reader.ts';
import { ROMANISED } from './readings.ts';
import { type Word, wordsOf } from './words.ts';

/** Above this the letters alone decide. */
const SURE = 0.97;
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
  'sr-Latn': 1,
  'uk-Latn': 1,
  'kk-Latn': 1,
};
const SELDOM = 4.5;
const UNASKED = -1;
/** Distinct words remembered. */
const MEMORY = 20_000;

/**
 * The language of a text that is to be restored: that of its letters, and where these leave a doubt, that whose words
 * it has. `Peterburgskie memuary` looks a bit English, but only Russian has such words.
 */
export function languageToRead(text: string): LanguageGuess {
  if (scriptOf(text) !== 'Latn') return languageOf(text);
  const { tags, shares } = sharesOf(text);
  const first = shares.indexOf(Math.max(...shares));
  const byLetters = { language: tags[first] ?? 'und', confidence: shares[first] ?? 0 };
  if (byLetters.confidence > SURE) return byLetters;
  const words = [...wordsOf(text)].filter(({ kind }) => kind === 'word' || kind === 'name');
  if (words.length === 0) return byLetters;
  const costs = costsOf(words, tags, shares);
  const least = Math.min(...costs);
  const language = tags[costs.indexOf(least)] ?? byLetters.language;
  return { language, confidence: 1 / costs.reduce((sum, cost) => sum + Math.exp(least - cost), 0) };
}

/** What the words and letters of a text say against each language. */
function costsOf(words: readonly Word[], tags: readonly string[], shares: Float64Array): Float64Array {
  const heard = words.map((word) => heardOf(word, tags.length));
  const weight = Math.min(words.length, WORDS) / words.length;
  const onlyNames = words.every(({ kind }) => kind === 'name');
  const costs = new Float64Array(tags.length).fill(Number.POSITIVE_INFINITY);
  for (const [at, tag] of tags.entries()) {
    const share = shares[at] ?? 0;
    if (share < LEAST && !hasWords(tag) && tag !== 'ru-Latn') continue;
    let sum = 0;
    for (const [place, word] of words.entries()) sum += costIn(tag, at, word, heard[place] ?? new Float64Array());
    const letters = (onlyNames ? 1 : BY_LETTERS) * Math.log(Math.max(share, LEAST));
    const list = onlyNames && tag === 'ru-Latn' ? LIST_OF_NAMES : 0;
    costs[at] = weight * sum - letters - list + (PRIORS[tag] ?? SELDOM);
  }
  return costs;
}

/** What words met so far cost in each language; `UNASKED` where it was not asked. */
const memory = new Map<string, Float64Array>();

function heardOf({ text, kind }: Word, languages: number): Float64Array {
  const key = kind === 'name' ? `${text}.` : text;
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= MEMORY) memory.clear();
  const costs = new Float64Array(languages).fill(UNASKED);
  memory.set(key, costs);
  return costs;
}

function costIn(tag: string, at: number, { text, kind }: Word, heard: Float64Array): number {
  const known = heard[at] ?? UNASKED;
  if (known !== UNASKED) return known;
  const cost = kind === 'name' ? nameCost(text, tag) : Math.min(MOST, costOfWord(text, tag));
  heard[at] = cost;
  return cost;
}

function nameCost(name: string, tag: string): number {
  const language = ROMANISED[tag];
  if (!language) return wordCost(name.toLowerCase(), tag) ?? UNLISTED_NAME;
  const best = readName(name, readerOf(language)).candidates[0];
  return best?.known ? Math.min(best.cost, UNLISTED_NAME) : UNLISTED_NAME;
}

function costOfWord(word: string, tag: string): number {
  const lower = word.toLowerCase();
  const unlisted = (): number => UNLISTED + LETTERS * letterCost(lower, tag);
  const language = ROMANISED[tag];
  if (!language) return wordCost(lower, tag) ?? unlisted();
  const reader = readerOf(language);
  const best = glanceAt(word, reader);
  if (!best) return unlisted();
  if (reader.commonest.has(best.text)) return COMMONEST + best.reading;
  return best.text.length <= SHORT ? best.cost : Math.max(ROMANISED_LEAST, best.cost + ROMANISED_WORD);
}
