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
  /** The labels that token i can't have whatever its scores, a bit each. */
  readonly barred: Int32Array;
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
  /** The states outside that are not forgotten at token i, by the label last left: from outStarts[i] to outStarts[i + 1]. */
  readonly outs: Uint8Array;
  readonly outStarts: Uint32Array;
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
    barred: new Int32Array(capacity),
    outside: new Uint8Array(capacity),
    alphaIn: new Float64Array(wide),
    alphaOut: new Float64Array(wide),
    alphaEnter: new Float64Array(wide),
    betaIn: new Float64Array(wide),
    betaOut: new Float64Array(wide),
    scale: new Float64Array(capacity + 1),
    back: new Int16Array(2 * wide),
    outs: new Uint8Array(wide),
    outStarts: new Uint32Array(capacity + 1),
  };
}

/** Below this share of a token's probability a state outside is forgotten. */
export const FAINT = 1e-7;

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
