import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkRefused: Rule = {
  id: 'link-refused',
  severity: 'warning',
  message: {
    en: 'The address was not requested ({reason}): {url}',
    ru: 'Адрес не запрашивался ({reason}): {url}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'refused' || visit.reason === 'malformed') continue;
      yield { span, reference: index, values: { url: visit.url, reason: visit.reason ?? '' } };
    }
  },
};
