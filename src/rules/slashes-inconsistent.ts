import { type Entry, fieldOf, printedEntriesOf } from './entries.ts';
import { deviations, type Habit } from './majority.ts';
import type { Rule } from './rule.ts';

/** `//` before every journal or none; one slash for two is rule `single-slash`. */
export const slashesInconsistent: Rule = {
  id: 'slashes-inconsistent',
  severity: 'note',
  message: {
    en: 'Before the journal or book stands "{here}", elsewhere in the list "{usual}"',
    ru: 'Перед журналом или сборником стоит «{here}», в других записях «{usual}»',
  },
  *check(list) {
    for (const { index, span, way, usual } of deviations([...printedEntriesOf(list)].flatMap(slashesOf))) {
      // A full stop here and a comma there is no layout of GOST.
      if (way !== '//' && usual !== '//') continue;
      yield { span, reference: index, values: { here: way, usual } };
    }
  },
};

function slashesOf({ index, reference, text }: Entry): Habit[] {
  const span = fieldOf(reference, 'container-title')?.span;
  if (span === undefined || !PARTS.has(reference.item.type)) return [];
  const before = text.slice(0, span.start - reference.span.start).replace(/[\s*_«"“<[]+$/u, '');
  if (before === '' || /(?<!\/)\/$/.test(before)) return [];
  return [{ index, span, way: before.endsWith('//') ? '//' : (before.at(-1) ?? '') }].filter(({ way }) =>
    /[/.,]/.test(way),
  );
}

const PARTS: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'chapter', 'paper-conference']);
