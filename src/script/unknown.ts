import identity from '../../references/languages/identity.json' with { type: 'json' };
import type { Arc, Candidate, Lattice, Part } from './decode.ts';

/** Costs of a letter after two others, by trigram; letters in lower case, `_` at the edges of a word. */
export interface LetterModel {
  readonly costs: ReadonlyMap<string, number>;
}

const RARE = 7;

/** The letter model of a language, from its trigrams in references/languages/identity.json. */
export function letterModelOf(language: keyof typeof identity.languages): LetterModel {
  const shares = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const [step, grams] of identity.languages[language].entries()) {
    for (let at = 0; at < grams.length; at += 3) {
      const share = Math.exp(-(step + 8) / 2);
      const gram = grams.slice(at, at + 3);
      shares.set(gram, share);
      pairs.set(gram.slice(0, 2), (pairs.get(gram.slice(0, 2)) ?? 0) + share);
    }
  }
  const costs = new Map<string, number>();
  for (const [gram, share] of shares) costs.set(gram, -Math.log(share / (pairs.get(gram.slice(0, 2)) ?? share)));
  return { costs };
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
 * letters follow each other in the language.
 */
export function unknownWords(lattice: Lattice, signs: readonly Part[], model: LetterModel, most: number): Candidate[] {
  const beams: Path[][] = Array.from({ length: lattice.length + 1 }, () => []);
  beams[0] = [{ text: '_', reading: 0, cost: 0, parts: [] }];
  for (const [at, arcs] of lattice.entries()) {
    const paths = (beams[at] ?? []).sort((a, b) => a.cost - b.cost).slice(0, BEAM);
    const plausible = arcs.filter((arc) => isPlausible(arc, at, lattice));
    for (const path of paths) {
      for (const { to, part } of plausible) {
        const next = extended(path, part, model);
        beams[to]?.push(next);
        if (/\p{L}$/u.test(part.latin)) for (const sign of signs) beams[to]?.push(extended(next, sign, model));
      }
    }
  }
  return (beams.at(-1) ?? [])
    .map((path) => ({ ...path, cost: path.cost + letterCost(path.text, '_', model) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ text, cost, reading, parts }) => ({ text: text.slice(1), cost, reading, known: false, parts }));
}

function isPlausible({ to, part: { cost } }: Arc, at: number, lattice: Lattice): boolean {
  const alike = (lattice[at] ?? []).filter((arc) => arc.to === to).map((arc) => arc.part.cost);
  if (cost > Math.min(...alike) + PLAUSIBLE) return false;
  // A letter inside that nothing reads, as the ligature mark of t͡s, leaves no choice.
  const forced = lattice.slice(at + 1, to).some((inner) => inner.length === 0);
  return forced || cost <= DEAR || (to === at + 1 && alike.length === 1);
}

function extended({ text, cost, reading, parts }: Path, part: Part, model: LetterModel): Path {
  let spelled = text;
  let sum = cost + TRUST * part.cost;
  for (const letter of part.cyrillic) {
    sum += letterCost(spelled, letter, model);
    spelled += letter;
  }
  return { text: spelled, cost: sum, reading: reading + part.cost, parts: [...parts, part] };
}

function letterCost(before: string, letter: string, { costs }: LetterModel): number {
  return costs.get(before.slice(-2) + letter) ?? RARE;
}
