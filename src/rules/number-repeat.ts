import { numbersOf } from './numbering.ts';
import type { Rule } from './rule.ts';

export const numberRepeat: Rule = {
  id: 'number-repeat',
  severity: 'error',
  message: { en: 'Number {number} stands twice in the list', ru: 'Номер {number} стоит в списке дважды' },
  *check(list) {
    for (const { index, number, isRepeated, span } of numbersOf(list)) {
      if (isRepeated) yield { span, reference: index, values: { number } };
    }
  },
};
