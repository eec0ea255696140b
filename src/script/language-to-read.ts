import { type LanguageGuess, languagesOf, UNKNOWN } from './language.ts';
import { hasWords, wordCost } from './latin-words.ts';
import { readerOf, readName, readWord } from './reader.ts';
import { ROMANISED } from './readings.ts';
import { wordsOf } from './words.ts';

/** Above this the letters alone decide. */
const SURE = 0.97;
/** A guess below this is none. */
const LEAST = 0.002;
/** What a word costs at most; what a name does, or a word of a language whose words we don't have; one that is not listed. */
const MOST = 24;
const UNHEARD = 18;
const UNLISTED = 17;
/** What a longer word costs at least: only the romanised languages have lists of title words. */
const SMALL = 3;
const LISTED = 10;
/** A family name with initials after it and nothing else is mostly Russian in the lists that we are given. */
const LIST_OF_NAMES = 4;
/** Words that are taken into account beside the letters. */
const WORDS = 4;

/**
 * The language of a text that is to be restored: that of its letters, and where these leave a doubt, that whose words
 * it can be read as. `Peterburgskie memuary` looks a bit English, but only Russian has such words.
 */
export function languageToRead(text: string): LanguageGuess {
  const guesses = languagesOf(text, LEAST);
  const first = guesses[0] ?? UNKNOWN;
  if (guesses.length < 2 || first.confidence > SURE) return first;
  const words = [...wordsOf(text)].filter(({ kind }) => kind === 'word' || kind === 'name');
  if (words.length === 0) return first;
  const isNames = words.every(({ kind }) => kind === 'name');
  const weight = Math.min(words.length, WORDS);
  const costs = guesses.map(({ language, confidence }) => {
    const sum = words.reduce(
      (all, { text: word, kind }) => all + Math.min(MOST, costIn(language, word, kind === 'name')),
      0,
    );
    const list = isNames && language === 'ru-Latn' ? LIST_OF_NAMES : 0;
    return weight * (sum / words.length) - Math.log(confidence) - list;
  });
  const least = Math.min(...costs);
  const best = guesses[costs.indexOf(least)] ?? first;
  return { language: best.language, confidence: 1 / costs.reduce((sum, cost) => sum + Math.exp(least - cost), 0) };
}

function costIn(tag: string, word: string, isName: boolean): number {
  const language = ROMANISED[tag];
  if (!language) return hasWords(tag) ? (wordCost(word.toLowerCase(), tag) ?? UNLISTED) : UNHEARD;
  const reader = readerOf(language);
  if (isName) return Math.min(UNHEARD, readName(word, reader)[0]?.cost ?? MOST);
  return Math.max(word.length > SMALL ? LISTED : 0, readWord(word, reader)[0]?.cost ?? MOST);
}
