import type { Item } from '../model.ts';
import { labelOf, labelsToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callPage: Rule = {
  id: 'call-page',
  severity: 'warning',
  message: {
    en: 'The text cites page {page} of [{label}], which has pages {pages}',
    ru: 'В тексте ссылка на с. {page} записи [{label}], а в ней страницы {pages}',
  },
  *check(list) {
    const indices = labelsToIndices(list);
    for (const work of list.calls.flatMap((call) => call.cites)) {
      const label = labelOf(work);
      const { span, locator } = work;
      const index = indices.get(label);
      const item = index === undefined ? undefined : list.references[index]?.item;
      const page = Number(PAGE.exec(locator ?? '')?.[1]);
      const pages = item && pagesOf(item);
      if (pages === undefined || Number.isNaN(page) || (page >= pages[0] && page <= pages[1])) continue;
      yield {
        span,
        ...(index !== undefined && { reference: index }),
        values: { page, label, pages: pages.join('–') },
      };
    }
  },
};

const PAGE = /^(?:[сcsp]|стр|str|pp)\.?\s?(\d+)/iu;

/** First and last page of a part, or of a work in one volume; a pinpoint into a whole book says neither. */
function pagesOf(item: Item): readonly [number, number] | undefined {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(item.page ?? '') ?? [];
  if (first !== undefined && last !== undefined) {
    const isPart =
      item['container-title'] !== undefined && last.length >= first.length && Number(last) >= Number(first);
    return isPart ? [Number(first), Number(last)] : undefined;
  }
  const isOneVolume = item['number-of-volumes'] === undefined && item.volume === undefined;
  const extent = item['number-of-pages'] ?? '';
  return isOneVolume && /^\d+$/.test(extent) ? [1, Number(extent)] : undefined;
}
