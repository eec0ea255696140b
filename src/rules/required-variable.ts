import type { Item, Variable } from '../model.ts';
import { entriesOf, isReadWhole, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** What the chosen style's standard requires of the type; what has a rule of its own is left to it. */
export const requiredVariable: Rule = {
  id: 'required-variable',
  severity: 'warning',
  message: {
    en: '{style} requires "{variable}" of {type}',
    ru: '{style} требует для {type} поле «{variable}»',
  },
  *check(list, { style }) {
    if (style === undefined) return;
    for (const entry of entriesOf(list)) {
      const { item, confidence } = entry.reference;
      if (confidence === 0 || !isReadWhole(entry)) continue;
      for (const variable of style.required[item.type] ?? []) {
        if (OTHER_RULES.has(variable) || hasVariable(item, variable)) continue;
        const values = { style: style.id, type: item.type, variable };
        yield { span: spanOf(entry.reference, 'title'), reference: entry.index, values };
      }
    }
  },
};

const OTHER_RULES: ReadonlySet<Variable> = new Set(['accessed', 'issued', 'page', 'title']);

function hasVariable(item: Item, variable: Variable): boolean {
  // The pages cited stand in place of the extent.
  if (variable === 'number-of-pages' && item.page !== undefined) return true;
  if (variable.startsWith('custom.')) return item.custom?.[variable.slice('custom.'.length)] !== undefined;
  return Object.entries(item).some(([key, value]) => key === variable && value !== undefined);
}
