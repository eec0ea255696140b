import { INFORMAL } from './informal.ts';
import { romaniseLower, type Table, tableOf } from './romanise-word.ts';
import { SCHEMES } from './schemes.ts';

/** A romanised word and the Cyrillic behind it. */
export type Pair = readonly [latin: string, cyrillic: string];

/** Which scheme a text follows, and how many of its words do, 0 to 1; `mixed` where none has most of them. */
export interface SchemeGuess {
  readonly scheme: string;
  readonly confidence: number;
}

const MOST = 0.6;

interface Rule {
  readonly id: string;
  readonly language: string;
  readonly formal: boolean;
  readonly table: Table;
}

const RULES: readonly Rule[] = [
  ...SCHEMES.map((scheme) => ({ ...scheme, formal: true, table: tableOf(scheme) })),
  ...INFORMAL.map((scheme) => ({ ...scheme, formal: false, table: tableOf(scheme) })),
];

/** The scheme that makes most of the Latin words from the Cyrillic ones. */
export function schemeOf(pairs: readonly Pair[], language: string): SchemeGuess {
  let best: SchemeGuess = { scheme: 'mixed', confidence: 0 };
  for (const { id, formal, table, language: of } of RULES) {
    if (of !== language && of !== 'mul') continue;
    const likeness = pairs.reduce((sum, pair) => sum + likenessOf(pair, table), 0) / Math.max(1, pairs.length);
    if (likeness > best.confidence) best = { scheme: formal ? id : 'mixed', confidence: likeness };
  }
  return best.confidence < MOST ? { scheme: 'mixed', confidence: 1 - best.confidence } : best;
}

/** 1 for a word that the scheme writes so, less for one that lacks its signs or marks, 0 for another. */
function likenessOf([latin, cyrillic]: Pair, table: Table): number {
  const expected = romaniseLower(cyrillic.toLowerCase(), table);
  const found = latin
    .toLowerCase()
    .normalize('NFC')
    .replace(/\ufe20/g, '\u0361')
    .replace(/\ufe21/g, '');
  if (expected === found) return 1;
  if (straight(expected) === straight(found)) return 0.95;
  if (unsigned(expected) === unsigned(found)) return 0.85;
  return plain(expected) === plain(found) ? 0.5 : 0;
}

const straight = (text: string): string => text.replace(/[’‘ʹʻʼ`´′]/g, "'").replace(/[ʺ”“″]/g, '"');
const unsigned = (text: string): string => text.replace(/[^\p{L}\p{M}]|[ʹʺʻʼ]/gu, '');
const plain = (text: string): string => unsigned(text.normalize('NFD').replace(/\p{M}/gu, ''));
