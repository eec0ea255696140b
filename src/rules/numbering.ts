import type { ReferenceList, Span } from '../model.ts';

/** An entry's list number, the number printed before it in the same list, and where it stands. */
export interface Numbered {
  readonly index: number;
  readonly number: number;
  readonly previous?: number;
  /** The number was already given to an earlier entry of the same list. */
  readonly isRepeated: boolean;
  readonly span: Span;
}

/** The printed numbers in order. A number 1 after others begins a new list ("Sources", "Literature"). */
export function* numbersOf(list: ReferenceList): Iterable<Numbered> {
  let given = new Set<number>();
  let previous: number | undefined;
  for (const [index, { marker }] of list.references.entries()) {
    if (marker?.number === undefined) continue;
    const { number, span } = marker;
    if (number === 1 && previous !== undefined && previous > 1) {
      given = new Set();
      previous = undefined;
    }
    yield { index, number, span, isRepeated: given.has(number), ...(previous !== undefined && { previous }) };
    given.add(number);
    previous = number;
  }
}

/** Index of the reference that each number calls: printed numbers, or places in the list where none is printed. */
export function numbersToIndices(list: ReferenceList): ReadonlyMap<number, number> {
  const printed = [...numbersOf(list)];
  const pairs =
    printed.length > 0
      ? printed.map(({ number, index }) => [number, index] as const)
      : list.references.map((_, index) => [index + 1, index] as const);
  return new Map(pairs.reverse());
}
