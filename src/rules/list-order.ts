import { spanOf } from './entries.ts';
import { listsOf } from './numbering.ts';
import type { Rule } from './rule.ts';

/** Speaks when the chosen style sorts its list. */
export const listOrder: Rule = {
  id: 'list-order',
  severity: 'note',
  message: {
    en: 'The entry belongs before the one above it: {style} sorts the list',
    ru: 'Запись должна стоять выше предыдущей: порядок списка задаёт {style}',
  },
  *check(list, { style }) {
    if (style?.compare === undefined) return;
    const lists = listsOf(list);
    for (const [index, reference] of list.references.entries()) {
      const above = list.references[index - 1];
      if (above === undefined || reference.isRecord || lists[index] !== lists[index - 1]) continue;
      if (style.compare(above.item, reference.item, { options: {} }) <= 0) continue;
      yield { span: spanOf(reference, 'author'), reference: index, values: { style: style.id } };
    }
  },
};
