import { type Entry, fieldOf, printedEntriesOf } from './entries.ts';
import { deviations, type Habit } from './majority.ts';
import type { Rule } from './rule.ts';

/** Headings with the family name first in the whole list, or with initials first in the whole list. */
export const initialsInconsistent: Rule = {
  id: 'initials-inconsistent',
  severity: 'note',
  message: {
    en: 'The first author is written as "{here}", other entries begin like "{usual}"',
    ru: 'Первый автор записан как «{here}», другие записи начинаются как «{usual}»',
  },
  *check(list) {
    const habits = [...printedEntriesOf(list)].flatMap(headingOf);
    for (const { index, span, way, usual } of deviations(habits)) {
      const printed = (wanted: string, own?: number) =>
        habits.find((habit) => habit.way === wanted && (own === undefined || habit.index === own))?.printed ?? wanted;
      yield { span, reference: index, values: { here: printed(way, index), usual: printed(usual) } };
    }
  },
};

/** A way to write the first author, and what stands there. */
interface Heading extends Habit {
  readonly printed: string;
}

/** The author that the entry begins with. */
function headingOf({ index, reference, text }: Entry): Heading[] {
  const span = fieldOf(reference, 'author')?.span;
  if (span === undefined || span.start - reference.span.start > 2) return [];
  const author = text.slice(span.start - reference.span.start, span.end - reference.span.start);
  return WAYS.flatMap(([way, pattern]) => {
    const [printed] = pattern.exec(author) ?? [];
    return printed === undefined ? [] : [{ index, span, way, printed: printed.trim() }];
  });
}

const WAYS: readonly (readonly [way: string, pattern: RegExp])[] = [
  ['initials first', /^\p{Lu}\.[\s\p{Lu}.-]*\p{Lu}\p{Ll}[\p{L}’'-]*/u],
  ['family name first', /^\p{Lu}[\p{L}’'-]+,?\s(?:\p{Lu}\p{Ll}?\.[\s-]?)+/u],
];
