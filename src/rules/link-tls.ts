import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkTls: Rule = {
  id: 'link-tls',
  severity: 'warning',
  message: {
    en: 'The connection is not secure ({reason}): {url}',
    ru: 'Защищённое соединение не установлено ({reason}): {url}',
  },
  async *check(list, { network }) {
    for await (const { index, span, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'unreachable' || !visit.reason?.startsWith('tls')) continue;
      yield { span, reference: index, values: { url: visit.url, reason: visit.reason ?? '' } };
    }
  },
};
