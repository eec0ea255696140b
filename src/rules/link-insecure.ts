import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

export const linkInsecure: Rule = {
  id: 'link-insecure',
  severity: 'note',
  message: {
    en: 'The page answers over https as well: {secure}',
    ru: 'Страница открывается и по https: {secure}',
  },
  async *check(list, { network }) {
    for await (const { index, span, url, visit, isPlain } of visitsOf(list, network)) {
      if (visit.outcome !== 'alive' || !/^http:\/\/[^/?#:]+(?:[/?#]|$)/i.test(url)) continue;
      const secure = url.replace(/^http:/i, 'https:');
      const other = await network?.visit(secure, 'guess');
      if (other?.outcome !== 'alive') continue;
      yield { span, reference: index, values: { secure }, ...(isPlain && { fix: { span, text: secure } }) };
    }
  },
};
