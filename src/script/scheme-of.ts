import { copied } from './copied.ts';
import { INFORMAL } from './informal.ts';
import { contextIn, tableOf } from './romanise-word.ts';
import { type Context, SCHEMES, type Scheme } from './schemes.ts';

/** A romanised word with the Cyrillic ones that it may stand for, best first. */
export interface Spelled {
  readonly word: { readonly text: string };
  readonly candidates: readonly { readonly text: string }[];
  /** Remembers what is found out here. */
  readonly heard: { alike: Alike | undefined };
}

/** Which scheme a text follows, and how many of its words do, 0 to 1; `mixed` where none has most of them. */
export interface SchemeGuess {
  readonly scheme: string;
  readonly confidence: number;
}

/** At least this share of the words must agree with a scheme. */
const MOST = 0.6;
/** More words than this say no more. */
const ENOUGH = 300;
/** What some of a language's schemes write for a letter. */
interface Way {
  /** Bits of the schemes, by their place. */
  readonly schemes: number;
  readonly to: string;
  /** Some of it are signs, for which others may stand, or none. */
  readonly signed: boolean;
  readonly contexts: readonly Context[];
}

/** The Cyrillic block begins here, and has this many letters. */
const FIRST = 0x400;
const BLOCK = 0x130;

/** Which schemes make one word of another: just so, with other signs, or without signs; bits by their place. */
export interface Alike {
  readonly latin: string;
  readonly cyrillic: string;
  exact: number;
  otherSigns: number;
  noSigns: number;
}

/** The schemes of a language; 31 at most. */
interface Rules {
  readonly schemes: readonly Scheme[];
  /** How many of them, from the first on, a document fixes. */
  readonly formal: number;
  /** By the code of a Cyrillic letter less `FIRST`. */
  readonly ways: readonly (readonly Way[])[];
}

const rulesByLanguage = new Map<string, Rules>();

function rulesFor(language: string): Rules {
  const ready = rulesByLanguage.get(language);
  if (ready) return ready;
  const own = (scheme: Scheme): boolean => scheme.language === language || scheme.language === 'mul';
  const formal = SCHEMES.filter(own);
  const schemes = [...formal, ...INFORMAL.filter(own)];
  const made = { schemes, formal: formal.length, ways: waysOf(schemes) };
  rulesByLanguage.set(language, made);
  return made;
}

/** By letter, the ways to write it; schemes that write it alike go together. */
function waysOf(schemes: readonly Scheme[]): readonly (readonly Way[])[] {
  const tables = schemes.map((scheme) => tableOf(scheme));
  return Array.from({ length: BLOCK }, (_, at) => {
    const letter = String.fromCharCode(FIRST + at);
    const ways = new Map<string, Way>();
    for (const [place, table] of tables.entries()) {
      const to = table.letters.get(letter) ?? letter;
      const contexts = table.contexts.get(letter) ?? [];
      const key = contexts.length === 0 ? to : JSON.stringify([to, contexts]);
      const signed = [...to].some((sign) => SIGNS.has(sign));
      ways.set(key, { to, signed, contexts, schemes: (ways.get(key)?.schemes ?? 0) | (1 << place) });
    }
    return [...ways.values()];
  });
}

/** The scheme that makes most of the Latin words from the Cyrillic ones; the first of those that are alike. */
export function schemeOf(words: readonly Spelled[], language: string): SchemeGuess {
  const rules = rulesFor(language);
  const asked = Math.min(words.length, ENOUGH);
  const alike: Alike[] = [];
  let throughout = (2 ** rules.formal - 1) | 0;
  for (const word of words) {
    if (alike.length >= asked) break;
    const own = alikeOf(word, rules);
    throughout &= own.exact;
    alike.push(own);
  }
  if (throughout !== 0 && asked > 0)
    return { scheme: rules.schemes[31 - Math.clz32(throughout & -throughout)]?.id ?? 'mixed', confidence: 1 };
  const sums = new Float64Array(rules.schemes.length);
  for (const each of alike) add(each, sums);
  let best = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  const confidence = (sums[best] ?? 0) / Math.max(1, asked);
  const formal = best < rules.formal;
  if (!formal || confidence < MOST) return { scheme: 'mixed', confidence: formal ? 1 - confidence : confidence };
  return { scheme: rules.schemes[best]?.id ?? 'mixed', confidence };
}

const OTHER_SIGNS = 0.95;
const NO_SIGNS = 0.85;

function add({ exact, otherSigns, noSigns }: Alike, sums: Float64Array): void {
  addTo(sums, exact, 1);
  addTo(sums, otherSigns & ~exact, OTHER_SIGNS);
  addTo(sums, noSigns & ~exact & ~otherSigns, NO_SIGNS);
}

/** Adds a number to the sums of some schemes, given by their bits. */
function addTo(sums: Float64Array, schemes: number, likeness: number): void {
  for (let rest = schemes; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    sums[at] = (sums[at] ?? 0) + likeness;
  }
}

function alikeOf({ word, candidates, heard }: Spelled, { schemes, ways }: Rules): Alike {
  const latin = word.text;
  const cyrillic = candidates[0]?.text ?? '';
  if (heard.alike?.cyrillic === cyrillic && heard.alike.latin === latin) return heard.alike;
  const alike: Alike = { latin: copied(latin), cyrillic, exact: 0, otherSigns: 0, noSigns: 0 };
  compare({ word: cyrillic, found: foundForm(latin), ways, alike }, 0, 0, 2 ** schemes.length - 1, 'exact');
  heard.alike = alike;
  return alike;
}

/** A Cyrillic word and the Latin one that it is compared with, letter by letter, for all schemes at once. */
type Likeness = 'exact' | 'otherSigns' | 'noSigns';

interface Comparison {
  readonly word: string;
  readonly found: string;
  readonly ways: readonly (readonly Way[])[];
  readonly alike: Alike;
}

/**
 * Goes on from an offset of either word with the schemes that agree so far.
 *
 *     объект   ob"ekt
 *       ^ъ       ^ " for some schemes, ʺ for others: another sign; nothing for others: no sign
 */
function compare(all: Comparison, start: number, startFound: number, schemes: number, likeness: Likeness): void {
  const { word, found, ways, alike } = all;
  let from = start;
  let at = startFound;
  // Most letters are written in one way: no need to part.
  for (let way = onlyWay(ways, word, from); way !== undefined; way = onlyWay(ways, word, from)) {
    if (!found.startsWith(way, at)) return;
    from++;
    at += way.length;
  }
  if (from === word.length) {
    if (at === found.length) alike[likeness] |= schemes;
    return;
  }
  for (const way of ways[word.charCodeAt(from) - FIRST] ?? []) {
    const agreeing = schemes & way.schemes;
    if (agreeing === 0) continue;
    const context = way.contexts.length > 0 ? contextIn(way.contexts, word, from) : undefined;
    const to = context ? context.to : way.to;
    const next = from + (context ? context.letters.length : 1);
    if (found.startsWith(to, at)) compare(all, next, at + to.length, agreeing, likeness);
    else bySigns(all, to, next, at, agreeing, likeness);
  }
}

/** How all schemes write the letter at an offset, if alike and without signs. */
function onlyWay(ways: Comparison['ways'], word: string, at: number): string | undefined {
  if (at >= word.length) return undefined;
  const own = ways[word.charCodeAt(at) - FIRST];
  if (!own) return word.charAt(at);
  const [way, other] = own;
  return !way || other || way.contexts.length > 0 || way.signed ? undefined : way.to;
}

/** As `compare`, where the letters `to` are to be found with another sign in place of theirs, or none. */
function bySigns(all: Comparison, to: string, next: number, from: number, schemes: number, before: Likeness): void {
  let likeness = before;
  let at = from;
  for (const letter of to) {
    if (letter === all.found.charAt(at)) at++;
    else if (!SIGNS.has(letter)) return;
    else if (SIGNS.has(all.found.charAt(at))) {
      at++;
      if (likeness === 'exact') likeness = 'otherSigns';
    } else likeness = 'noSigns';
  }
  compare(all, next, at, schemes, likeness);
}

function foundForm(latin: string): string {
  const lower = latin.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/\ufe20/g, '\u0361')
    .replace(/\ufe21/g, '');
}

const SIGNS: ReadonlySet<string> = new Set('\'’‘ʹʻʼ`´′"ʺ”“″');
