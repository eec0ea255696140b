import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  message: {
    en: 'Dead address ({reason}): {url}',
    ru: 'Адрес не работает ({reason}): {url}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'dead') continue;
      yield { span, reference: index, values: { url: visit.url, reason: visit.reason ?? '' } };
    }
  },
};
