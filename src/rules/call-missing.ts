import { labelOf, labelsToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callMissing: Rule = {
  id: 'call-missing',
  severity: 'error',
  message: {
    en: 'The text cites [{label}], which is not in the list',
    ru: 'В тексте есть ссылка [{label}], которой нет в списке',
  },
  *check(list) {
    const indices = labelsToIndices(list);
    if (indices.size === 0) return;
    for (const work of list.calls.flatMap((call) => call.cites)) {
      const label = labelOf(work);
      if (label !== '*' && !indices.has(label)) yield { span: work.span, values: { label } };
    }
  },
};
