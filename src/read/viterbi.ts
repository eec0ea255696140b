import { type Edges, type Lattice, merge, normaliseOutside } from './lattice.ts';

/** For each token its label, or -1 outside, and whether a value begins there. */
export interface Path {
  readonly labels: Int16Array;
  readonly begins: Uint8Array;
}

/** What the beam has left of the token before: how many states outside, and where in the list its labels stand. */
interface Front {
  outs: number;
  begin: number;
  end: number;
}

/**
 * The likeliest path. Labels whose best way here is less likely than `beam` times the token's best are dropped from the
 * lattice, for this and for what is computed on it later. Uses alpha's room.
 */
export function viterbi(grid: Lattice, edges: Edges, beam = 0): Path {
  const { size, labelStarts, alphaIn, alphaOut, alive } = grid;
  const wide = size + 1;
  alphaIn.fill(0, 0, grid.length * wide);
  alphaOut.fill(0, 0, grid.length * wide);
  alive[0] = size;
  const front: Front = { outs: 1, begin: 0, end: 0 };
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    let best = stepInside(grid, edges, i, front);
    stepOutside(grid, edges, i, front);
    front.outs = merge(grid, front.outs, front.begin, front.end, row);
    for (let j = 0; j < front.outs; j += 1) best = Math.max(best, alphaOut[row + (alive[j] ?? 0)] ?? 0);
    const norm = best > 0 ? 1 / best : 0;
    keepLikely(grid, i, front, norm, beam);
    front.outs = normaliseOutside(grid, front.outs, row, norm);
  }
  labelStarts[grid.length] = front.end;
  return trace(grid, edges);
}

/** The best way into each label that the token may have; returns the likelihood of the best of them. */
function stepInside(grid: Lattice, edges: Edges, i: number, front: Front): number {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, back, alive } = grid;
  const { outs, begin: lastBegin, end: lastEnd } = front;
  const row = i * (size + 1);
  const last = row - (size + 1);
  const end = labelStarts[i + 1] ?? 0;
  let best = 0;
  for (let k = labelStarts[i] ?? 0; k < end; k += 1) {
    const g = labels[k] ?? 0;
    let flow = 0;
    let from = 0;
    for (let j = 0; j < outs; j += 1) {
      const f = alive[j] ?? 0;
      const one = (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.enterOut[f * size + g] ?? 0);
      if (one > flow) {
        flow = one;
        from = size + 1 + f;
      }
    }
    for (let j = lastBegin; j < lastEnd; j += 1) {
      const f = labels[j] ?? 0;
      const one = f === g ? 0 : (alphaIn[last + f] ?? 0) * (edges.enterIn[f * size + g] ?? 0);
      if (one > flow) {
        flow = one;
        from = f;
      }
    }
    flow *= entry[row + g] ?? 0;
    const staying = i === 0 ? 0 : (alphaIn[last + g] ?? 0) * (edges.stay[g] ?? 0);
    if (staying > flow) {
      flow = staying;
      from = g;
    }
    flow *= emission[row + g] ?? 0;
    alphaIn[row + g] = flow;
    back[2 * (row + g)] = from;
    if (flow > best) best = flow;
  }
  return best;
}

/** The best way to stand outside at the token, behind each label that was last. */
function stepOutside(grid: Lattice, edges: Edges, i: number, front: Front): void {
  const { size, emission, labels, alphaIn, alphaOut, back, alive } = grid;
  const row = i * (size + 1);
  const last = row - (size + 1);
  const factor = emission[row + size] ?? 0;
  for (let j = 0; j < front.outs; j += 1) {
    const f = alive[j] ?? 0;
    alphaOut[row + f] = factor * (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.idle[f] ?? 0);
    back[2 * (row + f) + 1] = size + 1 + f;
  }
  for (let j = front.begin; j < front.end; j += 1) {
    const f = labels[j] ?? 0;
    const leaving = factor * (alphaIn[last + f] ?? 0) * (edges.leave[f] ?? 0);
    if (leaving <= (alphaOut[row + f] ?? 0)) continue;
    alphaOut[row + f] = leaving;
    back[2 * (row + f) + 1] = f;
  }
}

/** Drops the token's labels below the beam; those left are moved behind those of the token before. */
function keepLikely(grid: Lattice, i: number, front: Front, norm: number, beam: number): void {
  const { size, labels, labelStarts, alphaIn } = grid;
  const row = i * (size + 1);
  const begin = labelStarts[i] ?? 0;
  const end = labelStarts[i + 1] ?? 0;
  front.begin = front.end;
  for (let k = begin; k < end; k += 1) {
    const g = labels[k] ?? 0;
    const value = (alphaIn[row + g] ?? 0) * norm;
    // A label dropped is no way to go on in either: the path would go where `forward` sees nothing.
    alphaIn[row + g] = value > beam ? value : 0;
    if (value > beam) labels[front.end++] = g;
  }
  labelStarts[i] = front.begin;
}

function trace(grid: Lattice, edges: Edges): Path {
  const wide = grid.size + 1;
  const path = new Int16Array(grid.length).fill(-1);
  const begins = new Uint8Array(grid.length);
  const final = (grid.length - 1) * wide;
  let state = 0;
  let best = -1;
  for (let f = 0; f < 2 * wide; f += 1) {
    const inside = f < wide;
    const label = inside ? f : f - wide;
    if (inside && label === grid.size) continue;
    const value = inside
      ? (grid.alphaIn[final + label] ?? 0) * (edges.endIn[label] ?? 0)
      : (grid.alphaOut[final + label] ?? 0) * (edges.endOut[label] ?? 0);
    if (value > best) {
      best = value;
      state = f;
    }
  }
  for (let i = grid.length - 1; i >= 0; i -= 1) {
    const inside = state < wide;
    const label = inside ? state : state - wide;
    const from = grid.back[2 * (i * wide + label) + (inside ? 0 : 1)] ?? 0;
    if (inside) {
      path[i] = label;
      begins[i] = i === 0 || from !== state ? 1 : 0;
    }
    state = from;
  }
  return { labels: path, begins };
}
