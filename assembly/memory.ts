/** Labels, and labels with "outside": the kernel is written for so many. */
export const SIZE: usize = 32;
export const WIDE: usize = 33;
/** Bytes of a token's row of scores, and of a row of edges. */
export const ROW: usize = 33 * 8;
export const EDGE_ROW: usize = 32 * 8;

// Where the arrays begin; those of the lattice as in src/read/lattice.ts.
export let slots: usize = 0;
export let last: i32 = 0;
export let hashes: usize = 0;
export let starts: usize = 0;
export let emission: usize = 0;
export let entry: usize = 0;
export let labels: usize = 0;
export let labelStarts: usize = 0;
export let outside: usize = 0;
export let back: usize = 0;
export let barred: usize = 0;
export let enterIn: usize = 0;
export let enterOut: usize = 0;
export let stay: usize = 0;
export let leave: usize = 0;
export let idle: usize = 0;
export let frontA: usize = 0;
export let frontB: usize = 0;
/** Room for the rows found for one token, and for the bits of a pair of labels each. */
export let found: usize = 0;
export let pairs: usize = 0;

/** Tells where everything is; `size` is how many slots the table of weights has, `scratch` 1,024 bytes of room. */
export function place(
  size: i32,
  slotsAt: usize,
  hashesAt: usize,
  startsAt: usize,
  barredAt: usize,
  emissionAt: usize,
  entryAt: usize,
  labelsAt: usize,
  labelStartsAt: usize,
  outsideAt: usize,
  backAt: usize,
  enterInAt: usize,
  enterOutAt: usize,
  stayAt: usize,
  leaveAt: usize,
  idleAt: usize,
  front: usize,
  otherFront: usize,
  scratch: usize,
): void {
  last = size - 1;
  slots = slotsAt;
  hashes = hashesAt;
  starts = startsAt;
  barred = barredAt;
  emission = emissionAt;
  entry = entryAt;
  labels = labelsAt;
  labelStarts = labelStartsAt;
  outside = outsideAt;
  back = backAt;
  enterIn = enterInAt;
  enterOut = enterOutAt;
  stay = stayAt;
  leave = leaveAt;
  idle = idleAt;
  frontA = front;
  frontB = otherFront;
  pairs = scratch;
  found = scratch + 256;
  for (let pair: usize = 0; pair < SIZE / 2; pair += 1) {
    store<i64>(pairs + (pair << 4), (1 as i64) << (2 * <i64>pair));
    store<i64>(pairs + (pair << 4) + 8, (2 as i64) << (2 * <i64>pair));
  }
}
