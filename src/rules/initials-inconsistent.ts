import { type Entry, fieldOf, printedEntriesOf } from './entries.ts';
import { deviations, type Habit } from './majority.ts';
import type { Rule } from './rule.ts';

/** Headings with the family name first in the whole list, or with initials first in the whole list. */
export const initialsInconsistent: Rule = {
  id: 'initials-inconsistent',
  severity: 'note',
  message: {
    en: 'The first author is written as {here}, other entries have {usual}',
    ru: 'Первый автор записан как {here}, в других записях {usual}',
  },
  *check(list) {
    for (const { index, span, way, usual } of deviations([...printedEntriesOf(list)].flatMap(headingOf))) {
      yield { span, reference: index, values: { here: way, usual } };
    }
  },
};

/** The author that the entry begins with. */
function headingOf({ index, reference, text }: Entry): Habit[] {
  const span = fieldOf(reference, 'author')?.span;
  if (span === undefined || span.start - reference.span.start > 2) return [];
  const author = text.slice(span.start - reference.span.start, span.end - reference.span.start);
  if (/^\p{Lu}\.[\s\p{Lu}.-]*\p{Lu}\p{Ll}/u.test(author)) return [{ index, span, way: 'I. O. Family' }];
  return /^\p{Lu}[\p{L}’'-]+,?\s\p{Lu}\./u.test(author) ? [{ index, span, way: 'Family I. O.' }] : [];
}
