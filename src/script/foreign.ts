import { KEPT } from './acronym.ts';
import { latinForm } from './channel.ts';
import type { Candidate } from './decode.ts';
import { foreignness } from './language.ts';
import { wordCost } from './latin-words.ts';
import { classAt, type Lexicon, nodeOf } from './lexicon.ts';
import type { Heard } from './reader.ts';

/** An English word stands in a romanised text this much more seldom than one of its own language … */
const SELDOM = 3;
/** … than one that is read at less than `PLAIN`, even more … */
const DOUBTFUL = 6;
const PLAIN = 2;
/** … but beside another one this much less so. */
const BESIDE = 4;
/** An unknown word must be this much likelier in another language (steps of half a logarithm). */
const MARGIN = 14;

/** The second half of a compound has at least this many letters, and the first one. */
const HALF = 5;
const BEGINNING = 3;

/** What a word is besides its letters: next to an English one, or an acronym; and which words its language has. */
interface Place {
  readonly beside: boolean;
  readonly acronym: boolean;
  readonly lexicon: Lexicon;
}

/** Whether a Latin word is better taken as English than as the best Cyrillic reading of it. */
export function isForeign(
  word: string,
  best: Candidate | undefined,
  heard: Heard,
  romanised: string,
  { beside, acronym, lexicon }: Place,
): boolean {
  if (!best) return true;
  if (acronym) return KEPT.has(word);
  heard.english ??= wordCost(word.toLowerCase(), 'en') ?? Number.POSITIVE_INFINITY;
  const against = (best.known && best.reading < PLAIN ? DOUBTFUL : SELDOM) - (beside ? BESIDE : 0);
  if (heard.english + against < best.cost) return true;
  return !best.known && foreignness(latinForm(word), romanised) > MARGIN && !isCompound(best.text, lexicon);
}

/** Whether a listed word ends an unknown one: техно-сфера. No rare one does, for short words end foreign ones by chance. */
function isCompound(text: string, lexicon: Lexicon): boolean {
  for (let at = BEGINNING; at <= text.length - HALF; at++) {
    const node = nodeOf(text.slice(at), lexicon);
    if (node >= 0 && classAt(lexicon.edges, node) > 0) return true;
  }
  return false;
}
