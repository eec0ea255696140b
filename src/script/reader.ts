import be from '../../references/languages/be.json' with { type: 'json' };
import kk from '../../references/languages/kk.json' with { type: 'json' };
import ky from '../../references/languages/ky.json' with { type: 'json' };
import ru from '../../references/languages/ru.json' with { type: 'json' };
import uk from '../../references/languages/uk.json' with { type: 'json' };
import uz from '../../references/languages/uz.json' with { type: 'json' };
import { acronymLattice } from './acronym.ts';
import { type Habit, newHabit } from './adapt.ts';
import { channelOf, latinForm } from './channel.ts';
import { copied } from './copied.ts';
import { atCost, type Candidate, cheapestFirst, type Decoder, decoderOf, knownWords } from './decode.ts';
import { latticeOf, restsOf } from './lattice.ts';
import { begins, lexiconOf } from './lexicon.ts';
import { mistypedLattice } from './mistyped.ts';
import type { Alike } from './scheme-of.ts';
import { type LetterModel, letterModelOf, unknownWords } from './unknown.ts';

/** Languages that can be restored, by ISO 639-1 code. */
export type Language = 'ru' | 'uk' | 'be' | 'kk' | 'ky' | 'uz';

const WORDS = { ru, uk, be, kk, ky, uz } as const;

/** What reads the romanised words of one language; remembers those that it has read. */
export interface Reader {
  readonly language: Language;
  readonly decoder: Decoder;
  readonly letters: LetterModel;
  readonly known: Map<string, Heard>;
  readonly glances: Map<string, Glance>;
  /** How the text that is being read is romanised. */
  readonly habit: Habit;
  /** The commonest short words of running text. */
  readonly commonest: ReadonlySet<string>;
}

/** A Latin word as it was read, and what is found out about it when it is asked for. */
export interface Heard {
  /** What it may be in Cyrillic, best first. */
  readonly candidates: readonly Candidate[];
  /** The known word that it is at first sight. */
  readonly glance: Candidate | undefined;
  /** What it costs as an English word; infinity where it is none. */
  english: number | undefined;
  /** Which schemes write it so, as it was asked for last. */
  alike: Alike | undefined;
}

/** The known words that a Latin word may be at first sight, best first, and what its cheapest reading costs. */
interface Glance {
  readonly found: readonly Candidate[];
  readonly cheapest: number;
}

/** Costs of a word by its class in the lexicon: see references/languages/build-lexicon.ts. */
const CLASS_COSTS: readonly number[] = [17, 14.4, 12.9, 10.8, 13.5, 9.3, 7, 11.3];
/** What the commonest content words cost. */
const COMMON = 9.3;
/** A reading may cost this much more than the cheapest one; wider where the words found so far are poor. */
const SLACKS: readonly number[] = [7, 10];
/** A glance at a word takes readings of this much more only. */
const GLANCE = 3.7;
/** What stands against a word that no lexicon holds. */
const UNKNOWN = 4;
const UNKNOWN_NAME = -2;
/** A name is taken for a known word only where its letters say so at once. */
const NAME_SLACK = 1.5;
const ACRONYM_SLACK = 4;
/** What stands against a joined word whose stem begins no known word. */
const NO_STEM = 4;
/** Slips of the hand are looked for in words of at least this many letters, and cost at most this much. */
const SHORT = 8;
const MISTYPED = 11;
/** What stands against a word that is only found by supposing a slip. */
const SLIP = 20;
/** Names take no reading of a letter dearer than this: "Zaytseva" is no Заицева, which looks more like a word. */
const DEAR_IN_NAMES = 2;
/** Longer words are none; they stay as they are. */
const LONGEST = 60;
/** Distinct words remembered by a reader; then it forgets them all and starts anew. */
const MEMORY = 20_000;

const readers = new Map<Language, Reader>();

/** The reader of a language, made when it is first needed: unpacking a lexicon takes some hundredths of a second. */
export function readerOf(language: Language): Reader {
  const ready = readers.get(language);
  if (ready) return ready;
  const { letters, grams, words, commonest } = WORDS[language];
  const decoder = decoderOf(lexiconOf(letters, words), channelOf(language), CLASS_COSTS, 3);
  const reader: Reader = {
    language,
    decoder,
    letters: letterModelOf(language === 'uz' ? 'uz-Cyrl' : language, grams),
    known: new Map(),
    glances: new Map(),
    habit: newHabit(decoder.ids),
    commonest: new Set(commonest),
  };
  readers.set(language, reader);
  return reader;
}

/** What a romanised word may be in Cyrillic, best first; empty where a letter of it stands for nothing. */
export function readWord(word: string, reader: Reader): Heard {
  const latin = latinForm(word);
  const known = reader.known.get(latin);
  if (known) return known;
  if (latin.length > LONGEST) return UNREAD;
  const glance = reader.glances.get(latin) ?? firstGlance(latin, reader.decoder);
  return remember(latin, candidatesOf(latin, glance, reader), glance.found[0], reader);
}

/**
 * The likeliest known word that a romanised one may be, looked for less far than by `readWord`: enough to tell whether a
 * text is of this language.
 */
export function glanceAt(word: string, reader: Reader): Candidate | undefined {
  const latin = latinForm(word);
  if (latin.length > LONGEST) return undefined;
  const { known, glances, decoder } = reader;
  const read = known.get(latin);
  if (read) return read.glance;
  let glance = glances.get(latin);
  if (!glance) {
    glance = firstGlance(latin, decoder);
    if (glances.size >= MEMORY) glances.clear();
    glances.set(copied(latin), glance);
  }
  return glance.found[0];
}

function firstGlance(latin: string, decoder: Decoder): Glance {
  const lattice = latticeOf(latin, decoder.runs);
  const rests = restsOf(lattice);
  return { found: knownWords(lattice, rests, decoder, GLANCE), cheapest: rests.from[0] ?? 0 };
}

/** What a name may be in Cyrillic: transcribed letter by letter, for a name need be in no lexicon. */
export function readName(word: string, reader: Reader): Heard {
  return remembered(`${latinForm(word)} `, reader, (latin, { decoder, letters }) => {
    const lattice = latticeOf(latin.trimEnd(), decoder.runs);
    const known = knownWords(lattice, restsOf(lattice), decoder, NAME_SLACK);
    const unknown = unknownWords(lattice, decoder.signs, letters, 4, DEAR_IN_NAMES);
    return likely([...known, ...unknown.map((each) => atCost(each, each.cost + UNKNOWN_NAME))]);
  });
}

/** What an acronym may be: a known one, else its letters one by one. */
export function readAcronym(word: string, reader: Reader): Heard {
  return remembered(`${latinForm(word)}.`, reader, (marked, { decoder, letters }) => {
    const known = readWord(word, reader).candidates.filter((each) => each.known && each.reading < ACRONYM_SLACK);
    if (known.length > 0) return known;
    const latin = marked.slice(0, -1);
    return unknownWords(acronymLattice(latin, latticeOf(latin, decoder.runs), decoder), [], letters, 4);
  });
}

/** The letter that an initial stands for: `Yu.`, `Zh.`, `Ts.` are one each. */
export function readInitial(word: string, reader: Reader): Heard {
  return remembered(`${latinForm(word)}:`, reader, (marked, { decoder }) =>
    (decoder.parts.get(marked.slice(0, -1)) ?? [])
      .filter(({ cyrillic }) => cyrillic.length === 1)
      .map((part) => ({ text: part.cyrillic, cost: part.cost, reading: part.cost, known: true, parts: [part] })),
  );
}

/** What a word before a hyphen may be that ends in a joining о: `slaviano-russkikh`. */
export function readJoined(word: string, reader: Reader): Heard {
  const heard = readWord(word, reader);
  if (!/o$/i.test(word) || heard.candidates.length === 0) return heard;
  return remembered(`${latinForm(word)}-`, reader, (marked, { decoder, letters }) => {
    const joining = heard.candidates.filter(({ text }) => text.endsWith('о'));
    if (joining.length > 0) return joining;
    const lattice = latticeOf(marked.slice(0, -1), decoder.runs);
    return likely(
      unknownWords(lattice, decoder.signs, letters, 4).map((each) =>
        begins(each.text.slice(0, -1), decoder.lexicon) ? each : atCost(each, each.cost + NO_STEM),
      ),
    );
  });
}

/** A word that can't be read, or need not be. */
export const UNREAD: Heard = { candidates: [], glance: undefined, english: undefined, alike: undefined };

function remembered(key: string, reader: Reader, read: (key: string, reader: Reader) => readonly Candidate[]): Heard {
  const known = reader.known.get(key);
  if (known) return known;
  if (key.length > LONGEST) return UNREAD;
  return remember(key, read(key, reader), undefined, reader);
}

function remember(
  key: string,
  candidates: readonly Candidate[],
  glance: Candidate | undefined,
  { known }: Reader,
): Heard {
  const heard: Heard = { candidates, glance, english: undefined, alike: undefined };
  if (known.size >= MEMORY) known.clear();
  known.set(copied(key), heard);
  return heard;
}

function candidatesOf(latin: string, { found: first, cheapest }: Glance, reader: Reader): readonly Candidate[] {
  const { decoder, letters } = reader;
  // No better word can be read at more than this.
  const wantedBy = (found: readonly Candidate[]): number => costOf(found) - cheapest - COMMON;
  if (wantedBy(first) <= GLANCE) return first;
  const lattice = latticeOf(latin, decoder.runs);
  const rests = restsOf(lattice);
  let found = first;
  for (const slack of SLACKS) {
    found = knownWords(lattice, rests, decoder, Math.min(slack, wantedBy(found)), costOf(found));
    if (wantedBy(found) <= slack) return found;
  }
  const unknown = unknownWords(lattice, decoder.signs, letters, 4).map((each) => atCost(each, each.cost + UNKNOWN));
  const both = likely([...found, ...unknown]);
  if (latin.length < SHORT || both[0]?.known) return both;
  const slips = mistypedLattice(latin, lattice, (run) => decoder.parts.get(run) ?? []);
  const mistyped = knownWords(slips, restsOf(slips), decoder, MISTYPED);
  return likely([...both, ...mistyped.map((each) => atCost(each, each.cost + SLIP))]);
}

/** A candidate that costs this much more than the best is none: no habit and no neighbour makes up for it. */
const HOPELESS = 9;

/** The cheapest first, without those that are hopeless. */
function likely(candidates: Candidate[]): readonly Candidate[] {
  const sorted = cheapestFirst(candidates);
  const limit = costOf(sorted) + HOPELESS;
  return sorted.filter(({ cost }) => cost <= limit);
}

const costOf = (candidates: readonly Candidate[]): number => candidates[0]?.cost ?? Number.POSITIVE_INFINITY;
