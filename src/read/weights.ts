import { type Edges, edgeArrays, zeroEdges } from './crf.ts';

/**
 * What the labeller has learned. A feature's weights stand in one row; rows are found by the feature's hash in an
 * open-addressed table. Row r has the columns (labels; the last is "outside") from rowStarts[r] to rowStarts[r + 1].
 */
export interface Weights {
  readonly slotKeys: Int32Array;
  /** Row + 1, or 0 where the slot is free. */
  readonly slotRows: Int32Array;
  readonly rowStarts: Uint32Array;
  readonly columns: Uint8Array;
  readonly values: Float32Array;
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
  const slots = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  const slotKeys = new Int32Array(slots);
  const slotRows = new Int32Array(slots);
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    hash += number();
    const key = hash | 0;
    let slot = key & (slots - 1);
    while (slotRows[slot] !== 0) slot = (slot + 1) & (slots - 1);
    slotKeys[slot] = key;
    slotRows[slot] = row + 1;
  }
  const rowStarts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) rowStarts[row + 1] = (rowStarts[row] ?? 0) + number();
  const entries = rowStarts[rows] ?? 0;
  const columns = bytes.slice(at, at + entries);
  const values = new Float32Array(entries);
  for (let i = 0; i < entries; i += 1) {
    const q = (((bytes[at + entries + i] ?? 0) << 24) >> 24) / 127;
    values[i] = Math.sign(q) * q * q * LARGEST;
  }
  at += 2 * entries;
  const edges = zeroEdges(size);
  for (const array of edgeArrays(edges)) {
    for (let i = 0; i < array.length; i += 1) {
      array[i] = ((((bytes[at + 1] ?? 0) << 24) >> 16) | (bytes[at] ?? 0)) / 100;
      at += 2;
    }
  }
  return { slotKeys, slotRows, rowStarts, columns, values, edges };
}

/** Adds the weights of the features from `from` to `to` to the row of scores that begins at `at`. */
export function addScores(
  weights: Weights,
  hashes: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  const { slotKeys, slotRows, rowStarts, columns, values } = weights;
  const slots = slotKeys.length - 1;
  for (let k = from; k < to; k += 1) {
    const key = hashes[k] ?? 0;
    let slot = key & slots;
    let row = slotRows[slot] ?? 0;
    while (row !== 0 && slotKeys[slot] !== key) {
      slot = (slot + 1) & slots;
      row = slotRows[slot] ?? 0;
    }
    if (row === 0) continue;
    const end = rowStarts[row] ?? 0;
    for (let i = rowStarts[row - 1] ?? 0; i < end; i += 1) {
      const to = at + (columns[i] ?? 0);
      scores[to] = (scores[to] ?? 0) + (values[i] ?? 0);
    }
  }
}
