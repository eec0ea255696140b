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

/** What the best ways to the states at one token score, the best of all 0; what is -Infinity is no way. */
export interface Scores {
  /** By label. */
  readonly inside: Float64Array;
  /** By the label last left, `size` where none was. */
  readonly outside: Float64Array;
}

interface Front extends Scores {
  readonly outs: Uint8Array;
  outCount: number;
  /** Where in the lattice's list the labels stand that the beam has left. */
  begin: number;
  end: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
/** States outside that score less are forgotten. */
export const LEAST_OUTSIDE: number = /* @__PURE__ */ Math.log(FAINT);

const frontOf = (size: number): Front => ({
  inside: new Float64Array(size + 1),
  outside: new Float64Array(size + 1),
  outs: new Uint8Array(size + 1),
  outCount: 0,
  begin: 0,
  end: 0,
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
 * The likeliest path through a lattice of scores. Labels whose best way scores less than the token's best by more than
 * `beam` are dropped from the lattice, for this and for whatever is computed on it later.
 */
export function viterbi(grid: Lattice, ways: Ways, beam: number = Number.POSITIVE_INFINITY): Path {
  let { here, before } = ways;
  before.inside.fill(NEVER);
  before.outside.fill(NEVER);
  before.begin = 0;
  before.end = 0;
  // Before the first token: outside, with nothing left yet.
  before.outside[grid.size] = 0;
  before.outs[0] = grid.size;
  before.outCount = 1;
  for (let i = 0; i < grid.length; i += 1) {
    const outside = stepOutside(grid, ways.edges, i, before, here);
    const best = stepInside(grid, ways, i, before, here, outside, beam);
    normalise(grid.labels, here, best, beam);
    const next = before;
    before = here;
    here = next;
  }
  grid.labelStarts[grid.length] = before.end;
  return trace(grid, ways.edges, before);
}

/** The best way to stand outside at the token, behind each label that was last; returns the score of the best. */
function stepOutside(grid: Lattice, edges: Edges, i: number, before: Front, here: Front): number {
  const { size, emission, labels, back } = grid;
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
  for (let j = before.begin; j < before.end; j += 1) {
    const f = labels[j] ?? 0;
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

/**
 * The best way into each label that the token may have, but for those that can't come up to the beam under the best so
 * far; returns the score of the best of all states. The labels are moved behind those of the token before.
 */
function stepInside(
  grid: Lattice,
  { edges: { enterOut, enterIn, stay }, entering }: Ways,
  i: number,
  before: Front,
  here: Front,
  outside: number,
  beam: number,
): number {
  const { size, emission, entry, labels, labelStarts, back } = grid;
  const { outs, outCount, begin, end } = before;
  const row = i * (size + 1);
  const to = labelStarts[i + 1] ?? 0;
  let best = outside;
  let count = end;
  here.inside.fill(NEVER);
  for (let k = labelStarts[i] ?? 0; k < to; k += 1) {
    const g = labels[k] ?? 0;
    const own = emission[row + g] ?? 0;
    const beginning = entry[row + g] ?? 0;
    let score = (before.inside[g] ?? 0) + (stay[g] ?? 0);
    let source = g;
    if (Math.max(score, beginning + (entering[g] ?? 0)) + own <= best - beam) continue;
    for (let j = 0; j < outCount; j += 1) {
      const f = outs[j] ?? 0;
      const one = (before.outside[f] ?? 0) + (enterOut[f * size + g] ?? 0) + beginning;
      if (one > score) {
        score = one;
        source = size + 1 + f;
      }
    }
    for (let j = begin; j < end; j += 1) {
      const f = labels[j] ?? 0;
      const one = (before.inside[f] ?? 0) + (enterIn[f * size + g] ?? 0) + beginning;
      if (one > score && f !== g) {
        score = one;
        source = f;
      }
    }
    score += own;
    here.inside[g] = score;
    back[2 * (row + g)] = source;
    labels[count++] = g;
    if (score > best) best = score;
  }
  labelStarts[i] = end;
  here.begin = end;
  here.end = count;
  return best;
}

/** Makes the best score 0 and drops the labels below the beam and the faint states outside. */
function normalise(labels: Uint8Array, here: Front, best: number, beam: number): void {
  const { inside, outside, outs } = here;
  let end = here.begin;
  for (let k = here.begin; k < here.end; k += 1) {
    const g = labels[k] ?? 0;
    const score = (inside[g] ?? 0) - best;
    inside[g] = score > -beam ? score : NEVER;
    if (score > -beam) labels[end++] = g;
  }
  here.end = end;
  let count = 0;
  for (let j = 0; j < here.outCount; j += 1) {
    const f = outs[j] ?? 0;
    const score = (outside[f] ?? 0) - best;
    outside[f] = score > LEAST_OUTSIDE ? score : NEVER;
    if (score > LEAST_OUTSIDE) outs[count++] = f;
  }
  here.outCount = count;
}

/** The path that the ways back lead along from the best of the last token's states. */
export function trace(grid: Lattice, edges: Edges, final: Scores): Path {
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
