import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkArchived: Rule = {
  id: 'link-archived',
  severity: 'note',
  message: {
    en: 'The web archive has a copy of the dead page: {archive}',
    ru: 'В веб-архиве есть копия неработающей страницы: {archive}',
  },
  async *check(list, { network }) {
    for await (const { index, span, reference, url, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'dead') continue;
      const archive = await network?.snapshot(url, reference.item.accessed?.['date-parts']?.[0]);
      if (archive !== undefined) yield { span, reference: index, values: { archive } };
    }
  },
};
