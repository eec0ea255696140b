import type { ReferenceList, Span } from '../model.ts';
import { labelOf, labelsToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callOrder: Rule = {
  id: 'call-order',
  severity: 'warning',
  message: {
    en: 'Entry {number} is cited before entry {earlier}: the list is not in the order of the text',
    ru: 'Ссылка на запись {number} раньше ссылки на запись {earlier}: список не в порядке упоминания',
  },
  *check(list) {
    if (isAlphabetical(list)) return;
    const first = firstCites(list);
    const numbers = [...first.keys()];
    /** At each place, the least number first cited after it. */
    const leastAfter = numbers.map(() => Number.POSITIVE_INFINITY);
    for (let at = numbers.length - 2; at >= 0; at--) {
      leastAfter[at] = Math.min(leastAfter[at + 1] ?? 0, numbers[at + 1] ?? 0);
    }
    const wrong = numbers.map((number, at) => [number, leastAfter[at] ?? 0] as const).filter(([n, least]) => least < n);
    // Where most stand out of order, the list was never meant to be in the order of the text.
    if (numbers.length > 7 && wrong.length * 3 > numbers.length) return;
    for (const [number, earlier] of wrong) {
      const span = first.get(number);
      if (span) yield { span, values: { number, earlier } };
    }
  },
};

/** Where each entry of a printed list is cited first, by number, in the order of the text. Records have no order. */
function firstCites(list: ReferenceList): ReadonlyMap<number, Span> {
  const indices = labelsToIndices(list);
  const first = new Map<number, Span>();
  for (const work of list.calls.flatMap((call) => call.cites)) {
    const index = indices.get(labelOf(work));
    const reference = index === undefined ? undefined : list.references[index];
    if (index === undefined || reference === undefined || reference.isRecord) continue;
    const number = work.number ?? index + 1;
    if (!first.has(number)) first.set(number, work.span);
  }
  return first;
}

/** Nearly every entry of a longer list stands after its neighbour in the alphabet, of a short one every entry. */
function isAlphabetical({ references }: ReferenceList): boolean {
  if (references.length < 3) return false;
  const keys = references.map(({ raw }) => raw.replace(/[^\p{L}\d ]/gu, '').toLowerCase());
  const collator = new Intl.Collator('ru');
  const sorted = keys.slice(1).filter((key, index) => collator.compare(keys[index] ?? '', key) <= 0).length;
  return sorted >= (keys.length - 1) * 0.85;
}
