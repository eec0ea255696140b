import { type LanguageGuess, scriptOf } from '../script/language.ts';
import { languageToRead } from '../script/language-to-read.ts';
import type { Label, Labelled } from './tokens.ts';

/** A title of one word says too little of its language: with «// Основа» or «Київ : Дніпро» behind it, it is Ukrainian. */
const TELLING = /\p{L}{2}.*[^\p{L}]\p{L}{2}/su;

/**
 * The text by which a record's language is told: its title, with what of host and imprint is in the same script where
 * that is one word; or its host's; or the whole entry where it has neither.
 */
function languageSample(entry: string, labelled: readonly Labelled[]): string {
  const stretches = (...labels: Label[]): string[] =>
    labels
      .flatMap((wanted) => labelled.filter(({ label }) => label === wanted))
      .map(({ span }) => entry.slice(span.start, span.end));
  const title = stretches('title').join(' ');
  if (title === '') return stretches('container-title', 'collection-title').join(' ') || entry;
  if (TELLING.test(title)) return title;
  const script = scriptOf(title);
  const others = stretches('container-title', 'publisher-place', 'publisher');
  return [title, ...others.filter((text) => scriptOf(text) === script)].join(' ');
}

/** Whether each word is cut short: "Chem. Rev.", "J. Phys. A". Their letters say nothing of a language. */
const isAbbreviated = (text: string): boolean =>
  text.split(/[\s,]+/u).every((word) => /^(?:\p{L}{1,6}\.|\p{L}{0,3})$/u.test(word));
/** Cues that only English has: "P. 12", "pp. 3–9", "Vol. 4". */
const ENGLISH_CUES = /(?<!\p{L})(?:Pp?|pp?|Vol|V)\.\s?\p{Lu}?\d/u;

/** Letters and cues of Kazakh that stand in entries whose title could be Russian: «Абай : роман. – Алматы, 2002. – 608 б.» */
const KAZAKH_LETTERS = /[әғқңөұүһі]/iu;
const KAZAKH_CUES = /\d\s?б\.|(?<!\p{L})(?:Б|б)\.\s?\d/u;

/** Letters that Russian has not. */
const OTHER_CYRILLIC = /[іїєґўәғқңөұүһҳ]/iu;
/** How sure the cues are. */
const BY_CUES = 0.9;

/** The language of an entry: that of its title; where that says too little, that of its cues. */
export function languageOfEntry(entry: string, labelled: readonly Labelled[]): LanguageGuess {
  const sample = languageSample(entry, labelled);
  const untitled = !labelled.some(({ label }) => label === 'title');
  if (untitled && scriptOf(sample) === 'Latn' && isAbbreviated(sample) && ENGLISH_CUES.test(entry)) {
    return { language: 'en', confidence: BY_CUES };
  }
  const isShelf = untitled && labelled.some(({ label }) => label === 'archive_location');
  if (isShelf && scriptOf(sample) === 'Cyrl' && !OTHER_CYRILLIC.test(entry)) {
    return { language: 'ru', confidence: BY_CUES };
  }
  const guess = languageToRead(sample);
  const isKazakh = guess.language === 'ru' && KAZAKH_CUES.test(entry) && KAZAKH_LETTERS.test(entry);
  return isKazakh ? { language: 'kk', confidence: BY_CUES } : guess;
}
