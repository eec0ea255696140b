import measured from '../../references/confidence.json' with { type: 'json' };
import type { Span } from '../model.ts';
import { adapted, type Habit, habitOf } from './adapt.ts';
import { agreed } from './agreement.ts';
import { cased } from './casing.ts';
import { latinForm } from './channel.ts';
import { atCost, type Candidate, cheapestFirst } from './decode.ts';
import { isForeign } from './foreign.ts';
import { languageOf } from './language.ts';
import {
  type Heard,
  type Language,
  type Reader,
  readAcronym,
  readerOf,
  readInitial,
  readJoined,
  readName,
  readWord,
  UNREAD,
} from './reader.ts';
import { romaniseLower, type Table, tableOf } from './romanise-word.ts';
import type { Scheme } from './schemes.ts';
import { shortened } from './short-u.ts';
import { type Word, wordsOf } from './words.ts';

/** One word of the text given and what it was before it was romanised. */
export interface RestoredWord {
  readonly span: Span;
  readonly text: string;
  readonly restored: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Other readings, best first. */
  readonly alternatives?: readonly string[];
}

/** BCP 47 tags of languages in Latin letters, and which language they are read as. */
export const ROMANISED: { readonly [tag: string]: Language } = {
  'ru-Latn': 'ru',
  'uk-Latn': 'uk',
  'be-Latn': 'be',
  'kk-Latn': 'kk',
  'ky-Latn': 'ky',
  uz: 'uz',
};

const TAGS: ReadonlyMap<Language, string> = new Map(Object.entries(ROMANISED).map(([tag, of]) => [of, tag]));

export function tagOf(language: Language): string {
  return TAGS.get(language) ?? language;
}

/** A word of a text as it was heard, and what it may be in this text, best first; nothing for one that stays as it is. */
export interface Reading {
  readonly word: Word;
  /** Nothing but a space parts it from the word before. */
  readonly joins: boolean;
  readonly heard: Heard;
  readonly candidates: readonly Candidate[];
}

/** What is known of a text besides its letters. */
export interface Hints {
  /** Which words are names for another reason than their looks. */
  readonly isName?: (word: Word) => boolean;
  /** The scheme that it follows. */
  readonly scheme?: Scheme | undefined;
}

/**
 * Reads the words of a romanised text: each by itself, then all anew by the habits that the sure ones show. Words that
 * stay as they are are left out.
 */
export function readingsOf(text: string, language: Language, { isName, scheme }: Hints = {}): readonly Reading[] {
  const reader = readerOf(language);
  const table = scheme && tableOf(scheme);
  const readings: Reading[] = [];
  let end = 0;
  for (const found of wordsOf(text)) {
    const word: Word = found.kind === 'word' && isName?.(found) ? { ...found, kind: 'name' } : found;
    const heard = heardAs(word, reader);
    const candidates = table ? byScheme(word, heard.candidates, table) : heard.candidates;
    const joins = word.span.start === end + 1 && text.charAt(end) === ' ';
    readings.push({ word, joins, heard, candidates });
    end = word.span.end;
  }
  const own = withoutForeign(readings, text, reader);
  const habit = habitOf(own, reader.habit);
  const byHabit = own.map(({ candidates }) => ranked(candidates, habit));
  const best = byPlace(byHabit, own, text, language);
  const read: Reading[] = [];
  for (const [at, reading] of own.entries()) {
    const candidates = best[at] ?? [];
    if (candidates.length > 0) read.push(withCandidates(reading, candidates));
  }
  return read;
}

/** The candidates by what stands beside their words. */
function byPlace(
  words: readonly (readonly Candidate[])[],
  readings: readonly Reading[],
  text: string,
  language: Language,
): readonly (readonly Candidate[])[] {
  if (language === 'ru') return agreed(words, readings);
  return language === 'be' && !/ŭ/i.test(text) ? shortened(words, readings) : words;
}

function withCandidates(reading: Reading, candidates: readonly Candidate[]): Reading {
  if (candidates === reading.candidates) return reading;
  const { word, joins, heard } = reading;
  return { word, joins, heard, candidates };
}

/** What a reading gains that is romanised back into the very word by the scheme of the text. */
const BY_SCHEME = 8;
/** What each letter read costs there, and what each Cyrillic one gains: щ before шч; full forms before what looks like them. */
const PART = 0.1;
const LETTER = 0.01;

/** The scheme says which letters stand for which: what decides between words that it writes alike is how common they are. */
function costByScheme({ cost, reading, parts, text }: Candidate): number {
  // Rounded: words of one class are to cost the same.
  const word = Math.round(1000 * (cost - reading)) / 1000;
  return word - BY_SCHEME + PART * parts.length - LETTER * text.length;
}

/** The candidates by the scheme that the text is said to follow. */
function byScheme({ text }: Word, candidates: readonly Candidate[], table: Table): readonly Candidate[] {
  const latin = latinForm(text);
  const isExact = (each: Candidate): boolean => latinForm(romaniseLower(each.text, table)) === latin;
  return candidates
    .map((each) => (isExact(each) ? atCost(each, costByScheme(each)) : each))
    .sort((a, b) => a.cost - b.cost);
}

/** The candidates by the habits of their text; a single one needs none. */
function ranked(candidates: readonly Candidate[], habit: Habit): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  let changed: Candidate[] | undefined;
  for (const [at, each] of candidates.entries()) {
    const anew = adapted(each, habit);
    if (anew === each) continue;
    changed ??= candidates.slice();
    changed[at] = anew;
  }
  return changed ? cheapestFirst(changed) : candidates;
}

function heardAs(word: Word, reader: Reader): Heard {
  if (word.kind === 'numeral' || word.kind === 'address') return UNREAD;
  if (word.kind === 'initial') return readInitial(word.text, reader);
  if (word.kind === 'acronym') return readAcronym(word.text, reader);
  if (word.kind === 'name') return readName(word.text, reader);
  return word.hyphened ? readJoined(word.text, reader) : readWord(word.text, reader);
}

/**
 * Takes the readings from foreign words: those in an English aside, those that are so beyond doubt, and neighbours of
 * these that may be.
 *
 *     Spravochnik po pochvam (A Handbook of Soils) v sisteme Field Notes
 *                             ^aside                         ^sure ^beside
 */
function withoutForeign(readings: readonly Reading[], text: string, reader: Reader): readonly Reading[] {
  const tag = tagOf(reader.language);
  const { lexicon } = reader.decoder;
  const inAside = asidesOf(text);
  const judge = ({ word, heard, candidates }: Reading, beside: boolean): boolean =>
    isJudged(word) &&
    isForeign(word.text, candidates[0], heard, tag, { beside, lexicon, acronym: word.kind === 'acronym' });
  const sure = readings.map(
    (reading) =>
      (inAside.size > 0 && isJudged(reading.word) && inAside.has(reading.word.span.start)) || judge(reading, false),
  );
  if (!sure.includes(true)) return readings;
  const isBeside = (at: number, other: number): boolean => {
    const [first, second] = [readings[Math.min(at, other)], readings[Math.max(at, other)]];
    return sure[other] === true && /^[ -]$/.test(text.slice(first?.word.span.end, second?.word.span.start));
  };
  return readings.map((reading, at) => {
    const foreign = sure[at] || ((isBeside(at, at - 1) || isBeside(at, at + 1)) && judge(reading, true));
    return foreign ? withCandidates(reading, []) : reading;
  });
}

/** Where each word in an English aside begins. */
function asidesOf(text: string): ReadonlySet<number> {
  if (!BRACKET.test(text)) return NOWHERE;
  const starts = new Set<number>();
  for (const { 0: aside, index } of text.matchAll(ASIDE)) {
    if (languageOf(aside).language in ROMANISED) continue;
    for (const { span } of wordsOf(aside)) starts.add(index + span.start);
  }
  return starts;
}

const NOWHERE: ReadonlySet<number> = new Set();
const BRACKET = /[([]/;
/** Some words in brackets. */
const ASIDE = /[([][^()[\]\n]{0,300}\p{L}\s\p{L}[^()[\]\n]{0,300}[)\]]/gu;

/** Names and initials are transcribed whatever they look like. */
const isJudged = ({ kind }: Word): boolean => kind === 'word' || kind === 'acronym';

const ALTERNATIVES = 3;

/** The likelihood of the first candidate as a share of that of all. */
export function shareOf(ranked: readonly Candidate[]): number {
  const least = ranked[0]?.cost ?? 0;
  let sum = 0;
  for (const { cost } of ranked) sum += Math.exp(least - cost);
  return 1 / sum;
}

/** How often a word is right: a known one as often as its share says, another one by what was measured. */
function confidenceOf(ranked: readonly Candidate[]): number {
  const share = shareOf(ranked);
  if (ranked[0]?.known) return share;
  const { unknown } = measured;
  const at = Math.max(
    1,
    unknown.findIndex(([from = 0]) => from >= share),
  );
  const [[from = 0, right = 0] = [], [to = 1, then = 1] = []] = unknown.slice(at - 1, at + 1);
  return right + ((then - right) * (share - from)) / (to - from);
}

/** What becomes of a word; one that is less sure than the threshold stays as it is, with its readings as alternatives. */
export function restoredWord({ word, candidates }: Reading, threshold: number): RestoredWord {
  const confidence = confidenceOf(candidates);
  const kept = confidence >= threshold;
  const formOf = (each: Candidate): string => (word.kind === 'conjunction' ? each.text : cased(each, word.text));
  const restored = kept && candidates[0] ? formOf(candidates[0]) : word.text;
  const read = { span: word.span, text: word.text, restored, confidence };
  const alternatives: string[] = [];
  for (let at = kept ? 1 : 0; at < candidates.length && alternatives.length < ALTERNATIVES; at++) {
    const each = candidates[at];
    const form = each ? formOf(each) : restored;
    if (!alternatives.includes(form)) alternatives.push(form);
  }
  return alternatives.length > 0 ? { ...read, alternatives } : read;
}

/** The text with each word replaced by what was read from it. */
export function joined(
  text: string,
  words: readonly RestoredWord[],
  within: Span = { start: 0, end: text.length },
): string {
  let out = '';
  let end = within.start;
  for (const { span, restored } of words) {
    if (span.start < within.start || span.end > within.end) continue;
    out += text.slice(end, span.start) + restored;
    end = span.end;
  }
  return out + text.slice(end, within.end);
}
