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
import { prune } from '../../src/read/possible.ts';
import { LABELS } from '../../src/read/tokens.ts';
import type { Row } from '../../src/read/weights.ts';
import type { Example } from './example.ts';
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
const WIDE = SIZE + 1;
/** The first features of a token are those of its own letters, then those of its neighbours' (see features.ts). */
const OWN_WORD = [0, 1, 2];
const NEAR_WORDS = [6, 7, 8];

/** A growing table of 32-bit keys. */
class HashIndex {
  private keys = new Int32Array(1 << 22);
  private values = new Int32Array(1 << 22);
  add(key: number): void {
    const slot = this.slot(key);
    this.keys[slot] = key;
    this.values[slot] = (this.values[slot] ?? 0) + 1;
  }
  get(key: number): number {
    return this.values[this.slot(key)] ?? 0;
  }
  /** Keeps the keys seen `least` times and numbers them from 1 in the order of their unsigned value. */
  number(least: number): number[] {
    const kept: number[] = [];
    this.keys.forEach((key, slot) => {
      if ((this.values[slot] ?? 0) >= least) kept.push(key >>> 0);
    });
    kept.sort((a, b) => a - b);
    const slots = 2 ** Math.ceil(Math.log2(2 * kept.length + 2));
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
    kept.forEach((key, index) => {
      const slot = this.slot(key | 0);
      this.keys[slot] = key | 0;
      this.values[slot] = index + 1;
    });
    return kept;
  }
  private slot(key: number): number {
    const last = this.keys.length - 1;
    let slot = key & last;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
}

export interface Learner {
  readonly learn: (example: Example) => number;
  /** Takes the weights as they are now into the average that the model will be. */
  readonly note: () => void;
  readonly rows: () => Row[];
  readonly edges: () => Edges;
}

/** A learner by AdaGrad on the likelihood of the examples' paths; it first counts the features of `sample`. */
export function learner(sample: () => Example, settings: Settings, random: Random): Learner {
  const index = new HashIndex();
  for (let i = 0; i < settings.counted; i += 1) for (const hash of features(sample().tokens).hashes) index.add(hash);
  const hashes = index.number(settings.leastCount);
  const weights = new Float32Array((hashes.length + 1) * WIDE);
  const squares = new Float32Array((hashes.length + 1) * WIDE).fill(1e-2);
  const edges = zeroEdges(SIZE);
  const edgeSquares = edgeArrays(edges).map((array) => new Float64Array(array.length).fill(1));
  const gradients = zeroEdges(SIZE);
  const sums = new Float32Array(weights.length);
  const edgeSums = zeroEdges(SIZE);
  let noted = 0;
  let grid = lattice(SIZE, 256);
  const rowsOf = (seen: Features): Int32Array => {
    const rows = Int32Array.from(seen.hashes, (hash) => index.get(hash));
    for (let k = 0; k < rows.length; k += 1) if (random.chance(settings.dropout)) rows[k] = 0;
    for (let i = 0; i < seen.length; i += 1) {
      const start = seen.starts[2 * i] ?? 0;
      if (random.chance(settings.unseen)) for (const k of OWN_WORD) rows[start + k] = 0;
      if (random.chance(settings.unseen)) for (const k of NEAR_WORDS) rows[start + k] = 0;
    }
    return rows;
  };
  const add = (rows: Int32Array, from: number, to: number, scores: Float64Array, at: number): void => {
    for (let k = from; k < to; k += 1) {
      const row = (rows[k] ?? 0) * WIDE;
      if (row === 0) continue;
      for (let f = 0; f < WIDE; f += 1) scores[at + f] = (scores[at + f] ?? 0) + (weights[row + f] ?? 0);
    }
  };
  const step = (at: number, gradient: number): void => {
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    const rate = settings.rate / Math.sqrt(square);
    const moved = (weights[at] ?? 0) + rate * gradient;
    const shrink = rate * settings.penalty;
    weights[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
  };
  const active = new Int32Array(WIDE);
  const update = (rows: Int32Array, from: number, to: number, difference: Float64Array): void => {
    let count = 0;
    for (let f = 0; f < WIDE; f += 1) if (Math.abs(difference[f] ?? 0) > 4e-3) active[count++] = f;
    for (let k = from; count > 0 && k < to; k += 1) {
      const row = (rows[k] ?? 0) * WIDE;
      for (let a = 0; row !== 0 && a < count; a += 1) {
        const f = active[a] ?? 0;
        step(row + f, difference[f] ?? 0);
      }
    }
  };
  const learn = (example: Example): number => {
    const { tokens, labels, begins } = example;
    const seen = features(tokens);
    if (seen.length === 0) return 0;
    if (grid.capacity < seen.length) grid = lattice(SIZE, 2 * seen.length);
    const rows = rowsOf(seen);
    grid.length = seen.length;
    grid.emission.fill(0, 0, seen.length * WIDE);
    grid.entry.fill(0, 0, seen.length * WIDE);
    for (let i = 0; i < seen.length; i += 1) {
      const middle = seen.starts[2 * i + 1] ?? 0;
      add(rows, seen.starts[2 * i] ?? 0, middle, grid.emission, i * WIDE);
      add(rows, middle, seen.starts[2 * i + 2] ?? 0, grid.entry, i * WIDE);
    }
    prune(grid, tokens, seen.masks, labels);
    const factors = exponentialEdges(edges);
    exponentiate(grid);
    forward(grid, factors);
    backward(grid, factors);
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
      const middle = seen.starts[2 * i + 1] ?? 0;
      update(rows, seen.starts[2 * i] ?? 0, middle, difference);
      update(rows, middle, seen.starts[2 * i + 2] ?? 0, entering);
    }
    edgeGradients(grid, factors, example, gradients);
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
    return unsure / seen.length;
  };
  const note = (): void => {
    noted += 1;
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
    edgeArrays(edges).forEach((array, which) => {
      const sum = edgeArrays(edgeSums)[which];
      for (let i = 0; sum !== undefined && i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (array[i] ?? 0);
    });
  };
  const averageEdges = (): Edges => {
    const result = zeroEdges(SIZE);
    edgeArrays(result).forEach((array, which) => {
      array.set((edgeArrays(edgeSums)[which] ?? array).map((sum) => sum / noted));
    });
    return result;
  };
  const packRows = (): Row[] => {
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
  };
  return { learn, note, rows: packRows, edges: averageEdges };
}

/** Adds to `gradients` the difference between the edges of the example's path and those expected. */
function edgeGradients(grid: Lattice, factors: Edges, { labels, begins }: Example, gradients: Edges): void {
  const { size, alphaIn, alphaOut, alphaEnter, betaIn, betaOut, emission, entry, scale } = grid;
  const wide = size + 1;
  const add = (array: Float64Array, at: number, value: number): void => {
    array[at] = (array[at] ?? 0) + value;
  };
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const last = row - wide;
    const begin = grid.labelStarts[i] ?? 0;
    const end = grid.labelStarts[i + 1] ?? 0;
    const norm = 1 / (scale[i] ?? 1);
    const outFactor = (emission[row + size] ?? 0) * norm;
    for (let k = begin; k < end; k += 1) {
      const g = grid.labels[k] ?? 0;
      if (i === 0) {
        add(gradients.enterOut, size * size + g, -(alphaEnter[row + g] ?? 0) * (betaIn[row + g] ?? 0));
        continue;
      }
      const ending = (emission[row + g] ?? 0) * (betaIn[row + g] ?? 0) * norm;
      const entering = ending * (entry[row + g] ?? 0);
      for (let f = 0; f <= size; f += 1) {
        const out = alphaOut[last + f] ?? 0;
        if (out > 1e-6) add(gradients.enterOut, f * size + g, -out * entering * (factors.enterOut[f * size + g] ?? 0));
        const inside = f < size ? (alphaIn[last + f] ?? 0) : 0;
        if (inside <= 1e-6) continue;
        if (f === g) add(gradients.stay, f, -inside * ending * (factors.stay[f] ?? 0));
        else add(gradients.enterIn, f * size + g, -inside * entering * (factors.enterIn[f * size + g] ?? 0));
      }
    }
    if (i === 0) add(gradients.idle, size, -(alphaOut[row + size] ?? 0) * (betaOut[row + size] ?? 0));
    for (let f = 0; i > 0 && f <= size; f += 1) {
      const later = outFactor * (betaOut[row + f] ?? 0);
      add(gradients.idle, f, -(alphaOut[last + f] ?? 0) * later * (factors.idle[f] ?? 0));
      if (f < size) add(gradients.leave, f, -(alphaIn[last + f] ?? 0) * later * (factors.leave[f] ?? 0));
    }
  }
  const final = (grid.length - 1) * wide;
  for (let f = 0; f <= size; f += 1) {
    if (f < size) add(gradients.endIn, f, -(alphaIn[final + f] ?? 0) * (betaIn[final + f] ?? 0));
    add(gradients.endOut, f, -(alphaOut[final + f] ?? 0) * (betaOut[final + f] ?? 0));
  }
  // The example's own path.
  let memory = size;
  let inside = false;
  labels.forEach((label, i) => {
    if (label < 0) {
      if (inside) add(gradients.leave, memory, 1);
      else add(gradients.idle, memory, 1);
      inside = false;
      return;
    }
    if (begins[i] !== 1) add(gradients.stay, label, 1);
    else if (inside) add(gradients.enterIn, memory * size + label, 1);
    else add(gradients.enterOut, memory * size + label, 1);
    memory = label;
    inside = true;
  });
  if (inside) add(gradients.endIn, memory, 1);
  else add(gradients.endOut, memory, 1);
}
