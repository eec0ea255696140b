import { languageToRead } from './script/language-to-read.ts';
import { withPublishers } from './script/publishers.ts';
import type { Language } from './script/reader.ts';
import {
  joined,
  type Reading,
  type RestoredWord,
  ROMANISED,
  readingsOf,
  restoredWord,
  tagOf,
} from './script/readings.ts';
import { schemeOf } from './script/scheme-of.ts';
import { type Scheme, schemeNamed } from './script/schemes.ts';

export type { Language } from './script/reader.ts';
export type { RestoredWord } from './script/readings.ts';
export { restoreItem } from './script/restore-item.ts';

export interface RestoreOptions {
  /** ISO 639-1 code of the language; else it is found from the text. */
  readonly language?: Language;
  /** Id of the romanisation scheme that the text follows, as for `romanise`; else any of them and informal spellings. */
  readonly scheme?: string;
  /** Words that are less sure than this (0 to 1) stay as they are; their readings are alternatives. Default 0. */
  readonly threshold?: number;
}

/** A text put back into Cyrillic. `words` holds the words that were read; all else in `text` stands as it was. */
export interface Restoration {
  readonly text: string;
  /** BCP 47 tag of the text given: `ru-Latn` for romanised Russian, `en` for English, which stays as it is. */
  readonly language: string;
  /** Id of the romanisation scheme that the text follows, `mixed` where it follows none, `none` where it is not romanised. */
  readonly scheme: string;
  /** Mean of the words' confidence; of a text that is not romanised, how sure its language is. */
  readonly confidence: number;
  readonly words: readonly RestoredWord[];
}

/** What a text or a list is written in. */
export interface Detection {
  readonly language: string;
  readonly scheme: string;
  readonly confidence: number;
}

/**
 * Puts a romanised text back into Cyrillic: Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz and Uzbek, by whatever
 * scheme or habit it was romanised. English words, Roman numerals and addresses stay. Throws for no text.
 *
 *     restore('Drevniye reki Vostochnoy Azii').text
 *       ->  'Древние реки Восточной Азии'
 *
 * @throws RangeError where no scheme has the id given.
 */
export function restore(text: string, options: RestoreOptions = {}): Restoration {
  const given = options.scheme === undefined ? undefined : schemeNamed(options.scheme);
  const guess = options.language ? undefined : languageToRead(text);
  const language = options.language ?? ROMANISED[guess?.language ?? ''];
  if (!language) return { text, language: 'und', confidence: 0, ...guess, scheme: 'none', words: [] };
  const { readings, scheme } = byItsScheme(text, language, given);
  const all = options.language ? readings : withPublishers(text, readings, language);
  const words = all.map((reading) => restoredWord(reading, options.threshold ?? 0));
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
  return { text: joined(text, words), language: tagOf(language), scheme, confidence, words };
}

/** A text of so many words that follow one scheme all but throughout is read anew by it. */
const MANY = 40;
const THROUGHOUT = 0.93;

function byItsScheme(
  text: string,
  language: Language,
  given?: Scheme,
): { readonly readings: readonly Reading[]; readonly scheme: string } {
  const readings = readingsOf(text, language, { scheme: given });
  const { scheme, confidence } = schemeOf(readings, language);
  if (given || scheme === 'mixed' || readings.length < MANY || confidence < THROUGHOUT) return { readings, scheme };
  return { readings: readingsOf(text, language, { scheme: schemeNamed(scheme) }), scheme };
}

/** Language and romanisation scheme of a text, or of a whole list: the more of it, the surer. */
export function detect(text: string | readonly string[]): Detection {
  const whole = typeof text === 'string' ? text : text.join('\n');
  const { language, scheme, confidence } = restore(whole);
  const guess = languageToRead(whole);
  return { language, scheme, confidence: Math.min(confidence, guess.confidence) };
}
