import acronyms from '../../references/acronyms-latn.json' with { type: 'json' };
import en from '../../references/languages/en.json' with { type: 'json' };
import { latinForm } from './channel.ts';
import type { Candidate } from './decode.ts';
import { foreignness } from './language.ts';
import { CLASSES, classAt, follow, type Lexicon, lexiconOf } from './lexicon.ts';

/** What an English word costs by its class in the lexicon. */
const ENGLISH_COSTS: readonly number[] = [17, 14.4, 12.9, 11, 13.5, 9.8, 6.5];
/** An English word stands in a romanised text this much more seldom than one of its own language … */
const SELDOM = 3;
/** … than one that is read at less than `PLAIN`, even more … */
const DOUBTFUL = 6;
const PLAIN = 2;
/** … but beside another one this much less so. */
const BESIDE = 4;
/** An unknown word must be this much likelier in another language (steps of half a logarithm). */
const MARGIN = 14;

let english: Lexicon | undefined;

/** What a word is besides its letters: next to an English one, or an acronym. */
interface Place {
  readonly beside: boolean;
  readonly acronym: boolean;
}

const ACRONYMS: ReadonlySet<string> = new Set(acronyms.acronyms);

/** Whether a Latin word is better taken as English than as the best Cyrillic reading of it. */
export function isForeign(
  word: string,
  best: Candidate | undefined,
  romanised: string,
  { beside, acronym }: Place,
): boolean {
  if (!best) return true;
  if (acronym) return ACRONYMS.has(word);
  const cost = englishCost(word.toLowerCase());
  const against = (best.known && best.reading < PLAIN ? DOUBTFUL : SELDOM) - (beside ? BESIDE : 0);
  if (cost !== undefined && cost + against < best.cost) return true;
  return !best.known && foreignness(latinForm(word), romanised) > MARGIN;
}

/** What an English word costs; nothing for one that is none. */
export function englishCost(word: string): number | undefined {
  english ??= lexiconOf(en.letters, en.words);
  let node = english.root;
  for (const letter of word) {
    node = follow(english.edges, node, english.letters.indexOf(letter) + CLASSES);
    if (node < 0) return undefined;
  }
  return ENGLISH_COSTS[classAt(english.edges, node)];
}
