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
/** Only every third step is used: coarser weights read as well, and gzip packs them closer. */
const COARSE = 3;
const quantise = (value: number): number => {
  const steps = Math.round(Math.sqrt(Math.min(Math.abs(value), LARGEST) / LARGEST) * 127);
  return Math.sign(value) * Math.min(126, Math.round(steps / COARSE) * COARSE);
};

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
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const size = number();
  const rows = number();
  const keys = new Int32Array(rows);
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    hash = (hash + number()) | 0;
    keys[row] = hash;
  }
  const lengths = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) lengths[row] = number();
  const { slots, entries } = tableOf(keys, lengths);
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

/** Rows that speak of at least so many labels are of features that most tokens have. */
const COMMON = 4;

/** The table of rows with these keys and lengths, whose items follow each other. */
function tableOf(keys: Int32Array, lengths: Uint8Array): { readonly slots: Int32Array; readonly entries: number } {
  const last = 2 ** Math.ceil(Math.log2(1.4 * keys.length + 2)) - 1;
  const slots = new Int32Array(2 * last + 2);
  let entries = 0;
  // The common ones come first: they get the slot that is looked at first.
  for (const isCommon of [true, false]) {
    let begin = 0;
    for (let row = 0; row < keys.length; row += 1) {
      const length = lengths[row] ?? 0;
      if (length >= COMMON === isCommon) {
        const key = keys[row] ?? 0;
        let slot = key & last;
        while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & last;
        slots[2 * slot] = key;
        slots[2 * slot + 1] = begin * 64 + length;
      }
      begin += length;
    }
    entries = begin;
  }
  return { slots, entries };
}

/** The weight that each packed byte stands for. */
const STEPS: Float64Array = /* @__PURE__ */ Float64Array.from({ length: 256 }, (_, byte) => {
  const q = ((byte << 24) >> 24) / 127;
  return Math.sign(q) * q * q * LARGEST;
});

/** Rows found for one token. */
const found: Int32Array = /* @__PURE__ */ new Int32Array(128);

/**
 * Adds the weights of the features from `from` to `to` to the row of scores that begins at `at`. All are looked up before
 * the first is added: so the processor waits for several at once.
 */
export function addScores(
  { slots, items }: Weights,
  hashes: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  const last = slots.length / 2 - 1;
  let count = 0;
  for (let k = from; k < to; k += 1) {
    const key = hashes[k] ?? 0;
    let slot = key & last;
    let row = slots[2 * slot + 1] ?? 0;
    while (row !== 0 && slots[2 * slot] !== key) {
      slot = (slot + 1) & last;
      row = slots[2 * slot + 1] ?? 0;
    }
    found[count] = row;
    count += row === 0 ? 0 : 1;
  }
  for (let k = 0; k < count; k += 1) {
    const row = found[k] ?? 0;
    const begin = row >> 6;
    const end = begin + (row & 63);
    for (let i = begin; i < end; i += 1) {
      const item = items[i] ?? 0;
      const column = at + (item >> 8);
      scores[column] = (scores[column] ?? 0) + (STEPS[item & 255] ?? 0);
    }
  }
}
