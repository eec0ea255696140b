import { numbersToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callMissing: Rule = {
  id: 'call-missing',
  severity: 'error',
  message: {
    en: 'The text cites [{number}], which is not in the list',
    ru: 'В тексте есть ссылка [{number}], которой нет в списке',
  },
  *check(list) {
    const indices = numbersToIndices(list);
    if (indices.size === 0) return;
    for (const { number, span } of list.calls.flatMap((call) => call.cites)) {
      if (!indices.has(number)) yield { span, values: { number } };
    }
  },
};
