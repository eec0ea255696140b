import informal from '../../references/informal-spellings.json' with { type: 'json' };
import { INFORMAL } from './informal.ts';
import { SCHEMES, type Scheme } from './schemes.ts';

/** What some Latin letters may stand for, and what it costs to read them so (negative natural logarithm). */
export interface Reading {
  readonly to: string;
  readonly cost: number;
}

/** Romanisation read backwards: for each run of Latin letters what it may stand for, cheapest first. */
export interface Channel {
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Vowels that are heard for others; only between consonants, for an ending is what one looks at. */
  readonly inner: ReadonlyMap<string, readonly Reading[]>;
  /** Signs that may have been dropped. */
  readonly signs: readonly Reading[];
}

/** Latin text as the channel has it: lower case, composed, one apostrophe and one ligature mark. */
export function latinForm(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  const composed = lower.normalize('NFC');
  if (!/[\ufe20\ufe21’‘ʹʻʼ`´′ʺ”“″]/.test(composed)) return composed;
  return composed
    .replace(/\ufe20/g, '\u0361')
    .replace(/\ufe21/g, '')
    .replace(/[’‘ʹʻʼ`´′]/g, "'")
    .replace(/[ʺ”“″]/g, '"');
}

const STRIPPED = 2;
const UNUSUAL = 7;

/**
 * The channel of a language: every letter of every scheme of it, weighted by how many schemes write it so, plain
 * letters for ones with diacritics, and informal spellings on top.
 */
export function channelOf(language: string, weigh: (scheme: Scheme) => number = () => 1): Channel {
  const schemes = [...SCHEMES, ...INFORMAL].filter((scheme) => [language, 'mul'].includes(scheme.language));
  const total = schemes.reduce((sum, scheme) => sum + weigh(scheme), 0);
  const shares = new Map<string, Map<string, number>>();
  for (const scheme of schemes) {
    for (const [letters, latin, part] of spellingsOf(scheme)) {
      const of = shares.get(letters) ?? new Map<string, number>();
      shares.set(letters, of.set(latin, (of.get(latin) ?? 0) + (part * weigh(scheme)) / total));
    }
  }
  const costs: Costs = new Map();
  for (const [letters, forms] of shares) {
    for (const [latin, share] of forms) {
      if (latin === '') continue;
      const cost = -Math.log(Math.min(share, 1));
      offer(costs, latin, letters, cost);
      const plain = latin.normalize('NFD').replace(/\p{M}/gu, '');
      if (plain !== latin) offer(costs, plain, letters, cost + (latin.includes('\u0361') ? 0.5 : STRIPPED));
    }
  }
  offerAll(costs, informal.all);
  offerAll(costs, informal[language as 'ru'] ?? []);
  const inner: Costs = new Map();
  offerAll(inner, informal['between consonants']);
  return {
    readings: sorted(costs),
    inner: sorted(inner),
    signs: informal.signs.map(([to, cost]) => ({ to: String(to), cost: Number(cost) })),
  };
}

/** Costs of Cyrillic letters by the Latin ones that they may stand behind. */
type Costs = Map<string, Map<string, number>>;

function offerAll(costs: Costs, rows: readonly (readonly (string | number)[])[]): void {
  for (const [latin, to, cost] of rows) offer(costs, String(latin), String(to), Number(cost));
}

function offer(costs: Costs, latin: string, letters: string, cost: number): void {
  // Where ё is written as е, it is printed so too.
  const to = /^[yji]?e$/.test(latin) ? letters.replace('ё', 'е') : letters;
  const of = costs.get(latin) ?? new Map<string, number>();
  costs.set(latin, of.set(to, Math.min(of.get(to) ?? UNUSUAL, cost)));
}

/** A letter is written as its context asks in this part of the places where it stands. */
const IN_CONTEXT = 0.3;

/** Letters and groups with what a scheme writes for them and how often. */
function* spellingsOf(scheme: Scheme): Generator<readonly [letters: string, latin: string, part: number]> {
  for (const [letters, latin] of Object.entries(scheme.letters)) yield [letters, latinForm(latin), 1];
  for (const { letters, to } of scheme.contexts ?? []) {
    yield [letters, latinForm(to), letters.length > 1 ? 1 : IN_CONTEXT];
  }
}

function sorted(costs: Costs): Map<string, Reading[]> {
  return new Map(
    [...costs].map(([latin, of]) => [
      latin,
      [...of].map(([to, cost]) => ({ to, cost })).sort((a, b) => a.cost - b.cost),
    ]),
  );
}
