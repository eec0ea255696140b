import { type Entry, printedEntriesOf, spanIn, withoutAddresses } from './entries.ts';
import { deviations, type Habit } from './majority.ts';
import type { Rule } from './rule.ts';

/** One kind of quotes in the entries of one script; Latin and Cyrillic have quotes of their own. */
export const quotesInconsistent: Rule = {
  id: 'quotes-inconsistent',
  severity: 'note',
  message: {
    en: 'The quotes {quotes} here, {usual} elsewhere in the list',
    ru: 'Здесь кавычки {quotes}, в других записях {usual}',
  },
  *check(list) {
    const quotes = [...printedEntriesOf(list)].map((entry) => ({ entry, habits: quotesOf(entry) }));
    for (const isCyrillic of [true, false]) {
      const habits = quotes.filter(({ entry }) => /\p{Script=Cyrillic}{3}/u.test(entry.text) === isCyrillic);
      for (const { index, span, way, usual } of deviations(habits.flatMap((each) => each.habits))) {
        yield { span, reference: index, values: { quotes: way, usual } };
      }
    }
  },
};

/** The first outer pair of quotes; inner ones differ from outer ones by rule. */
function quotesOf(entry: Entry): Habit[] {
  const match = /«[^«»]*»|„[^„“”]*[“”]|“[^”]*”|"[^"]*"/u.exec(withoutAddresses(entry.text));
  if (match === null) return [];
  const way = `${match[0][0]}${match[0].at(-1)}`;
  return [{ index: entry.index, way, span: spanIn(entry, match.index, match[0].length) }];
}
