import { type Edges, edgeArrays, zeroEdges } from './lattice.ts';

/**
 * What the labeller has learned. A feature's weights stand in one row; rows are found by the feature's hash in an
 * open-addressed table of pairs: the hash, and where its row begins · 64 + its length (0: a free slot). An item of
 * a row is its column (a label; the last is "outside") · 256 + its quantised weight. All lies as close together as it
 * can, because a token asks for fifty rows and the memory's latency is what that costs.
 */
export interface Weights {
  readonly slots: Int32Array;
  readonly items: Uint16Array;
  readonly edges: Edges;
}

/** A trained model before it is packed: hashes in ascending order as unsigned numbers, each with its columns. */
export interface Row {
  readonly hash: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** The largest weight that the packed form holds; eight bits, denser around nothing: ±(q / 127)² · most. */
export const LARGEST = 6;
const quantise = (value: number): number =>
  Math.sign(value) * Math.round(Math.sqrt(Math.min(Math.abs(value), LARGEST) / LARGEST) * 127);

/** The bytes of a model: sizes, hash gaps as variable-length numbers, row lengths, columns, weights, edges. */
export function packWeights(rows: readonly Row[], edges: Edges): Uint8Array {
  const bytes: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  number(edges.size);
  number(rows.length);
  let last = 0;
  for (const row of rows) {
    number(row.hash - last);
    last = row.hash;
  }
  for (const row of rows) number(row.columns.length);
  for (const row of rows) bytes.push(...row.columns);
  for (const row of rows) for (const value of row.values) bytes.push(quantise(value) & 255);
  // Edges in hundredths, two bytes each.
  for (const array of edgeArrays(edges)) {
    for (const value of array) {
      const hundredths = Math.round(Math.max(-300, Math.min(300, value)) * 100);
      bytes.push(hundredths & 255, (hundredths >> 8) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/** The model of `packWeights`, ready for look-up. */
export function unpackWeights(bytes: Uint8Array): Weights {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const size = number();
  const rows = number();
  const count = 2 ** Math.ceil(Math.log2(1.4 * rows + 2));
  const slots = new Int32Array(2 * count);
  const places = new Uint32Array(rows);
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    hash += number();
    const key = hash | 0;
    let slot = key & (count - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (count - 1);
    slots[2 * slot] = key;
    slots[2 * slot + 1] = 1;
    places[row] = slot;
  }
  let entries = 0;
  for (let row = 0; row < rows; row += 1) {
    const length = number();
    slots[2 * (places[row] ?? 0) + 1] = entries * 64 + length;
    entries += length;
  }
  const items = new Uint16Array(entries);
  for (let i = 0; i < entries; i += 1) items[i] = ((bytes[at + i] ?? 0) << 8) | (bytes[at + entries + i] ?? 0);
  at += 2 * entries;
  const edges = zeroEdges(size);
  for (const array of edgeArrays(edges)) {
    for (let i = 0; i < array.length; i += 1) {
      array[i] = ((((bytes[at + 1] ?? 0) << 24) >> 16) | (bytes[at] ?? 0)) / 100;
      at += 2;
    }
  }
  return { slots, items, edges };
}

/** The weight that each packed byte stands for. */
const STEPS: Float64Array = /* @__PURE__ */ Float64Array.from({ length: 256 }, (_, byte) => {
  const q = ((byte << 24) >> 24) / 127;
  return Math.sign(q) * q * q * LARGEST;
});

/** Adds the weights of the features from `from` to `to` to the row of scores that begins at `at`. */
export function addScores(
  { slots, items }: Weights,
  hashes: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  const last = slots.length / 2 - 1;
  for (let k = from; k < to; k += 1) {
    const key = hashes[k] ?? 0;
    let slot = key & last;
    let row = slots[2 * slot + 1] ?? 0;
    while (row !== 0 && slots[2 * slot] !== key) {
      slot = (slot + 1) & last;
      row = slots[2 * slot + 1] ?? 0;
    }
    if (row === 0) continue;
    const begin = row >> 6;
    const end = begin + (row & 63);
    for (let i = begin; i < end; i += 1) {
      const item = items[i] ?? 0;
      const column = at + (item >> 8);
      scores[column] = (scores[column] ?? 0) + (STEPS[item & 255] ?? 0);
    }
  }
}
