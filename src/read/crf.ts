/**
 * A linear-chain conditional random field whose states are "inside a value of label f" and "outside, f being the last
 * label seen": punctuation and cues between two values do not make the chain forget what stood before them.
 *
 *     Galtung J. Twenty-Five Years // Journal . 1985 . P. 141—158
 *     in author  in title          o  in cont. o in    o   in page
 *                                  outside after title
 *
 * An edge stays in a label, enters one (from another label or from outside), leaves one, or idles outside. Everything
 * is computed on the labels that are possible for each token (`Lattice.labels`), in time linear in the tokens.
 */

/** The weights of the edges, row by row for n labels; row n of `enterOut` and item n of `idle` are the beginning. */
export interface Edges {
  readonly size: number;
  readonly enterIn: Float64Array;
  readonly enterOut: Float64Array;
  readonly stay: Float64Array;
  readonly leave: Float64Array;
  readonly idle: Float64Array;
  readonly endIn: Float64Array;
  readonly endOut: Float64Array;
}

/** Zero weights for n labels. */
export function zeroEdges(size: number): Edges {
  return {
    size,
    enterIn: new Float64Array(size * size),
    enterOut: new Float64Array((size + 1) * size),
    stay: new Float64Array(size),
    leave: new Float64Array(size),
    idle: new Float64Array(size + 1),
    endIn: new Float64Array(size),
    endOut: new Float64Array(size + 1),
  };
}

/** The arrays of the edges in a fixed order. */
export function edgeArrays(edges: Edges): readonly Float64Array[] {
  return [edges.enterIn, edges.enterOut, edges.stay, edges.leave, edges.idle, edges.endIn, edges.endOut];
}

/** Edges with every weight replaced by its exponential. */
export function exponentialEdges(edges: Edges): Edges {
  const result = zeroEdges(edges.size);
  const from = edgeArrays(edges);
  edgeArrays(result).forEach((array, index) => {
    array.set((from[index] ?? array).map(Math.exp));
  });
  return result;
}

/** Room for the scores of an entry of up to `capacity` tokens and what is computed from them. */
export interface Lattice {
  readonly size: number;
  readonly capacity: number;
  length: number;
  /** Score of label f for token i at i·(n+1)+f, of being outside at i·(n+1)+n. */
  readonly emission: Float64Array;
  /** Score of a label beginning at token i. */
  readonly entry: Float64Array;
  /** The labels possible for token i: from labelStarts[i] to labelStarts[i + 1]. */
  readonly labels: Uint8Array;
  readonly labelStarts: Uint32Array;
  /** Whether token i may be outside. */
  readonly outside: Uint8Array;
  readonly alphaIn: Float64Array;
  readonly alphaOut: Float64Array;
  /** The part of alphaIn that enters the label at token i. */
  readonly alphaEnter: Float64Array;
  readonly betaIn: Float64Array;
  readonly betaOut: Float64Array;
  readonly scale: Float64Array;
  readonly back: Int16Array;
  /** The states outside that are not forgotten yet. */
  readonly alive: Int32Array;
}

/** An empty lattice. */
export function lattice(size: number, capacity: number): Lattice {
  const wide = (size + 1) * capacity;
  return {
    size,
    capacity,
    length: 0,
    emission: new Float64Array(wide),
    entry: new Float64Array(wide),
    labels: new Uint8Array(wide),
    labelStarts: new Uint32Array(capacity + 1),
    outside: new Uint8Array(capacity),
    alphaIn: new Float64Array(wide),
    alphaOut: new Float64Array(wide),
    alphaEnter: new Float64Array(wide),
    betaIn: new Float64Array(wide),
    betaOut: new Float64Array(wide),
    scale: new Float64Array(capacity + 1),
    back: new Int16Array(2 * wide),
    alive: new Int32Array(2 * size + 2),
  };
}

/** Below this share of a token's probability a state outside is forgotten. */
const FAINT = 1e-7;

/** Turns emission and entry scores into factors, each token's best being 1. */
export function exponentiate(grid: Lattice): void {
  const wide = grid.size + 1;
  for (let i = 0; i < grid.length; i += 1) {
    let best = grid.outside[i] ? (grid.emission[i * wide + grid.size] ?? 0) : Number.NEGATIVE_INFINITY;
    const end = grid.labelStarts[i + 1] ?? 0;
    for (let k = grid.labelStarts[i] ?? 0; k < end; k += 1) {
      best = Math.max(best, grid.emission[i * wide + (grid.labels[k] ?? 0)] ?? 0);
    }
    for (let k = grid.labelStarts[i] ?? 0; k < end; k += 1) {
      const at = i * wide + (grid.labels[k] ?? 0);
      grid.emission[at] = Math.exp((grid.emission[at] ?? 0) - best);
      grid.entry[at] = Math.exp(grid.entry[at] ?? 0);
    }
    const out = i * wide + grid.size;
    grid.emission[out] = grid.outside[i] ? Math.exp((grid.emission[out] ?? 0) - best) : 0;
  }
}

/** Forward probabilities (each token's sum being 1) of a lattice of factors; `edges` are factors too. */
export function forward(grid: Lattice, edges: Edges): void {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, alphaEnter, scale, alive } = grid;
  const wide = size + 1;
  alphaIn.fill(0, 0, grid.length * wide);
  alphaOut.fill(0, 0, grid.length * wide);
  // The states outside that are alive before the token; at the beginning row `size` alone.
  let outs = 1;
  alive[0] = size;
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const last = row - wide;
    const begin = labelStarts[i] ?? 0;
    const end = labelStarts[i + 1] ?? 0;
    const lastBegin = i === 0 ? 0 : (labelStarts[i - 1] ?? 0);
    const lastEnd = i === 0 ? 0 : begin;
    let sum = 0;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      let flow = 0;
      for (let j = 0; j < outs; j += 1) {
        const f = alive[j] ?? 0;
        flow += (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.enterOut[f * size + g] ?? 0);
      }
      for (let j = lastBegin; j < lastEnd; j += 1) {
        const f = labels[j] ?? 0;
        if (f !== g) flow += (alphaIn[last + f] ?? 0) * (edges.enterIn[f * size + g] ?? 0);
      }
      const factor = emission[row + g] ?? 0;
      const entering = flow * (entry[row + g] ?? 0) * factor;
      const staying = i === 0 ? 0 : (alphaIn[last + g] ?? 0) * (edges.stay[g] ?? 0) * factor;
      alphaEnter[row + g] = entering;
      alphaIn[row + g] = entering + staying;
      sum += entering + staying;
    }
    const factor = emission[row + size] ?? 0;
    for (let j = 0; j < outs; j += 1) {
      const f = alive[j] ?? 0;
      alphaOut[row + f] = factor * (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.idle[f] ?? 0);
    }
    for (let j = lastBegin; j < lastEnd; j += 1) {
      const f = labels[j] ?? 0;
      alphaOut[row + f] = (alphaOut[row + f] ?? 0) + factor * (alphaIn[last + f] ?? 0) * (edges.leave[f] ?? 0);
    }
    outs = merge(grid, outs, lastBegin, lastEnd, row);
    for (let j = 0; j < outs; j += 1) sum += alphaOut[row + (alive[j] ?? 0)] ?? 0;
    scale[i] = sum;
    const norm = sum > 0 ? 1 / sum : 0;
    for (let k = begin; k < end; k += 1) {
      const at = row + (labels[k] ?? 0);
      alphaIn[at] = (alphaIn[at] ?? 0) * norm;
      alphaEnter[at] = (alphaEnter[at] ?? 0) * norm;
    }
    outs = normaliseOutside(grid, outs, row, norm);
  }
}

/** Adds the labels that the last token may have left to the states alive outside; returns how many there are. */
function merge({ alive, labels, alphaOut }: Lattice, outs: number, from: number, to: number, row: number): number {
  let count = outs;
  for (let j = from; j < to; j += 1) {
    const f = labels[j] ?? 0;
    let known = (alphaOut[row + f] ?? 0) === 0;
    for (let k = 0; k < outs && !known; k += 1) known = alive[k] === f;
    if (!known) alive[count++] = f;
  }
  return count;
}

/** Scales a token's states outside and forgets the faint ones; returns how many are left. */
function normaliseOutside({ alive, alphaOut }: Lattice, outs: number, row: number, norm: number): number {
  let count = 0;
  for (let j = 0; j < outs; j += 1) {
    const f = alive[j] ?? 0;
    const value = (alphaOut[row + f] ?? 0) * norm;
    alphaOut[row + f] = value > FAINT ? value : 0;
    if (value > FAINT) alive[count++] = f;
  }
  return count;
}

/** Backward probabilities in the scale of `forward`, so that alpha · beta is a state's probability. */
export function backward(grid: Lattice, edges: Edges): void {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, betaIn, betaOut, scale } = grid;
  const wide = size + 1;
  const final = (grid.length - 1) * wide;
  let total = 0;
  for (let f = 0; f <= size; f += 1) {
    if (f < size) {
      betaIn[final + f] = edges.endIn[f] ?? 0;
      total += (alphaIn[final + f] ?? 0) * (betaIn[final + f] ?? 0);
    }
    betaOut[final + f] = edges.endOut[f] ?? 0;
    total += (alphaOut[final + f] ?? 0) * (betaOut[final + f] ?? 0);
  }
  scale[grid.length] = total;
  for (let f = 0; f <= size; f += 1) {
    betaIn[final + f] = (betaIn[final + f] ?? 0) / total;
    betaOut[final + f] = (betaOut[final + f] ?? 0) / total;
  }
  const entering = new Float64Array(size);
  for (let i = grid.length - 2; i >= 0; i -= 1) {
    const row = i * wide;
    const next = row + wide;
    const begin = labelStarts[i + 1] ?? 0;
    const end = labelStarts[i + 2] ?? 0;
    const norm = 1 / (scale[i + 1] ?? 1);
    const outFactor = (emission[next + size] ?? 0) * norm;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      entering[k - begin] = (emission[next + g] ?? 0) * (entry[next + g] ?? 0) * (betaIn[next + g] ?? 0) * norm;
    }
    for (let f = 0; f <= size; f += 1) {
      betaIn[row + f] = 0;
      betaOut[row + f] = 0;
      if ((alphaOut[row + f] ?? 0) > 0) {
        let flow = (edges.idle[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
        for (let k = begin; k < end; k += 1) {
          flow += (entering[k - begin] ?? 0) * (edges.enterOut[f * size + (labels[k] ?? 0)] ?? 0);
        }
        betaOut[row + f] = flow;
      }
      if (f < size && (alphaIn[row + f] ?? 0) > 0) {
        let flow = (edges.leave[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
        for (let k = begin; k < end; k += 1) {
          const g = labels[k] ?? 0;
          if (g !== f) flow += (entering[k - begin] ?? 0) * (edges.enterIn[f * size + g] ?? 0);
          else flow += (edges.stay[f] ?? 0) * (emission[next + f] ?? 0) * (betaIn[next + f] ?? 0) * norm;
        }
        betaIn[row + f] = flow;
      }
    }
  }
}

/** The probability that exactly the tokens `first` to `last` make one value of `label`. After `backward`. */
export function segmentProbability(grid: Lattice, edges: Edges, label: number, first: number, last: number): number {
  const { size, emission, betaIn, betaOut, labels, labelStarts, entry, scale } = grid;
  const wide = size + 1;
  let flow = grid.alphaEnter[first * wide + label] ?? 0;
  for (let i = first + 1; i <= last; i += 1) {
    flow *= ((edges.stay[label] ?? 0) * (emission[i * wide + label] ?? 0)) / (scale[i] ?? 1);
  }
  if (last === grid.length - 1) return flow * (betaIn[last * wide + label] ?? 0);
  const next = (last + 1) * wide;
  let after = (edges.leave[label] ?? 0) * (emission[next + size] ?? 0) * (betaOut[next + label] ?? 0);
  const end = labelStarts[last + 2] ?? 0;
  for (let k = labelStarts[last + 1] ?? 0; k < end; k += 1) {
    const g = labels[k] ?? 0;
    if (g === label) continue;
    const entering = (emission[next + g] ?? 0) * (entry[next + g] ?? 0) * (betaIn[next + g] ?? 0);
    after += (edges.enterIn[label * size + g] ?? 0) * entering;
  }
  return (flow * after) / (scale[last + 1] ?? 1);
}

/** For each token its label, or -1 outside, and whether a value begins there. */
export interface Path {
  readonly labels: Int16Array;
  readonly begins: Uint8Array;
}

/**
 * The likeliest path. Labels whose best way here is less likely than `beam` times the token's best are dropped from the
 * lattice, for this and for what is computed on it later. Uses alpha's room.
 */
export function viterbi(grid: Lattice, edges: Edges, beam = 0): Path {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, back, alive } = grid;
  const wide = size + 1;
  alphaIn.fill(0, 0, grid.length * wide);
  alphaOut.fill(0, 0, grid.length * wide);
  let outs = 1;
  alive[0] = size;
  // The labels of the token before that are left, and where the next are put.
  let lastBegin = 0;
  let lastEnd = 0;
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const last = row - wide;
    const begin = labelStarts[i] ?? 0;
    const end = labelStarts[i + 1] ?? 0;
    let best = 0;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      let flow = 0;
      let from = 0;
      for (let j = 0; j < outs; j += 1) {
        const f = alive[j] ?? 0;
        const one = (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.enterOut[f * size + g] ?? 0);
        if (one > flow) {
          flow = one;
          from = wide + f;
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
    const factor = emission[row + size] ?? 0;
    for (let j = 0; j < outs; j += 1) {
      const f = alive[j] ?? 0;
      alphaOut[row + f] = factor * (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.idle[f] ?? 0);
      back[2 * (row + f) + 1] = wide + f;
    }
    for (let j = lastBegin; j < lastEnd; j += 1) {
      const f = labels[j] ?? 0;
      const leaving = factor * (alphaIn[last + f] ?? 0) * (edges.leave[f] ?? 0);
      if (leaving <= (alphaOut[row + f] ?? 0)) continue;
      alphaOut[row + f] = leaving;
      back[2 * (row + f) + 1] = f;
    }
    outs = merge(grid, outs, lastBegin, lastEnd, row);
    for (let j = 0; j < outs; j += 1) best = Math.max(best, alphaOut[row + (alive[j] ?? 0)] ?? 0);
    const norm = best > 0 ? 1 / best : 0;
    lastBegin = lastEnd;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      const value = (alphaIn[row + g] ?? 0) * norm;
      alphaIn[row + g] = value;
      if (value > beam) labels[lastEnd++] = g;
    }
    labelStarts[i] = lastBegin;
    outs = normaliseOutside(grid, outs, row, norm);
  }
  labelStarts[grid.length] = lastEnd;
  return trace(grid, edges);
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
