import {
  back,
  barred,
  EDGE_ROW,
  emission,
  enterIn,
  enterOut,
  entry,
  frontA,
  frontB,
  idle,
  labelStarts,
  labels,
  leave,
  outside,
  pairs,
  ROW,
  SIZE,
  stay,
  WIDE,
} from './memory';

const NEVER: f64 = -Infinity;

// A front: scores inside by label, scores outside by the label last left, the labels last left that are alive, and how many.
const FRONT_OUTSIDE: usize = 256;
const FRONT_OUTS: usize = FRONT_OUTSIDE + 264;
const FRONT_COUNT: usize = FRONT_OUTS + 40;

/**
 * Finds the labels possible for each token (`margin` below its best at most, and not barred) and the likeliest path:
 * src/read/possible.ts and src/read/viterbi.ts. The front of the last token is the first for an even length.
 */
export function follow(length: usize, margin: f64, beam: f64, leastOutside: f64): void {
  let before = frontA;
  let here = frontB;
  for (let f: usize = 0; f < WIDE; f += 1) {
    if (f < SIZE) store<f64>(before + (f << 3), NEVER);
    store<f64>(before + (f << 3), f === SIZE ? 0 : NEVER, FRONT_OUTSIDE);
  }
  store<u8>(before, <u8>SIZE, FRONT_OUTS);
  store<u32>(before, 1, FRONT_COUNT);
  let begin: u32 = 0;
  let end: u32 = 0;
  for (let i: usize = 0; i < length; i += 1) {
    const possible = possibleAt(i, margin);
    let best = stepOutside(i, before, here, begin, end);
    best = stepInside(i, before, here, begin, end, possible, best);
    forgetOutside(here, best, leastOutside);
    const alive = forgetInside(here, best, beam);
    store<u32>(labelStarts + (i << 2), end);
    const next = rememberWays(i, before, begin, end, alive);
    begin = end;
    end = next;
    const swap = before;
    before = here;
    here = swap;
  }
  store<u32>(labelStarts + (length << 2), end);
}

/** The larger of the two lanes. */
function larger(pair: v128): f64 {
  const a = f64x2.extract_lane(pair, 0);
  const b = f64x2.extract_lane(pair, 1);
  return max(a, b);
}

/** The labels possible for a token, a bit each; notes whether it may be outside. */
function possibleAt(i: usize, margin: f64): i32 {
  const row = emission + i * ROW;
  const out = load<f64>(row, 256);
  let most = f64x2.splat(out);
  for (let at: usize = 0; at < 256; at += 32) {
    most = f64x2.pmax(most, f64x2.pmax(v128.load(row + at), v128.load(row + at, 16)));
  }
  const limit = larger(most) - margin;
  const limits = f64x2.splat(limit);
  let near: i32 = 0;
  for (let pair: usize = 0; pair < SIZE / 2; pair += 1) {
    near |= i64x2.bitmask(f64x2.gt(v128.load(row + (pair << 4)), limits)) << (2 * <i32>pair);
  }
  const possible = near & ~load<i32>(barred + (i << 2));
  const mayBeOut = load<u8>(outside + i) !== 0 && out > limit;
  store<u8>(outside + i, u8(mayBeOut || possible === 0));
  return possible;
}

function stepOutside(i: usize, before: usize, here: usize, begin: u32, end: u32): f64 {
  for (let f: usize = 0; f < 264; f += 8) store<f64>(here + f, NEVER, FRONT_OUTSIDE);
  store<u32>(here, 0, FRONT_COUNT);
  if (load<u8>(outside + i) === 0) return NEVER;
  const own = load<f64>(emission + i * ROW, 256);
  const backRow = back + ((i * WIDE) << 2);
  let best = NEVER;
  const outCount = load<u32>(before, FRONT_COUNT);
  let count = outCount;
  for (let j: u32 = 0; j < outCount; j += 1) {
    const f = <usize>load<u8>(before + j, FRONT_OUTS);
    const idling = load<f64>(before + (f << 3), FRONT_OUTSIDE) + load<f64>(idle + (f << 3)) + own;
    store<f64>(here + (f << 3), idling, FRONT_OUTSIDE);
    store<u8>(here + j, <u8>f, FRONT_OUTS);
    store<u16>(backRow + (f << 2), <u16>(WIDE + f), 2);
    if (idling > best) best = idling;
  }
  for (let j = begin; j < end; j += 1) {
    const f = <usize>load<u8>(labels + j);
    const leaving = load<f64>(before + (f << 3)) + load<f64>(leave + (f << 3)) + own;
    const idling = load<f64>(here + (f << 3), FRONT_OUTSIDE);
    if (leaving <= idling) continue;
    if (idling === NEVER) {
      store<u8>(here + count, <u8>f, FRONT_OUTS);
      count += 1;
    }
    store<f64>(here + (f << 3), leaving, FRONT_OUTSIDE);
    store<u16>(backRow + (f << 2), <u16>f, 2);
    if (leaving > best) best = leaving;
  }
  store<u32>(here, count, FRONT_COUNT);
  return best;
}

/** The best way into every possible label; returns the score of the best of all states, `best` being outside's. */
function stepInside(i: usize, before: usize, here: usize, begin: u32, end: u32, possible: i32, best: f64): f64 {
  const bits = i64x2.splat(possible);
  let most = f64x2.splat(best);
  for (let half: usize = 0; half < 256; half += 128) {
    let a0 = f64x2.splat(NEVER);
    let a1 = a0;
    let a2 = a0;
    let a3 = a0;
    let a4 = a0;
    let a5 = a0;
    let a6 = a0;
    let a7 = a0;
    const outCount = load<u32>(before, FRONT_COUNT);
    for (let j: u32 = 0; j < outCount + end - begin; j += 1) {
      const isOut = j < outCount;
      const f = <usize>(isOut ? load<u8>(before + j, FRONT_OUTS) : load<u8>(labels + begin + j - outCount));
      const from = f64x2.splat(load<f64>(before + (isOut ? FRONT_OUTSIDE : 0) + (f << 3)));
      const edges = (isOut ? enterOut : enterIn) + f * EDGE_ROW + half;
      a0 = f64x2.pmax(a0, f64x2.add(from, v128.load(edges)));
      a1 = f64x2.pmax(a1, f64x2.add(from, v128.load(edges, 16)));
      a2 = f64x2.pmax(a2, f64x2.add(from, v128.load(edges, 32)));
      a3 = f64x2.pmax(a3, f64x2.add(from, v128.load(edges, 48)));
      a4 = f64x2.pmax(a4, f64x2.add(from, v128.load(edges, 64)));
      a5 = f64x2.pmax(a5, f64x2.add(from, v128.load(edges, 80)));
      a6 = f64x2.pmax(a6, f64x2.add(from, v128.load(edges, 96)));
      a7 = f64x2.pmax(a7, f64x2.add(from, v128.load(edges, 112)));
    }
    const row = i * ROW + half;
    most = f64x2.pmax(most, enter(a0, row, before + half, here + half, half, bits));
    most = f64x2.pmax(most, enter(a1, row + 16, before + half + 16, here + half + 16, half + 16, bits));
    most = f64x2.pmax(most, enter(a2, row + 32, before + half + 32, here + half + 32, half + 32, bits));
    most = f64x2.pmax(most, enter(a3, row + 48, before + half + 48, here + half + 48, half + 48, bits));
    most = f64x2.pmax(most, enter(a4, row + 64, before + half + 64, here + half + 64, half + 64, bits));
    most = f64x2.pmax(most, enter(a5, row + 80, before + half + 80, here + half + 80, half + 80, bits));
    most = f64x2.pmax(most, enter(a6, row + 96, before + half + 96, here + half + 96, half + 96, bits));
    most = f64x2.pmax(most, enter(a7, row + 112, before + half + 112, here + half + 112, half + 112, bits));
  }
  return larger(most);
}

/** The scores of a pair of labels, `ways` being the best ways in from elsewhere without what beginning scores. */
function enter(ways: v128, row: usize, before: usize, here: usize, pair: usize, bits: v128): v128 {
  const entering = f64x2.add(ways, v128.load(entry + row));
  const staying = f64x2.add(v128.load(before), v128.load(stay + pair));
  const score = f64x2.add(f64x2.pmax(staying, entering), v128.load(emission + row));
  const own = v128.load(pairs + pair);
  const kept = v128.bitselect(score, f64x2.splat(NEVER), i64x2.eq(v128.and(bits, own), own));
  v128.store(here, kept);
  return kept;
}

/** Makes the best score inside 0 and drops what lies below the beam; returns the labels that are left, a bit each. */
function forgetInside(here: usize, best: f64, beam: f64): i32 {
  const bests = f64x2.splat(best);
  const least = f64x2.splat(-beam);
  let alive: i32 = 0;
  for (let pair: usize = 0; pair < SIZE / 2; pair += 1) {
    const at = here + (pair << 4);
    const score = f64x2.sub(v128.load(at), bests);
    const isAlive = f64x2.gt(score, least);
    v128.store(at, v128.bitselect(score, f64x2.splat(NEVER), isAlive));
    alive |= i64x2.bitmask(isAlive) << (2 * <i32>pair);
  }
  return alive;
}

function forgetOutside(here: usize, best: f64, least: f64): void {
  const outCount = load<u32>(here, FRONT_COUNT);
  let count: u32 = 0;
  for (let j: u32 = 0; j < outCount; j += 1) {
    const f = <usize>load<u8>(here + j, FRONT_OUTS);
    const score = load<f64>(here + (f << 3), FRONT_OUTSIDE) - best;
    store<f64>(here + (f << 3), score > least ? score : NEVER, FRONT_OUTSIDE);
    store<u8>(here + count, <u8>f, FRONT_OUTS);
    count += u32(score > least);
  }
  store<u32>(here, count, FRONT_COUNT);
}

/** Notes where the best way into each label alive comes from, and lists the label; returns the end of the list. */
function rememberWays(i: usize, before: usize, begin: u32, end: u32, alive: i32): u32 {
  const backRow = back + ((i * WIDE) << 2);
  const outCount = load<u32>(before, FRONT_COUNT);
  let count = end;
  for (let bits = alive; bits !== 0; bits &= bits - 1) {
    const g = <usize>ctz(bits);
    const beginning = load<f64>(entry + i * ROW + (g << 3));
    let score = load<f64>(before + (g << 3)) + load<f64>(stay + (g << 3));
    let source = g;
    for (let j: u32 = 0; j < outCount; j += 1) {
      const f = <usize>load<u8>(before + j, FRONT_OUTS);
      const one =
        load<f64>(before + (f << 3), FRONT_OUTSIDE) + load<f64>(enterOut + f * EDGE_ROW + (g << 3)) + beginning;
      if (one > score) {
        score = one;
        source = WIDE + f;
      }
    }
    for (let j = begin; j < end; j += 1) {
      const f = <usize>load<u8>(labels + j);
      const one = load<f64>(before + (f << 3)) + load<f64>(enterIn + f * EDGE_ROW + (g << 3)) + beginning;
      if (one > score) {
        score = one;
        source = f;
      }
    }
    store<u16>(backRow + (g << 2), <u16>source);
    store<u8>(labels + count, <u8>g);
    count += 1;
  }
  return count;
}
