import kernel from '../../references/model/kernel.json' with { type: 'json' };
import { MOST, type Room } from './features.ts';
import { type Edges, type Lattice, lattice } from './lattice.ts';
import { LEAST_OUTSIDE, type Scores } from './viterbi.ts';
import { COMMON, stepsOfFigure, UNIT, type Weights } from './weights.ts';

/**
 * The labeller's inner loops in WebAssembly (assembly/), which adds and compares several numbers at once. They
 * work on a lattice in their memory and leave in it what `addScores`, `prune` and `viterbi` would leave, to the last bit.
 */
export interface Kernel {
  readonly grid: Lattice;
  readonly room: Room;
  /** From the features of so many tokens in `room`, and what is barred, to the ways back and the last token's scores. */
  readonly follow: (length: number, margin: number, beam: number) => Scores;
}

/** The kernel is written for this many labels. */
const SIZE = 32;
const WIDE = SIZE + 1;
/** Bytes of a row of weights: a step each label, then two for "outside". */
const ROW = 36;
/** Bytes of a front of Viterbi, and of those its scores inside. */
const FRONT = 576;
const FRONT_INSIDE = 8 * SIZE;
/** Bytes that the kernel keeps notes in. */
const NOTES = 1024;
const PAGE = 65_536;

/** The kernel for these weights and entries of up to `capacity` tokens; none where WebAssembly is missing or forbidden. */
export function kernelOf(weights: Weights, capacity: number): Kernel | undefined {
  if (weights.edges.size !== SIZE) return undefined;
  const program = programWith(pagesFor(weights, capacity));
  return program && kernelIn(program, weights, capacity);
}

/** The compiled kernel and the memory that it works in. */
interface Program {
  readonly buffer: ArrayBuffer;
  readonly exports: WebAssembly.Exports;
}

function programWith(pages: number): Program | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: pages });
    const code = Uint8Array.from(atob(kernel.code), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
    return { buffer: memory.buffer, exports };
  } catch {
    // No WebAssembly, no SIMD, or a page whose policy forbids both.
    return undefined;
  }
}

/** How many pages of memory `kernelIn` needs at most; the last is for the edges, the fronts and the notes. */
function pagesFor({ slots }: Weights, capacity: number): number {
  const rows = (ROW / 2) * slots.length;
  return Math.ceil((4 * slots.length + rows + (21 * WIDE + 4 * MOST + 17) * capacity) / PAGE) + 1;
}

/** Takes one array behind the other from a memory. Nothing stands at 0, which says of a slot that it has no row. */
function roomIn(buffer: ArrayBuffer): {
  readonly take: (bytes: number) => number;
  readonly floats: (length: number) => Float64Array;
  readonly integers: (length: number) => Int32Array;
  readonly counts: (length: number) => Uint32Array;
  readonly bytes: (length: number) => Uint8Array;
} {
  let end = 16;
  const take = (bytes: number): number => {
    const at = end;
    end = (at + bytes + 15) & ~15;
    return at;
  };
  return {
    take,
    floats: (length) => new Float64Array(buffer, take(8 * length), length),
    integers: (length) => new Int32Array(buffer, take(4 * length), length),
    counts: (length) => new Uint32Array(buffer, take(4 * length), length),
    bytes: (length) => new Uint8Array(buffer, take(length), length),
  };
}

function kernelIn({ buffer, exports }: Program, weights: Weights, capacity: number): Kernel {
  const wide = WIDE * capacity;
  const { take, floats, integers, counts, bytes } = roomIn(buffer);
  const slots = integers(weights.slots.length);
  const room: Room = { hashes: integers(MOST * capacity), starts: counts(2 * capacity + 1) };
  const grid: Lattice = {
    ...lattice(SIZE, capacity),
    barred: integers(capacity),
    emission: floats(wide),
    entry: floats(wide),
    labels: bytes(wide),
    labelStarts: counts(capacity + 1),
    outside: bytes(capacity),
    back: new Int16Array(buffer, take(4 * wide), 2 * wide),
  };
  const edges = edgesFor(weights.edges).map((from) => {
    const to = floats(from.length);
    to.set(from);
    return to;
  });
  const [front, otherFront] = [frontIn(buffer, take(FRONT)), frontIn(buffer, take(FRONT))];
  const notes = bytes(NOTES);
  writeRows(weights, slots, new DataView(buffer), take(0));

  const { barred, emission, entry, labels, labelStarts, outside, back } = grid;
  const places = [slots, room.hashes, room.starts, barred, emission, entry, labels, labelStarts, outside, back];
  const rest = [...edges, front.inside, otherFront.inside, notes];
  functionOf(exports, 'place')(slots.length / 2, ...[...places, ...rest].map(({ byteOffset }) => byteOffset));
  const addScores = functionOf(exports, 'addScores');
  const follow = functionOf(exports, 'follow');
  return {
    grid,
    room,
    follow: (length, margin, beam) => {
      addScores(length, UNIT);
      follow(length, margin, beam, LEAST_OUTSIDE);
      return length % 2 === 0 ? front : otherFront;
    },
  };
}

function functionOf(exports: WebAssembly.Exports, name: string): (...numbers: readonly number[]) => void {
  const inner = exports[name];
  if (typeof inner !== 'function') throw new TypeError(`The kernel has no ${name}`);
  return (...numbers) => {
    inner(...numbers);
  };
}

const frontIn = (buffer: ArrayBuffer, at: number): Scores => ({
  inside: new Float64Array(buffer, at, SIZE),
  outside: new Float64Array(buffer, at + FRONT_INSIDE, WIDE),
});

/** The edges that Viterbi looks at, in the kernel's order. Going from a label into itself is staying, not entering. */
function edgesFor({ enterIn, enterOut, stay, leave, idle }: Edges): readonly Float64Array[] {
  const fromOthers = enterIn.map((score, at) => (at % (SIZE + 1) === 0 ? Number.NEGATIVE_INFINITY : score));
  return [fromOthers, enterOut, stay, leave, idle];
}

/** Writes the rows from `start` on as the kernel adds them, and the slots that lead to them; long rows, which many tokens have, first. */
function writeRows({ slots, items }: Weights, to: Int32Array, memory: DataView, start: number): void {
  let row = start;
  to.set(slots);
  for (const isCommon of [true, false]) {
    for (let slot = 1; slot < slots.length; slot += 2) {
      const place = slots[slot] ?? 0;
      const length = place & 63;
      if (place === 0 || length >= COMMON !== isCommon) continue;
      for (let at = place >> 6; at < (place >> 6) + length; at += 1) writeItem(items[at] ?? 0, memory, row);
      to[slot] = row;
      row += ROW;
    }
  }
}

function writeItem(item: number, memory: DataView, row: number): void {
  const column = item >> 8;
  const steps = stepsOfFigure(item & 255);
  if (column < SIZE) memory.setInt8(row + column, steps);
  else memory.setInt16(row + SIZE, steps * Math.abs(steps), true);
}
