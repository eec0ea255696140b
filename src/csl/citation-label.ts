import type { Scope } from './scope.ts';
import { dateReader, namesReader } from './variable.ts';

/** Letters of each family name: of one author four, of two two each, of three two, one and one, of more one each. */
const LETTERS: readonly (readonly number[])[] = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]];

const NAMES = ['author', 'editor', 'translator'].map(namesReader);
const issued = dateReader('issued');

/** A label made of the first authors and the year, where the item has none: "Asth00", "BrCh98"; CSL's `citation-label`. */
export function citationLabel(scope: Scope): string | undefined {
  const names = NAMES.map((read) => read(scope)).find((list) => list.length);
  const lengths = LETTERS[Math.min(names?.length ?? 0, LETTERS.length) - 1] ?? [];
  const letters = lengths.map((length, index) => {
    const { family = '', literal = '' } = names?.[index] ?? {};
    return (family || literal).slice(0, length);
  });
  const year = issued(scope)?.from?.year;
  const digits = year === undefined ? '' : String(Math.abs(year) % 100).padStart(2, '0');
  return letters.join('') + digits || undefined;
}
