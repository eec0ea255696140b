import { printedEntriesOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const entryNotUnderstood: Rule = {
  id: 'entry-not-understood',
  severity: 'warning',
  message: {
    en: 'This entry was not understood: "{text}"',
    ru: 'Эта запись не распознана: «{text}»',
  },
  *check(list) {
    for (const { index, reference, text } of printedEntriesOf(list)) {
      if (reference.fields.length > 0) continue;
      const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
      yield { span: reference.span, reference: index, values: { text: shown.replace(/\s+/g, ' ') } };
    }
  },
};
