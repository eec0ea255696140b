import type { Rule } from './rule.ts';
import { visitsOf } from './visits.ts';

/** Speaks only when two titles of some length in the same script share no word at all. */
export const linkTitle: Rule = {
  id: 'link-title',
  severity: 'note',
  message: {
    en: 'The page has another title: "{title}"',
    ru: 'У страницы другое заглавие: «{title}»',
  },
  async *check(list, { network }) {
    for await (const { index, span, reference, visit } of visitsOf(list, network)) {
      if (visit.title === undefined || (visit.outcome !== 'alive' && visit.outcome !== 'redirected')) continue;
      const page = wordsOf(visit.title);
      const record = wordsOf(`${reference.item.title ?? ''} ${reference.item['container-title'] ?? ''}`);
      if (page.length < 4 || record.length < 4 || isCyrillic(page) !== isCyrillic(record)) continue;
      if (page.some((word) => record.includes(word))) continue;
      yield { span, reference: index, values: { title: visit.title } };
    }
  },
};

/** Beginnings of the words, so that endings do not matter. */
function wordsOf(title: string): string[] {
  return (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

function isCyrillic(words: readonly string[]): boolean {
  return words.filter((word) => /\p{Script=Cyrillic}/u.test(word)).length * 2 > words.length;
}
