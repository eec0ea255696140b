import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkUnreachable: Rule = {
  id: 'link-unreachable',
  severity: 'warning',
  message: {
    en: 'The address did not open ({reason}): {url}',
    ru: 'Адрес не открылся ({reason}): {url}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'unreachable' || visit.reason?.startsWith('tls')) continue;
      yield { span, reference: index, values: { url: visit.url, reason: visit.reason ?? '' } };
    }
  },
};
