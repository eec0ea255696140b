import { englishCost } from './foreign.ts';
import { type LanguageGuess, languageOf, languagesOf } from './language.ts';
import { readerOf, readName, readWord } from './reader.ts';
import { ROMANISED } from './readings.ts';
import { wordsOf } from './words.ts';

/** Above this the letters alone decide. */
const SURE = 0.97;
/** A guess below this is none. */
const LEAST = 0.002;
/** What a word costs at most, and what a name does or a word of a language whose words we don't have. */
const MOST = 24;
const UNHEARD = 17;
/** A family name with initials after it and nothing else is mostly Russian in the lists that we are given. */
const LIST_OF_NAMES = 4;
/** Words that are taken into account, and how much each says beside the letters. */
const WORDS = 4;
const WEIGHT = 0.5;

/**
 * The language of a text that is to be restored: that of its letters, and where these leave a doubt, that whose words
 * it can be read as. `Peterburgskie memuary` looks a bit English, but only Russian has such words.
 */
export function languageToRead(text: string): LanguageGuess {
  const first = languageOf(text);
  if (first.confidence > SURE || first.confidence === 0) return first;
  const words = [...wordsOf(text)].filter(
    ({ kind, text: word }) => (kind === 'word' || kind === 'name') && word.length > 2,
  );
  if (words.length === 0) return first;
  const guesses = languagesOf(text).filter(({ confidence }) => confidence > LEAST);
  const isNames = words.every(({ kind }) => kind === 'name');
  const weight = WEIGHT * Math.min(words.length, WORDS);
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
  // Which of these it is, its letters tell better than our English words.
  if (!language) return englishCost(word.toLowerCase()) ?? UNHEARD;
  const reader = readerOf(language);
  if (isName) return Math.min(UNHEARD, readName(word, reader)[0]?.cost ?? MOST);
  return readWord(word, reader)[0]?.cost ?? MOST;
}
