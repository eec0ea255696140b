import identity from '../../references/languages/identity.json' with { type: 'json' };
import type { Candidate } from './decode.ts';
import { costedGrams } from './grams.ts';
import type { Lattice, Part } from './lattice.ts';

/** Costs of a letter after three others, or two, by the run that they make; lower case, `_` at the edges of a word. */
export type LetterModel = ReadonlyMap<string, number>;

/** Cost of a letter that is not seen after three others, to which that after two is added; and after two. */
const BACK = 1;
const RARE = 7;

/** The letter model of a language: its runs of four letters, and of three from references/languages/identity.json. */
export function letterModelOf(language: keyof typeof identity.languages, fours: readonly string[]): LetterModel {
  return new Map([...conditional(identity.languages[language], 3), ...conditional(fours, 4)]);
}

/** What the last letter of each run costs after the others. */
function conditional(classes: readonly string[], length: number): Map<string, number> {
  const shares = [...costedGrams(classes, length)].map(([gram, cost]) => [gram, Math.exp(-cost / 2)] as const);
  const sums = new Map<string, number>();
  for (const [gram, share] of shares) sums.set(gram.slice(0, -1), (sums.get(gram.slice(0, -1)) ?? 0) + share);
  return new Map(shares.map(([gram, share]) => [gram, -Math.log(share / (sums.get(gram.slice(0, -1)) ?? share))]));
}

/** Readings of a word are followed this many at once. */
const BEAM = 12;

interface Path {
  readonly text: string;
  readonly reading: number;
  readonly cost: number;
  readonly parts: readonly Part[];
}

/** Only readings of a letter that cost at most this much more than its cheapest are tried. */
const PLAUSIBLE = 2.5;
/** And none that costs more than this at all, unless nothing else reads the letters. */
const DEAR = 2.4;
/** The letters of an unknown word say more than its likeness to known ones. */
export const TRUST = 1.6;

/**
 * The likeliest Cyrillic spellings of a word that no lexicon holds, by what the letters mostly stand for and by which
 * letters follow each other in the language. Readings of a letter that cost more than `dear` are not tried.
 */
export function unknownWords(
  lattice: Lattice,
  signs: readonly Part[],
  model: LetterModel,
  most: number,
  dear: number = DEAR,
): Candidate[] {
  const beams: Path[][] = Array.from({ length: lattice.length + 1 }, () => []);
  beams[0] = [{ text: '_', reading: 0, cost: 0, parts: [] }];
  for (const [at, arcs] of lattice.entries()) {
    const paths = (beams[at] ?? []).sort((a, b) => a.cost - b.cost).slice(0, BEAM);
    const plausible = arcs.flatMap(({ length, parts }) =>
      parts
        .filter((part) => isPlausible(part, parts, at, at + length, lattice, dear))
        .map((part) => ({ to: at + length, part })),
    );
    for (const path of paths) {
      for (const { to, part } of plausible) {
        const next = extended(path, part, model);
        beams[to]?.push(next);
        if (/\p{L}$/u.test(part.latin)) for (const sign of signs) beams[to]?.push(extended(next, sign, model));
      }
    }
  }
  return (beams.at(-1) ?? [])
    .map(({ text, cost, reading, parts }) => {
      return { text: text.slice(1), cost: cost + letterCost(text, '_', model), reading, known: false, parts };
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most);
}

function isPlausible(
  { cost, latin, cyrillic }: Part,
  alike: readonly Part[],
  at: number,
  to: number,
  lattice: Lattice,
  dear: number,
): boolean {
  // One letter stands for two at the end of a word (-y for -ий), hardly inside.
  if (cost > 1 && latin.length === 1 && cyrillic.length > 1 && to < lattice.length) return false;
  if (cost <= Math.min(dear, (alike[0]?.cost ?? 0) + PLAUSIBLE)) return true;
  // A letter that is read in one way only leaves no choice, nor does one inside that nothing reads: the mark of t͡s.
  const only = alike.length === 1 && lattice[at]?.filter(({ length }) => at + length === to).length === 1;
  return only && (to === at + 1 || lattice.slice(at + 1, to).some((inner) => inner.length === 0));
}

/** What i costs after a vowel, where it is й more often than и: Тайманов, Каиров. */
const VOWEL = /[аеёиоуыэюя]$/;
const AFTER_VOWEL: { readonly [letter: string]: number } = { й: 0.1, и: 1 };

function extended({ text, cost, reading, parts }: Path, part: Part, model: LetterModel): Path {
  let spelled = text;
  const own = part.latin === 'i' && VOWEL.test(text) ? (AFTER_VOWEL[part.cyrillic] ?? part.cost) : part.cost;
  let sum = cost + TRUST * own;
  for (const letter of part.cyrillic) {
    sum += letterCost(spelled, letter, model);
    spelled += letter;
  }
  return { text: spelled, cost: sum, reading: reading + own, parts: [...parts, part] };
}

function letterCost(before: string, letter: string, model: LetterModel): number {
  const four = before.length < 3 ? undefined : model.get(before.slice(-3) + letter);
  return four ?? BACK + (model.get(before.slice(-2) + letter) ?? RARE);
}
