import model from '../../references/model/model.json' with { type: 'json' };
import { backward, forward, segmentProbability } from './crf.ts';
import { type Features, features, type Room, roomFor } from './features.ts';
import { type Kernel, kernelOf } from './kernel.ts';
import { type Edges, exponentialEdges, exponentiate, type Lattice, lattice } from './lattice.ts';
import { bar, MARGIN, prune } from './possible.ts';
import { LABELS, type Label, type Labelled, type Token } from './tokens.ts';
import { type Path, trace, viterbi, type Ways, waysOf } from './viterbi.ts';
import { addScores, type PackedWeights, UNIT, unpackWeights, type Weights } from './weights.ts';

/** Tokens beyond these are not looked at: no reference is so long, and the work stays linear with little memory. */
export const LONGEST = 600;

/** Labels whose best way is a thousand times less likely than a token's best are not followed up. */
const BEAM: number = /* @__PURE__ */ Math.log(1e3);

/** A labeller: weights, their edges as scores and as factors, and room to work in. */
export interface Labeller {
  readonly weights: Weights;
  readonly ways: Ways;
  readonly factors: Edges;
  readonly room: Room;
  readonly grid: Lattice;
  /** The inner loops in WebAssembly, where there is any. */
  readonly kernel: Kernel | undefined;
}

/** A labeller from a packed model. */
export function labeller(packed: PackedWeights): Labeller {
  const weights = unpackWeights(packed);
  return {
    weights,
    ways: waysOf(weights.edges),
    factors: exponentialEdges(weights.edges),
    room: roomFor(LONGEST),
    grid: lattice(LABELS.length, LONGEST),
    kernel: undefined,
  };
}

/** The same labeller with its inner loops in WebAssembly; as it was where there is none. */
export function withKernel(own: Labeller): Labeller {
  const kernel = kernelOf(own.weights, LONGEST);
  return kernel === undefined ? own : { ...own, kernel, room: kernel.room, grid: kernel.grid };
}

let shipped: Labeller | undefined;
let asked = 0;
/** The kernel is made for the entry of this number: making it takes as long as it saves in some hundreds. */
const MANY = 200;

/** Fills the grid with the scores of the tokens. */
function score({ grid, weights }: Labeller, seen: Features): void {
  const wide = grid.size + 1;
  const used = seen.length * wide;
  grid.emission.fill(0, 0, used);
  grid.entry.fill(0, 0, used);
  for (let i = 0; i < seen.length; i += 1) {
    const middle = seen.starts[2 * i + 1] ?? 0;
    addScores(weights, seen.hashes, seen.starts[2 * i] ?? 0, middle, grid.emission, i * wide);
    addScores(weights, seen.hashes, middle, seen.starts[2 * i + 2] ?? 0, grid.entry, i * wide);
  }
  for (let at = 0; at < used; at += 1) {
    grid.emission[at] = (grid.emission[at] ?? 0) * UNIT;
    grid.entry[at] = (grid.entry[at] ?? 0) * UNIT;
  }
}

/** The likeliest path through the tokens' features; the grid is left with the labels that may be followed up. */
function follow(own: Labeller, seen: Features): Path {
  const { grid, kernel, ways } = own;
  if (kernel !== undefined) return trace(grid, ways.edges, kernel.follow(seen.length, MARGIN, BEAM));
  score(own, seen);
  prune(grid);
  return viterbi(grid, ways, BEAM);
}

/** What closes a bracket or a quotation mark. */
const CLOSERS: { readonly [opener: string]: string } = { '(': ')', '[': ']', '«': '»', '“': '”', '„': '“”' };

/**
 * The first and last token of a value when its brackets and quotes are looked at, and an address that is given twice (as
 * the text of a link and as its target) is taken once.
 *
 *     диссертация (рукопись).        (Материалы конф.)         «Море     https://example.org https://example.org
 *                          ^ taken in                ^ left out ^ left out                  ^ end
 *     «Море»: стихи                  Понятие "море" // Суша
 *     ^ taken in, for its partner is inside         ^ taken in
 */
function balanced(tokens: readonly Token[], first: number, last: number): readonly [number, number] {
  const open: { readonly at: number; readonly closers: string }[] = [];
  let unopened = -1;
  for (let i = first; i <= last; i += 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind !== 'punctuation' && token.kind !== 'url')) continue;
    if (token.kind === 'url') {
      if (i > first && ADDRESS.test(token.text)) return [first, i - 1];
      continue;
    }
    const top = open[open.length - 1];
    const closers = CLOSERS[token.text];
    if (top?.closers.includes(token.text)) open.pop();
    else if (closers !== undefined) open.push({ at: i, closers });
    else if (')]»”'.includes(token.text)) unopened = i;
  }
  const [outer] = open;
  const next = tokens[last + 1]?.text ?? ' ';
  if (outer !== undefined && outer.at === first && first < last && !'(['.includes(tokens[first]?.text ?? '')) {
    return [first + 1, last];
  }
  if (outer?.closers.includes(next)) return [first, last + 1];
  if (unopened === last && first < last) return [first, last - 1];
  if (next === '"' && straightMarks(tokens, first, last) % 2 === 1) return [first, last + 1];
  const opener = unopened === -1 ? undefined : CLOSERS[tokens[first - 1]?.text ?? ' '];
  return opener?.includes(tokens[unopened]?.text ?? ' ') ? [first - 1, last] : [first, last];
}
const ADDRESS = /^(?:https?|ftp):/u;

/** How many straight quotation marks stand in a value: one that has no partner takes in that behind it. */
function straightMarks(tokens: readonly Token[], first: number, last: number): number {
  let count = 0;
  for (let i = first; i <= last; i += 1) if (tokens[i]?.text === '"') count += 1;
  return count;
}

/** Finds the likeliest path of the tokens and leaves all probabilities in the grid. */
function solve(own: Labeller, tokens: readonly Token[]): Path {
  const seen = features(tokens, own.room);
  own.grid.length = seen.length;
  bar(own.grid, tokens, seen.masks);
  const path = follow(own, seen);
  exponentiate(own.grid);
  forward(own.grid, own.factors);
  backward(own.grid, own.factors);
  return path;
}

/**
 * The values that the tokens hold, in order, each with the probability that exactly these tokens are one value of this
 * variable. Tokens of no value (cues, punctuation between values) are in none.
 */
export function labelWith(own: Labeller, all: readonly Token[]): readonly Labelled[] {
  const tokens = all.length > LONGEST ? all.slice(0, LONGEST) : all;
  if (tokens.length === 0) return [];
  const path = solve(own, tokens);
  const { grid, factors } = own;
  const found: Labelled[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const index = path.labels[first] ?? -1;
    const label = LABELS[index];
    const start = tokens[first]?.span.start;
    if (label === undefined || start === undefined) continue;
    let last = first;
    while (path.labels[last + 1] === index && path.begins[last + 1] === 0) last += 1;
    const confidence = Math.min(1, segmentProbability(grid, factors, index, first, last));
    const [begin, end] = balanced(tokens, first, last);
    found.push({
      label,
      span: { start: tokens[begin]?.span.start ?? start, end: tokens[end]?.span.end ?? start },
      confidence,
    });
    first = last;
  }
  return found;
}

const byModel = (): Labeller => {
  shipped ??= labeller(model.weights);
  if (++asked === MANY) shipped = withKernel(shipped);
  return shipped;
};

/** The values of an entry's tokens as the shipped model reads them. */
export function labelByModel(tokens: readonly Token[]): readonly Labelled[] {
  return labelWith(byModel(), tokens);
}

/** A label that a token may have, `outside` where it is part of no value, and how probable that is. */
export interface Chance {
  readonly label: Label | 'outside';
  readonly probability: number;
}

/** What the chain says of one token: whether a value begins with it, and its chances, that of the path taken first. */
export interface Chances {
  readonly begins: boolean;
  readonly chances: readonly Chance[];
}

/** The chances of each of an entry's first `LONGEST` tokens in the shipped model; those of one token sum up to 1. */
export function chancesByModel(all: readonly Token[]): readonly Chances[] {
  const tokens = all.slice(0, LONGEST);
  if (tokens.length === 0) return [];
  const own = byModel();
  const { labels, begins } = solve(own, tokens);
  const { size, alphaIn, betaIn } = own.grid;
  return tokens.map((_, i) => {
    const inside = LABELS.map((label, f): Chance => {
      const at = i * (size + 1) + f;
      return { label, probability: (alphaIn[at] ?? 0) * (betaIn[at] ?? 0) };
    });
    const sum = inside.reduce((total, { probability }) => total + probability, 0);
    const taken = LABELS[labels[i] ?? -1] ?? 'outside';
    const chances = [...inside, { label: 'outside' as const, probability: Math.max(0, 1 - sum) }];
    const rank = ({ label, probability }: Chance): number => (label === taken ? 2 : probability);
    return { begins: begins[i] === 1, chances: chances.sort((a, b) => rank(b) - rank(a)) };
  });
}
