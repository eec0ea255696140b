import type { CalledWork, Reference, ReferenceList, Span } from '../model.ts';

/** What a call names an entry by: its number in the list, or its key. */
export type Label = number | string;

export const labelOf = ({ key, number }: CalledWork): Label => key ?? number ?? '';

/** How an entry is named to people: by its printed number, its key in brackets, or its place in the list. */
export function nameOf({ marker, item }: Reference, index: number): Label {
  return marker?.number ?? (item.id === undefined ? index + 1 : `[${item.id}]`);
}

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

/** Index of the reference that each label calls: printed numbers and keys, or places where neither is given. */
export function labelsToIndices(list: ReferenceList): ReadonlyMap<Label, number> {
  const keys = list.references.flatMap(({ item }, index) => (item.id === undefined ? [] : [[item.id, index] as const]));
  const printed = [...numbersOf(list)].map(({ number, index }) => [number, index] as const);
  const given: (readonly [Label, number])[] = [...printed, ...keys];
  const pairs = given.length > 0 ? given : list.references.map((_, index) => [index + 1, index] as const);
  return new Map(pairs.reverse());
}

/** For each reference the number of its list within the text: one begins where numbers begin anew or under a heading. */
export function listsOf(list: ReferenceList): readonly number[] {
  const headings = list.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start);
  let [lists, passed, previous] = [0, 0, 0];
  return list.references.map(({ marker, span }) => {
    const before = passed;
    while ((headings[passed] ?? Number.POSITIVE_INFINITY) < span.start) passed++;
    const number = marker?.number ?? previous;
    if (passed > before || (number === 1 && previous > 1)) lists++;
    previous = number;
    return lists;
  });
}
