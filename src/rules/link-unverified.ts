import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkUnverified: Rule = {
  id: 'link-unverified',
  severity: 'note',
  message: {
    en: 'The server does not let the address be checked ({reason}): {url}',
    ru: 'Сервер не даёт проверить адрес ({reason}): {url}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'unverified') continue;
      yield { span, reference: index, values: { url: visit.url, reason: visit.reason ?? '' } };
    }
  },
};
