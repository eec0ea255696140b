import { emission, entry, found, hashes, last, ROW, slots, starts } from './memory';

/** So many rows can be added in sixteen bits: each figure squared is below 2,304. */
const GROUP: i32 = 14;

/** Sums up the weights of the features of every token, in units of the smallest weight times `unit`. */
export function addScores(length: usize, unit: f64): void {
  for (let i: usize = 0; i < length; i += 1) {
    const at = starts + (i << 3);
    const middle = load<u32>(at, 4);
    addRows(find(load<u32>(at), middle), emission + i * ROW, unit);
    addRows(find(middle, load<u32>(at, 8)), entry + i * ROW, unit);
  }
}

/** Looks up the features from `from` to `to`; returns how many have a row. */
function find(from: u32, to: u32): i32 {
  let count: i32 = 0;
  for (let k = from; k < to; k += 1) {
    const key = load<i32>(hashes + (k << 2));
    let slot = key & last;
    let row = load<i32>(slots + (slot << 3), 4);
    while (row !== 0 && load<i32>(slots + (slot << 3)) !== key) {
      slot = (slot + 1) & last;
      row = load<i32>(slots + (slot << 3), 4);
    }
    store<i32>(found + (count << 2), row);
    count += i32(row !== 0);
  }
  return count;
}

/** The sum of the rows found, as floating-point scores. A weight is its figure times its figure's amount. */
function addRows(count: i32, to: usize, unit: f64): void {
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  let out: i32 = 0;
  for (let k: i32 = 0; k < count; ) {
    const end = min(count, k + GROUP);
    let b0 = i16x8.splat(0);
    let b1 = b0;
    let b2 = b0;
    let b3 = b0;
    for (; k < end; k += 1) {
      const row = load<usize>(found + (k << 2));
      const low = v128.load(row);
      const high = v128.load(row, 16);
      const lowAmount = i8x16.abs(low);
      const highAmount = i8x16.abs(high);
      b0 = i16x8.add(b0, i16x8.extmul_low_i8x16_s(low, lowAmount));
      b1 = i16x8.add(b1, i16x8.extmul_high_i8x16_s(low, lowAmount));
      b2 = i16x8.add(b2, i16x8.extmul_low_i8x16_s(high, highAmount));
      b3 = i16x8.add(b3, i16x8.extmul_high_i8x16_s(high, highAmount));
      out += load<i16>(row, 32);
    }
    a0 = i32x4.add(a0, i32x4.extend_low_i16x8_s(b0));
    a1 = i32x4.add(a1, i32x4.extend_high_i16x8_s(b0));
    a2 = i32x4.add(a2, i32x4.extend_low_i16x8_s(b1));
    a3 = i32x4.add(a3, i32x4.extend_high_i16x8_s(b1));
    a4 = i32x4.add(a4, i32x4.extend_low_i16x8_s(b2));
    a5 = i32x4.add(a5, i32x4.extend_high_i16x8_s(b2));
    a6 = i32x4.add(a6, i32x4.extend_low_i16x8_s(b3));
    a7 = i32x4.add(a7, i32x4.extend_high_i16x8_s(b3));
  }
  const units = f64x2.splat(unit);
  writeFour(to, a0, units);
  writeFour(to + 32, a1, units);
  writeFour(to + 64, a2, units);
  writeFour(to + 96, a3, units);
  writeFour(to + 128, a4, units);
  writeFour(to + 160, a5, units);
  writeFour(to + 192, a6, units);
  writeFour(to + 224, a7, units);
  store<f64>(to, f64(out) * unit, 256);
}

function writeFour(to: usize, sums: v128, units: v128): void {
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(sums), units));
  v128.store(to, f64x2.mul(f64x2.convert_low_i32x4_s(v128.shuffle<i32>(sums, sums, 2, 3, 2, 3)), units), 16);
}
