import { type Entry, fieldOf, pagesOf, printedEntriesOf, spanIn } from './entries.ts';
import { deviations, type Habit } from './majority.ts';
import type { Rule } from './rule.ts';

/** One dash between pages in the whole list, and one between areas. */
export const dashInconsistent: Rule = {
  id: 'dash-inconsistent',
  severity: 'note',
  message: {
    en: 'The dash "{dash}" here, "{usual}" elsewhere in the list',
    ru: 'Здесь тире «{dash}», в других записях «{usual}»',
  },
  *check(list) {
    const entries = [...printedEntriesOf(list)];
    for (const dashes of [entries.flatMap(pageDashes), entries.flatMap(areaDashes)]) {
      for (const { index, span, way, usual } of deviations(dashes)) {
        yield { span, reference: index, values: { dash: way, usual }, fix: { span, text: usual } };
      }
    }
  },
};

function pageDashes(entry: Entry): Habit[] {
  const field = fieldOf(entry.reference, 'page');
  if (field === undefined || pagesOf(entry.reference) === undefined) return [];
  const start = field.span.start - entry.reference.span.start;
  const pages = entry.text.slice(start, field.span.end - entry.reference.span.start);
  return dashesIn(entry, pages, start, /(?<=\d\s?)[-–—](?=\s?\d)/g);
}

/** `Москва : Наука, 1999. – 255 с.` */
function areaDashes(entry: Entry): Habit[] {
  return dashesIn(entry, entry.text, 0, /(?<=\.\s)[-–—](?=\s)/g);
}

function dashesIn(entry: Entry, text: string, start: number, pattern: RegExp): Habit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    index: entry.index,
    way: match[0],
    span: spanIn(entry, start + match.index, 1),
  }));
}
