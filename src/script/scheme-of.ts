import { INFORMAL } from './informal.ts';
import { contextIn, tableOf } from './romanise-word.ts';
import { type Context, SCHEMES, type Scheme } from './schemes.ts';

/** A romanised word and the Cyrillic behind it. */
export type Pair = readonly [latin: string, cyrillic: string];

/** Which scheme a text follows, and how many of its words do, 0 to 1; `mixed` where none has most of them. */
export interface SchemeGuess {
  readonly scheme: string;
  readonly confidence: number;
}

/** At least this share of the words must agree with a scheme. */
const MOST = 0.6;
/** More words than this say no more. */
const ENOUGH = 300;
/** Distinct words remembered. */
const MEMORY = 20_000;

/** A scheme with its letters and contexts by the code of a Cyrillic letter less `FIRST`. */
interface Rule {
  readonly id: string;
  readonly formal: boolean;
  readonly letters: readonly (string | undefined)[];
  readonly contexts: readonly (readonly Context[] | undefined)[];
}

/** The Cyrillic block begins here, and has this many letters. */
const FIRST = 0x400;
const BLOCK = 0x130;

function ruleOf(scheme: Scheme, formal: boolean): Rule {
  const { letters, contexts } = tableOf(scheme);
  const codes = Array.from({ length: BLOCK }, (_, at) => String.fromCharCode(FIRST + at));
  return {
    id: scheme.id,
    formal,
    letters: codes.map((letter) => letters.get(letter)),
    contexts: codes.map((letter) => contexts.get(letter)),
  };
}

interface Rules {
  readonly rules: readonly Rule[];
  /** How like each rule's a word is, by both its forms. */
  readonly known: Map<string, Float32Array>;
}

const rulesByLanguage = new Map<string, Rules>();

function rulesFor(language: string): Rules {
  const ready = rulesByLanguage.get(language);
  if (ready) return ready;
  const own = (scheme: Scheme): boolean => scheme.language === language || scheme.language === 'mul';
  const rules = [
    ...SCHEMES.filter(own).map((scheme) => ruleOf(scheme, true)),
    ...INFORMAL.filter(own).map((scheme) => ruleOf(scheme, false)),
  ];
  const made = { rules, known: new Map() };
  rulesByLanguage.set(language, made);
  return made;
}

/** The scheme that makes most of the Latin words from the Cyrillic ones; the first of those that are alike. */
export function schemeOf(pairs: readonly Pair[], language: string): SchemeGuess {
  const rules = rulesFor(language);
  const sums = new Float64Array(rules.rules.length);
  const asked = pairs.slice(0, ENOUGH);
  for (const pair of asked) {
    const alike = likenessesOf(pair, rules);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (alike[at] ?? 0);
  }
  let best = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  const confidence = (sums[best] ?? 0) / Math.max(1, asked.length);
  const rule = rules.rules[best];
  if (!rule?.formal || confidence < MOST)
    return { scheme: 'mixed', confidence: rule?.formal ? 1 - confidence : confidence };
  return { scheme: rule.id, confidence };
}

function likenessesOf([latin, cyrillic]: Pair, { rules, known }: Rules): Float32Array {
  const key = `${latin} ${cyrillic}`;
  const ready = known.get(key);
  if (ready) return ready;
  const word = cyrillic.toLowerCase();
  const found = foundForm(latin);
  const alike = new Float32Array(rules.length);
  rules.forEach((rule, at) => {
    alike[at] = likenessOf(word, found, rule);
  });
  if (known.size >= MEMORY) known.clear();
  known.set(key, alike);
  return alike;
}

function foundForm(latin: string): string {
  const lower = latin.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/\ufe20/g, '\u0361')
    .replace(/\ufe21/g, '');
}

const OTHER_SIGN = 0.95;
const NO_SIGN = 0.85;

/** 1 for a word that the scheme writes so, less for one that has other signs or none, 0 for another. */
function likenessOf(word: string, found: string, { letters, contexts }: Rule): number {
  let likeness = 1;
  let at = 0;
  for (let from = 0; from < word.length; ) {
    const code = word.charCodeAt(from) - FIRST;
    const own = contexts[code];
    const context = own && contextIn(own, word, from);
    const to = context ? context.to : (letters[code] ?? word.charAt(from));
    from += context ? context.letters.length : 1;
    for (let place = 0; place < to.length; place++) {
      if (to.charCodeAt(place) === found.charCodeAt(at)) at++;
      else if (!SIGNS.has(to.charAt(place))) return 0;
      else if (SIGNS.has(found.charAt(at))) {
        at++;
        likeness = Math.min(likeness, OTHER_SIGN);
      } else likeness = NO_SIGN;
    }
  }
  return at === found.length ? likeness : 0;
}

const SIGNS: ReadonlySet<string> = new Set('\'’‘ʹʻʼ`´′"ʺ”“″');
