import { restore } from '../restore.ts';
import { type Entry, fieldOf, printedEntriesOf, spanIn } from './entries.ts';
import { type Deviation, deviations, type Habit } from './majority.ts';
import table from './romanisation-mixed.json' with { type: 'json' };
import type { Rule } from './rule.ts';

/** One Cyrillic letter romanised in different ways within a list: mirovaya here, mirovaia there. */
export const romanisationMixed: Rule = {
  id: 'romanisation-mixed',
  severity: 'note',
  message: {
    en: '{letter} is romanised as "{way}" here, as "{usual}" elsewhere in the list',
    ru: '{letter} здесь передано как «{way}», в других записях как «{usual}»',
  },
  *check(list) {
    const entries = [...printedEntriesOf(list)];
    const titles = entries.map((entry) => wordsOf(entry, 'title'));
    const containers = entries.map((entry) => wordsOf(entry, 'container-title'));
    for (const [letter, ways] of LETTERS) {
      const habits = titles.flatMap((words) => words.flatMap((word) => habitOf(word, letter, ways)).slice(0, 1));
      const among = deviations(habits);
      // A journal has its own way to write its name, so that only what differs within one name is amiss.
      const within = [...titles, ...containers].flatMap((words) => deviationsWithin(words, letter, ways));
      const told = new Set(among.map(({ span }) => span.start));
      for (const { index, span, way, usual } of [...among, ...within.filter((each) => !told.has(each.span.start))]) {
        yield { span, reference: index, values: { letter, way, usual } };
      }
    }
  },
};

/** What is unlike the first word of the same title; a letter at a word's beginning is often written in another way. */
function deviationsWithin(words: readonly Word[], letter: string, ways: Ways): Deviation[] {
  const inside = words.filter(({ cyrillic }) => !cyrillic.startsWith(letter));
  const [first, ...others] = inside.flatMap((word) => habitOf(word, letter, ways));
  if (first === undefined) return [];
  return others
    .filter(({ way }) => way !== first.way)
    .slice(0, 1)
    .map((habit) => ({ ...habit, usual: first.way }));
}

type Ways = readonly (readonly [way: string, pattern: RegExp])[];

const LETTERS: readonly (readonly [letter: string, ways: Ways])[] = Object.entries(table.letters).map(
  ([letter, ways]) => [letter, Object.entries(ways).map(([way, pattern]) => [way, new RegExp(pattern, 'g')])],
);

interface Word {
  readonly index: number;
  readonly span: Habit['span'];
  readonly latin: string;
  readonly cyrillic: string;
}

/** The words of a romanised title of which the reader is sure. */
function wordsOf(entry: Entry, variable: 'title' | 'container-title'): Word[] {
  const { reference, text, index } = entry;
  const span = fieldOf(reference, variable)?.span;
  if (span === undefined || !reference.item.language?.endsWith('-Latn')) return [];
  const start = span.start - reference.span.start;
  const { words } = restore(text.slice(start, span.end - reference.span.start));
  return words
    .filter((word) => word.confidence > 0.9)
    .map((word) => ({
      index,
      span: spanIn(entry, start + word.span.start, word.text.length),
      latin: word.text.normalize('NFC').toLowerCase(),
      cyrillic: word.restored.toLowerCase(),
    }));
}

/** How a word writes a letter that stands in it once: the one way of which it has one instance, if there is one. */
function habitOf({ index, span, latin, cyrillic }: Word, letter: string, ways: Ways): Habit[] {
  if (cyrillic.split(letter).length !== 2) return [];
  const found = ways.filter(([, pattern]) => latin.match(pattern)?.length === 1);
  const way = found.length === 1 ? found[0]?.[0] : undefined;
  return way === undefined ? [] : [{ index, span, way }];
}
