import { type Edges, FAINT, type Lattice } from './lattice.ts';

/** For each token its label, or -1 outside, and whether a value begins there. */
export interface Path {
  readonly labels: Int16Array;
  readonly begins: Uint8Array;
}

/** The edges as Viterbi needs them, and the room that it works in. */
export interface Ways {
  readonly edges: Edges;
  /** The most that entering each label can score. */
  readonly entering: Float64Array;
  readonly here: Front;
  readonly before: Front;
}

/** The best ways to the states at one token, the best of all scoring 0; what is -Infinity is no way. */
interface Front {
  /** By label. */
  readonly inside: Float64Array;
  /** By the label last left, `size` where none was. */
  readonly outside: Float64Array;
  /** The labels from which ways go on into others: those that the beam has left. */
  readonly ins: Uint8Array;
  readonly outs: Uint8Array;
  inCount: number;
  outCount: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
const LEAST_OUTSIDE: number = /* @__PURE__ */ Math.log(FAINT);
/** What would enter a label with this much less than the best, at best, is not tried. */
const HOPELESS: number = /* @__PURE__ */ Math.log(1e4);

const frontOf = (size: number): Front => ({
  inside: new Float64Array(size + 1),
  outside: new Float64Array(size + 1),
  ins: new Uint8Array(size + 1),
  outs: new Uint8Array(size + 1),
  inCount: 0,
  outCount: 0,
});

/** Viterbi's view of edges, which are scores here, not factors. */
export function waysOf(edges: Edges): Ways {
  const { size, enterIn, enterOut } = edges;
  const entering = new Float64Array(size).fill(NEVER);
  for (let from = 0; from <= size; from += 1) {
    for (let g = 0; g < size; g += 1) {
      const inside = from < size ? (enterIn[from * size + g] ?? NEVER) : NEVER;
      entering[g] = Math.max(entering[g] ?? NEVER, inside, enterOut[from * size + g] ?? NEVER);
    }
  }
  return { edges, entering, here: frontOf(size), before: frontOf(size) };
}

/**
 * The likeliest path through a lattice of scores. No way goes from a label into another if it scores less than the
 * token's best by more than `beam`; but for the path itself such labels are dropped from the lattice, for whatever is
 * computed on it later. Uses alpha's room.
 */
export function viterbi(grid: Lattice, ways: Ways, beam: number = Number.POSITIVE_INFINITY): Path {
  let { here, before } = ways;
  before.inside.fill(NEVER);
  before.outside.fill(NEVER);
  before.inCount = 0;
  // Before the first token: outside, with nothing left yet.
  before.outside[grid.size] = 0;
  before.outs[0] = grid.size;
  before.outCount = 1;
  for (let i = 0; i < grid.length; i += 1) {
    const outside = stepOutside(grid, ways.edges, i, before, here);
    const best = stepInside(grid, ways, i, before, here, outside);
    normalise(grid, i, here, best, beam);
    const next = before;
    before = here;
    here = next;
  }
  const path = trace(grid, ways.edges, before);
  keepLikely(grid, path.labels, beam);
  return path;
}

/** The best way to stand outside at the token, behind each label that was last; returns the score of the best. */
function stepOutside(grid: Lattice, edges: Edges, i: number, before: Front, here: Front): number {
  const { size, emission, back } = grid;
  const { idle, leave } = edges;
  const { outside, outs } = here;
  outside.fill(NEVER);
  here.outCount = 0;
  if (grid.outside[i] === 0) return NEVER;
  const row = i * (size + 1);
  const own = emission[row + size] ?? 0;
  let best = NEVER;
  let count = 0;
  for (let j = 0; j < before.outCount; j += 1) {
    const f = before.outs[j] ?? 0;
    const idling = (before.outside[f] ?? 0) + (idle[f] ?? 0) + own;
    outside[f] = idling;
    outs[count++] = f;
    back[2 * (row + f) + 1] = size + 1 + f;
    if (idling > best) best = idling;
  }
  for (let j = 0; j < before.inCount; j += 1) {
    const f = before.ins[j] ?? 0;
    const leaving = (before.inside[f] ?? 0) + (leave[f] ?? 0) + own;
    const idling = outside[f] ?? 0;
    if (leaving <= idling) continue;
    if (idling === NEVER) outs[count++] = f;
    outside[f] = leaving;
    back[2 * (row + f) + 1] = f;
    if (leaving > best) best = leaving;
  }
  here.outCount = count;
  return best;
}

/** The best way into each label that the token may have; returns the score of the best of all states. */
function stepInside(grid: Lattice, ways: Ways, i: number, before: Front, here: Front, outside: number): number {
  const { size, emission, entry, labels, labelStarts, back } = grid;
  const { enterOut, enterIn, stay } = ways.edges;
  const { entering } = ways;
  const { ins, outs, inCount, outCount } = before;
  const row = i * (size + 1);
  const to = labelStarts[i + 1] ?? 0;
  let best = outside;
  here.inside.fill(NEVER);
  for (let k = labelStarts[i] ?? 0; k < to; k += 1) {
    const g = labels[k] ?? 0;
    const own = emission[row + g] ?? 0;
    const beginning = entry[row + g] ?? 0;
    let score = (before.inside[g] ?? 0) + (stay[g] ?? 0);
    let source = g;
    if (own + beginning + (entering[g] ?? 0) > best - HOPELESS) {
      for (let j = 0; j < outCount; j += 1) {
        const f = outs[j] ?? 0;
        const one = (before.outside[f] ?? 0) + (enterOut[f * size + g] ?? 0) + beginning;
        if (one > score) {
          score = one;
          source = size + 1 + f;
        }
      }
      for (let j = 0; j < inCount; j += 1) {
        const f = ins[j] ?? 0;
        const one = (before.inside[f] ?? 0) + (enterIn[f * size + g] ?? 0) + beginning;
        if (one > score && f !== g) {
          score = one;
          source = f;
        }
      }
    }
    score += own;
    here.inside[g] = score;
    back[2 * (row + g)] = source;
    if (score > best) best = score;
  }
  return best;
}

/** Makes the best score 0 and leaves out the labels below the beam and the faint states outside. */
function normalise(grid: Lattice, i: number, here: Front, best: number, beam: number): void {
  const { size, labels, labelStarts, alphaIn } = grid;
  const { inside, outside, ins, outs } = here;
  const row = i * (size + 1);
  const to = labelStarts[i + 1] ?? 0;
  let count = 0;
  for (let k = labelStarts[i] ?? 0; k < to; k += 1) {
    const g = labels[k] ?? 0;
    const score = (inside[g] ?? 0) - best;
    inside[g] = score;
    alphaIn[row + g] = score;
    if (score > -beam) ins[count++] = g;
  }
  here.inCount = count;
  count = 0;
  for (let j = 0; j < here.outCount; j += 1) {
    const f = outs[j] ?? 0;
    const score = (outside[f] ?? 0) - best;
    outside[f] = score > LEAST_OUTSIDE ? score : NEVER;
    if (score > LEAST_OUTSIDE) outs[count++] = f;
  }
  here.outCount = count;
}

function trace(grid: Lattice, edges: Edges, final: Front): Path {
  const { size, back } = grid;
  const wide = size + 1;
  const path = new Int16Array(grid.length).fill(-1);
  const begins = new Uint8Array(grid.length);
  let state = 0;
  let best = NEVER;
  for (let f = 0; f <= size; f += 1) {
    const inside = f < size ? (final.inside[f] ?? NEVER) + (edges.endIn[f] ?? 0) : NEVER;
    const outside = (final.outside[f] ?? NEVER) + (edges.endOut[f] ?? 0);
    if (Math.max(inside, outside) <= best) continue;
    best = Math.max(inside, outside);
    state = inside >= outside ? f : wide + f;
  }
  for (let i = grid.length - 1; i >= 0; i -= 1) {
    const inside = state < wide;
    const label = inside ? state : state - wide;
    const from = back[2 * (i * wide + label) + (inside ? 0 : 1)] ?? 0;
    if (inside) {
      path[i] = label;
      begins[i] = i === 0 || from !== state ? 1 : 0;
    }
    state = from;
  }
  return { labels: path, begins };
}

/** Drops the labels below the beam from the lattice's lists, those of the path excepted. */
function keepLikely({ size, length, labels, labelStarts, alphaIn }: Lattice, path: Int16Array, beam: number): void {
  let count = 0;
  let from = labelStarts[0] ?? 0;
  for (let i = 0; i < length; i += 1) {
    const row = i * (size + 1);
    const to = labelStarts[i + 1] ?? 0;
    labelStarts[i] = count;
    for (let k = from; k < to; k += 1) {
      const g = labels[k] ?? 0;
      if ((alphaIn[row + g] ?? 0) > -beam || path[i] === g) labels[count++] = g;
    }
    from = to;
  }
  labelStarts[length] = count;
}
