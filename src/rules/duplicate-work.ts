import type { Item } from '../model.ts';
import { firstDate } from './dates.ts';
import { entriesOf } from './entries.ts';
import { skeleton } from './likeness.ts';
import { type Label, listsOf, nameOf } from './numbering.ts';
import type { Rule } from './rule.ts';

/**
 * Finds a work that stands in the list twice, also when once in Cyrillic and once romanised; a whole list that is
 * romanised once more below ("References") is meant so.
 */
export const duplicateWork: Rule = {
  id: 'duplicate-work',
  severity: 'warning',
  message: {
    en: 'The same work is in the list already: entry {number}',
    ru: 'Эта работа уже есть в списке: запись {number}',
  },
  *check(list) {
    const lists = listsOf(list);
    const seen = new Map<string, Seen[]>();
    for (const { index, reference } of entriesOf(list)) {
      const { item, span } = reference;
      const title = skeleton(item.title ?? '');
      const year = firstDate(item.issued)?.[0];
      if (title.length < 2 || year === undefined) continue;
      const key = `${year} ${title}`;
      const earlier = seen.get(key) ?? [];
      const here = {
        number: nameOf(reference, index),
        item,
        parts: partsIn(reference.raw),
        list: lists[index] ?? 0,
        isLatin: (item.title?.match(LATIN)?.length ?? 0) * 2 > (item.title?.length ?? 0),
      };
      const twin = earlier.find(
        (other) => isSameWork(other.item, item, title.length < 8) && !isPaired(other, here) && !areParts(other, here),
      );
      if (twin) yield { span, reference: index, values: { number: twin.number } };
      seen.set(key, [...earlier, here]);
    }
  },
};

interface Seen {
  readonly number: Label;
  readonly item: Item;
  readonly parts: string;
  readonly list: number;
  readonly isLatin: boolean;
}

/** The same work in the list and in its romanised twin. */
function isPaired(a: Seen, b: Seen): boolean {
  return a.list !== b.list && a.isLatin !== b.isLatin;
}

const LATIN = /\p{Script=Latin}/gu;

/** With title and year alike: nothing that both say tells them apart; of a short title, author and extent must agree. */
function isSameWork(a: Item, b: Item, isShort: boolean): boolean {
  const families = [a, b].map(({ author }) => skeleton(author?.[0]?.family ?? author?.[0]?.literal ?? ''));
  if (families[0] && families[1] && families[0] !== families[1]) return false;
  const isAlike = EXTENTS.some((variable) => a[variable] !== undefined && a[variable] === b[variable]);
  if (isShort && !(families[0] && families[1] && isAlike)) return false;
  return DISTINGUISHING.every((variable) => !a[variable] || !b[variable] || a[variable] === b[variable]);
}

const DISTINGUISHING = ['volume', 'issue', 'page', 'number', 'edition', 'part-number', 'DOI', 'ISBN'] as const;
const EXTENTS = ['page', 'number-of-pages'] as const;

/** «Ч. 1» and «Ч. 2», "Book 2" and "Book 3", which the reader may have left: parts of a work are works. */
function areParts(a: Seen, b: Seen): boolean {
  return a.parts !== '' && b.parts !== '' && a.parts !== b.parts && a.isLatin === b.isLatin;
}

function partsIn(raw: string): string {
  return [...raw.matchAll(PART)].map(([, number]) => number).join(' ');
}

const PART =
  /(?<!\p{L})(?:books?|parts?|levels?|vol(?:ume)?|teil|band|ч(?:асть)?|кн(?:ига)?|т(?:ом)?|вып(?:уск)?|бөлім|кітап|частина|книга|випуск)\.?\s?(\d+|[IVX]+)(?![\p{L}\d])/giu;
