import { type Edges, edgeArrays, zeroEdges } from './lattice.ts';

/**
 * What the labeller has learned. A feature's weights stand in one row; rows are found by the feature's hash in an
 * open-addressed table of pairs: the hash, and where its row begins · 64 + its length (0: a free slot). An item of
 * a row is its column (a label; the last is "outside") · 256 + its weight in steps. All lies as close together as it
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

/** The largest weight that the packed form holds: ±(step / 127)² · most, denser around nothing. */
export const LARGEST = 6;
const FINEST = 127;
/** Only every third step is used: coarser weights read as well, and gzip packs them closer. */
const COARSE = 3;
const MOST_STEPS = 42;
const stepsOf = (value: number): number => {
  const fine = Math.round(Math.sqrt(Math.min(Math.abs(value), LARGEST) / LARGEST) * FINEST);
  return Math.sign(value) * Math.min(MOST_STEPS, Math.round(fine / COARSE));
};

/**
 * A model as it is kept: letters that stand for figures below 91, one kind of figure a text, which gzip packs closer
 * than base64. `hashes` are the gaps between the rows' hashes in five texts, from the units up; `edges` hundredths of
 * their weights, above -300, in three.
 */
export interface PackedWeights {
  readonly size: number;
  readonly hashes: readonly string[];
  readonly lengths: string;
  readonly columns: string;
  readonly values: string;
  readonly edges: readonly string[];
}

/** Printable letters that JSON need not escape. */
const DIGITS = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
const BASE = DIGITS.length;
/** The figure that a letter stands for, by the letter's code. */
const FIGURES: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

const written = (figures: readonly number[]): string => figures.map((figure) => DIGITS.charAt(figure)).join('');
const read = (text: string | undefined, at: number): number => FIGURES[text?.charCodeAt(at) ?? 0] ?? 0;

/** Numbers as texts of one figure each, from the units up. */
function inFigures(numbers: readonly number[], figures: number): string[] {
  return Array.from({ length: figures }, (_, power) =>
    written(numbers.map((number) => Math.floor(number / BASE ** power) % BASE)),
  );
}

/** The number whose figures stand at one place of several texts. */
function numberAt(texts: readonly string[], at: number): number {
  let value = 0;
  for (let power = texts.length - 1; power >= 0; power -= 1) value = value * BASE + read(texts[power], at);
  return value;
}

/** Edges are kept between minus and plus this. */
const EDGE = 300;

/** A model packed; `unpackWeights` reads it. */
export function packWeights(rows: readonly Row[], edges: Edges): PackedWeights {
  const columns = rows.flatMap((row) => row.columns);
  const values = rows.flatMap((row) => row.values);
  const hundredths = edgeArrays(edges).flatMap((array) =>
    Array.from(array, (value) => Math.round((Math.max(-EDGE, Math.min(EDGE, value)) + EDGE) * 100)),
  );
  return {
    size: edges.size,
    hashes: inFigures(
      rows.map((row, at) => row.hash - (rows[at - 1]?.hash ?? 0)),
      5,
    ),
    lengths: written(rows.map((row) => row.columns.length)),
    columns: written(columns),
    values: written(values.map((value) => stepsOf(value) + MOST_STEPS)),
    edges: inFigures(hundredths, 3),
  };
}

/** The model of `packWeights`, ready for look-up. */
export function unpackWeights(packed: PackedWeights): Weights {
  const keys = new Int32Array(packed.lengths.length);
  const lengths = new Uint8Array(keys.length);
  let hash = 0;
  for (let row = 0; row < keys.length; row += 1) {
    hash = (hash + numberAt(packed.hashes, row)) | 0;
    keys[row] = hash;
    lengths[row] = read(packed.lengths, row);
  }
  const { slots, entries } = tableOf(keys, lengths);
  const items = new Uint16Array(entries);
  for (let i = 0; i < entries; i += 1) items[i] = (read(packed.columns, i) << 8) | read(packed.values, i);
  const edges = zeroEdges(packed.size);
  let at = 0;
  for (const array of edgeArrays(edges)) {
    for (let i = 0; i < array.length; i += 1) array[i] = numberAt(packed.edges, at++) / 100 - EDGE;
  }
  return { slots, items, edges };
}

/** Rows that speak of at least so many labels are of features that most tokens have. */
export const COMMON = 4;

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

/** The smallest weight. All are whole multiples of it, so that their sum is the same in any order. */
export const UNIT: number = LARGEST * (COARSE / FINEST) ** 2;

/** How many steps from nothing a figure of `values` is; its weight is that squared, in units. */
export const stepsOfFigure = (figure: number): number => figure - MOST_STEPS;

/** The weight that each figure of `values` stands for, in units. */
const UNITS: Int16Array = /* @__PURE__ */ Int16Array.from({ length: BASE }, (_, figure) => {
  const steps = stepsOfFigure(figure);
  return steps * Math.abs(steps);
});

/** Rows found for one token. */
const found: Int32Array = /* @__PURE__ */ new Int32Array(128);

/**
 * Adds the weights, in units, of the features from `from` to `to` to the row of scores that begins at `at`. All are looked
 * up before the first is added: so the processor waits for several at once.
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
      scores[column] = (scores[column] ?? 0) + (UNITS[item & 255] ?? 0);
    }
  }
}
