import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkRedirected: Rule = {
  id: 'link-redirected',
  severity: 'note',
  message: {
    en: 'The address leads elsewhere for now: {location}',
    ru: 'Адрес временно перенаправляет на {location}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      const { outcome, location, permanent } = visit;
      if (outcome !== 'redirected' || location === undefined || permanent) continue;
      yield { span, reference: index, values: { location } };
    }
  },
};
