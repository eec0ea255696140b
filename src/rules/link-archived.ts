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
    const asked = [];
    for await (const { index, span, reference, url, visit } of visitsOf(list, network)) {
      if (visit.outcome !== 'dead') continue;
      asked.push({ index, span, archive: network?.snapshot(url, reference.item.accessed?.['date-parts']?.[0]) });
    }
    for (const { index, span, archive } of asked) {
      const found = await archive;
      if (found !== undefined) yield { span, reference: index, values: { archive: found } };
    }
  },
};
