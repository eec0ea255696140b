import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkMoved: Rule = {
  id: 'link-moved',
  severity: 'warning',
  message: {
    en: 'The page has moved for good: {location}',
    ru: 'Страница переехала насовсем: {location}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit, isPlain } of visitsOf(list, network)) {
      const { outcome, location, permanent } = visit;
      if (outcome !== 'redirected' || location === undefined || !permanent) continue;
      const fix = isPlain ? { fix: { span, text: location } } : {};
      yield { span, reference: index, values: { location }, ...fix };
    }
  },
};
