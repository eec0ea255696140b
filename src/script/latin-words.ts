import cs from '../../references/languages/cs.json' with { type: 'json' };
import de from '../../references/languages/de.json' with { type: 'json' };
import en from '../../references/languages/en.json' with { type: 'json' };
import fr from '../../references/languages/fr.json' with { type: 'json' };
import pl from '../../references/languages/pl.json' with { type: 'json' };
import srLatn from '../../references/languages/sr-Latn.json' with { type: 'json' };
import { classAt, type Lexicon, lexiconOf, nodeOf } from './lexicon.ts';

interface Packed {
  readonly letters: string;
  readonly words: string;
  /** How many words are of each class. */
  readonly sizes: readonly number[];
}

interface Words {
  readonly lexicon: Lexicon;
  readonly costs: readonly number[];
}

/** Languages in Latin letters whose words we have, by BCP 47 tag. */
const WORDS: { readonly [tag: string]: Packed } = {
  en,
  de,
  fr,
  pl,
  cs,
  'sr-Latn': srLatn,
};

/**
 * What part of a text is of words of each class (references/languages/build-lexicon.ts): 0 and 6 the commonest, 5 words of
 * titles, 3 common ones, 4 names. A word of a large class is met more seldom than one of a small class.
 */
const PARTS: readonly number[] = [0.25, 0.03, 0.1, 0.3, 0.07, 0.3, 0.15, 0];

/** Classes of words that are known to be the language's own. */
const OWN: ReadonlySet<number> = new Set([0, 5, 6]);

const unpacked = new Map<string, Words>();

/** Whether the words of a language, given by its BCP 47 tag, are known. */
export const hasWords = (tag: string): boolean => tag in WORDS;

/**
 * What a lower-case word costs in a language (negative natural logarithm); nothing for one that it has not. The
 * lists come from web pages, in which English words stand everywhere: a word is no commoner than it is in English, the
 * commonest words and those of titles set apart.
 */
export function wordCost(word: string, tag: string): number | undefined {
  const words = unpacked.get(tag) ?? unpack(tag);
  if (!words) return undefined;
  const node = nodeOf(word, words.lexicon);
  if (node < 0) return undefined;
  const rank = classAt(words.lexicon.edges, node);
  const cost = words.costs[rank];
  if (tag === 'en' || cost === undefined || OWN.has(rank)) return cost;
  return Math.max(cost, wordCost(word, 'en') ?? 0);
}

function unpack(tag: string): Words | undefined {
  const packed = WORDS[tag];
  if (!packed) return undefined;
  const costs = packed.sizes.map((size, rank) => Math.log(size / (PARTS[rank] ?? 0)));
  const words = { lexicon: lexiconOf(packed.letters, packed.words), costs };
  unpacked.set(tag, words);
  return words;
}
