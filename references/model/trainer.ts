import { backward, forward } from '../../src/read/crf.ts';
import { type Features, features } from '../../src/read/features.ts';
import {
  type Edges,
  edgeArrays,
  exponentialEdges,
  exponentiate,
  type Lattice,
  lattice,
  zeroEdges,
} from '../../src/read/lattice.ts';
import { bar, prune } from '../../src/read/possible.ts';
import { LABELS } from '../../src/read/tokens.ts';
import type { Row } from '../../src/read/weights.ts';
import { edgeGradients } from './edge-gradients.ts';
import type { Example } from './example.ts';
import { HashIndex } from './hash-index.ts';
import type { Random } from './random.ts';

/** What training can be told. */
export interface Settings {
  /** Examples looked through for the features that are frequent enough to be learned. */
  readonly counted: number;
  readonly leastCount: number;
  readonly examples: number;
  readonly rate: number;
  /** L1 penalty, in the units of a gradient. */
  readonly penalty: number;
  /** Share of the features that an example goes without, so that no single one is relied on. */
  readonly dropout: number;
  /** Share of the tokens whose word goes unseen, as the words of real references will. */
  readonly unseen: number;
  /** Weights nearer to nothing are left out of the model. */
  readonly least: number;
}

const SIZE = LABELS.length;
/** What AdaGrad has seen of each weight before it begins: its first steps are no longer than this allows. */
const FIRST_SQUARE = 1e-2;
const FIRST_EDGE_SQUARE = 1;
const WIDE = SIZE + 1;
/** The first features of a token are those of its own letters, then those of its neighbours' (see features.ts). */
const OWN_WORD = [0, 1, 2];
const NEAR_WORDS = [6, 7, 8];

export interface Learner {
  readonly learn: (example: Example) => number;
  /** Takes the weights as they are now into the average that the model will be. */
  readonly note: () => void;
  /** Forgets all weights but not their average. */
  readonly restart: () => void;
  readonly rows: () => Row[];
  readonly edges: () => Edges;
}

/** Everything that learning changes, and what it is told. */
interface Learning {
  readonly settings: Settings;
  readonly random: Random;
  readonly index: HashIndex;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly edges: Edges;
  readonly edgeSquares: readonly Float64Array[];
  readonly gradients: Edges;
  /** Sums of all weights noted, and how many times they were. */
  readonly sums: Float32Array;
  readonly edgeSums: Edges;
  noted: number;
  grid: Lattice;
}

/** A learner by AdaGrad on the likelihood of the examples' paths; it first counts the features of `sample`. */
export function learner(sample: () => Example, settings: Settings, random: Random): Learner {
  const index = new HashIndex();
  for (let i = 0; i < settings.counted; i += 1) for (const hash of features(sample().tokens).hashes) index.add(hash);
  const hashes = index.number(settings.leastCount);
  const edges = zeroEdges(SIZE);
  const own: Learning = {
    settings,
    random,
    index,
    weights: new Float32Array((hashes.length + 1) * WIDE),
    squares: new Float32Array((hashes.length + 1) * WIDE).fill(FIRST_SQUARE),
    edges,
    edgeSquares: edgeArrays(edges).map((array) => new Float64Array(array.length).fill(FIRST_EDGE_SQUARE)),
    gradients: zeroEdges(SIZE),
    sums: new Float32Array((hashes.length + 1) * WIDE),
    edgeSums: zeroEdges(SIZE),
    noted: 0,
    grid: lattice(SIZE, 256),
  };
  return {
    learn: (example) => learn(own, example),
    note: () => note(own),
    restart: () => restart(own),
    rows: () => averageRows(own, hashes),
    edges: () => averageEdges(own),
  };
}

/** The rows of the features seen; at random some are hidden, and so are words, so that others learn to do without them. */
function rowsOf({ index, random, settings }: Learning, seen: Features): Int32Array {
  const rows = Int32Array.from(seen.hashes, (hash) => index.get(hash));
  for (let k = 0; k < rows.length; k += 1) if (random.chance(settings.dropout)) rows[k] = 0;
  for (let i = 0; i < seen.length; i += 1) {
    const start = seen.starts[2 * i] ?? 0;
    if (random.chance(settings.unseen)) for (const k of OWN_WORD) rows[start + k] = 0;
    if (random.chance(settings.unseen)) for (const k of NEAR_WORDS) rows[start + k] = 0;
  }
  return rows;
}

function addScores(weights: Float32Array, rows: Int32Array, scores: Float64Array, at: number): void {
  for (const one of rows) {
    const row = one * WIDE;
    if (row === 0) continue;
    for (let f = 0; f < WIDE; f += 1) scores[at + f] = (scores[at + f] ?? 0) + (weights[row + f] ?? 0);
  }
}

/** The rows of a token that speak for its label, and those that speak for a value beginning there. */
function rowsAt(rows: Int32Array, { starts }: Features, i: number): readonly [Int32Array, Int32Array] {
  const middle = starts[2 * i + 1] ?? 0;
  return [rows.subarray(starts[2 * i] ?? 0, middle), rows.subarray(middle, starts[2 * i + 2] ?? 0)];
}

/** Moves a weight along its gradient, and towards 0. */
function step({ settings, squares, weights }: Learning, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  const rate = settings.rate / Math.sqrt(square);
  const moved = (weights[at] ?? 0) + rate * gradient;
  const shrink = rate * settings.penalty;
  weights[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
}

const active: Int32Array = new Int32Array(WIDE);

function update(own: Learning, rows: Int32Array, difference: Float64Array): void {
  let count = 0;
  for (let f = 0; f < WIDE; f += 1) if (Math.abs(difference[f] ?? 0) > 4e-3) active[count++] = f;
  for (let k = 0; count > 0 && k < rows.length; k += 1) {
    const row = (rows[k] ?? 0) * WIDE;
    for (let a = 0; row !== 0 && a < count; a += 1) {
      const f = active[a] ?? 0;
      step(own, row + f, difference[f] ?? 0);
    }
  }
}

/** Learns one example; returns how unsure its labels were, from 0 to 1. */
function learn(own: Learning, example: Example): number {
  const seen = features(example.tokens);
  if (seen.length === 0) return 0;
  if (own.grid.capacity < seen.length) own.grid = lattice(SIZE, 2 * seen.length);
  const { grid, edges, weights, gradients } = own;
  const rows = rowsOf(own, seen);
  grid.length = seen.length;
  grid.emission.fill(0, 0, seen.length * WIDE);
  grid.entry.fill(0, 0, seen.length * WIDE);
  for (let i = 0; i < seen.length; i += 1) {
    const [label, entry] = rowsAt(rows, seen, i);
    addScores(weights, label, grid.emission, i * WIDE);
    addScores(weights, entry, grid.entry, i * WIDE);
  }
  bar(grid, example.tokens, seen.masks);
  prune(grid, example.labels);
  const factors = exponentialEdges(edges);
  exponentiate(grid);
  forward(grid, factors);
  backward(grid, factors);
  const unsure = learnTokens(own, example, seen, rows);
  edgeGradients(grid, factors, example, gradients);
  learnEdges(own);
  return unsure / seen.length;
}

/** Moves the weights of each token's features by what its labels should have been and what they were expected to be. */
function learnTokens(own: Learning, { labels, begins }: Example, seen: Features, rows: Int32Array): number {
  const { grid } = own;
  let unsure = 0;
  const difference = new Float64Array(WIDE);
  const entering = new Float64Array(WIDE);
  for (let i = 0; i < seen.length; i += 1) {
    const row = i * WIDE;
    difference.fill(0);
    entering.fill(0);
    let outside = 0;
    for (let f = 0; f <= SIZE; f += 1) outside += (grid.alphaOut[row + f] ?? 0) * (grid.betaOut[row + f] ?? 0);
    difference[SIZE] = -outside;
    for (let k = grid.labelStarts[i] ?? 0; k < (grid.labelStarts[i + 1] ?? 0); k += 1) {
      const f = grid.labels[k] ?? 0;
      difference[f] = -(grid.alphaIn[row + f] ?? 0) * (grid.betaIn[row + f] ?? 0);
      entering[f] = -(grid.alphaEnter[row + f] ?? 0) * (grid.betaIn[row + f] ?? 0);
    }
    const gold = labels[i] ?? -1;
    const column = gold < 0 ? SIZE : gold;
    difference[column] = (difference[column] ?? 0) + 1;
    if (gold >= 0 && begins[i] === 1) entering[gold] = (entering[gold] ?? 0) + 1;
    unsure += difference[column] ?? 0;
    const [label, entry] = rowsAt(rows, seen, i);
    update(own, label, difference);
    update(own, entry, entering);
  }
  return unsure;
}

/** Moves the edges along their gradients, which are used up. */
function learnEdges({ edges, edgeSquares, gradients, settings }: Learning): void {
  edgeArrays(gradients).forEach((array, which) => {
    const own = edgeArrays(edges)[which];
    const square = edgeSquares[which];
    if (own === undefined || square === undefined) return;
    for (let k = 0; k < array.length; k += 1) {
      const gradient = array[k] ?? 0;
      if (gradient === 0) continue;
      square[k] = (square[k] ?? 0) + gradient * gradient;
      own[k] = (own[k] ?? 0) + (settings.rate * gradient) / Math.sqrt(square[k] ?? 1);
      array[k] = 0;
    }
  });
}

function note(own: Learning): void {
  const { sums, weights, edges, edgeSums } = own;
  own.noted += 1;
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
  edgeArrays(edges).forEach((array, which) => {
    const sum = edgeArrays(edgeSums)[which];
    for (let i = 0; sum !== undefined && i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (array[i] ?? 0);
  });
}

function restart({ weights, squares, edges, edgeSquares }: Learning): void {
  weights.fill(0);
  squares.fill(FIRST_SQUARE);
  for (const array of edgeArrays(edges)) array.fill(0);
  for (const array of edgeSquares) array.fill(FIRST_EDGE_SQUARE);
}

function averageEdges({ edgeSums, noted }: Learning): Edges {
  const result = zeroEdges(SIZE);
  edgeArrays(result).forEach((array, which) => {
    array.set((edgeArrays(edgeSums)[which] ?? array).map((sum) => sum / noted));
  });
  return result;
}

/** The averaged weights of each feature that are not too small to matter. */
function averageRows({ sums, noted, settings }: Learning, hashes: readonly number[]): Row[] {
  const result: Row[] = [];
  hashes.forEach((hash, number) => {
    const columns: number[] = [];
    const values: number[] = [];
    for (let f = 0; f < WIDE; f += 1) {
      const value = (sums[(number + 1) * WIDE + f] ?? 0) / noted;
      if (Math.abs(value) < settings.least) continue;
      columns.push(f);
      values.push(value);
    }
    if (columns.length > 0) result.push({ hash, columns, values });
  });
  return result;
}
