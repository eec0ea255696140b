import { numbersOf } from './numbering.ts';
import type { Rule } from './rule.ts';

export const numberGap: Rule = {
  id: 'number-gap',
  severity: 'warning',
  message: {
    en: 'Number {number} follows {previous}',
    ru: 'После номера {previous} идёт номер {number}',
  },
  *check(list) {
    // A list may begin at any number: it may be a part of a longer one.
    for (const { index, number, previous = number - 1, isRepeated, span } of numbersOf(list)) {
      if (!isRepeated && number !== previous + 1) yield { span, reference: index, values: { number, previous } };
    }
  },
};
