import { entriesOf, looksLikeGost, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 5.10.4.3, and ГОСТ Р 7.0.5-2008, 10.4: the date of access stands after an address. */
export const accessDateMissing: Rule = {
  id: 'access-date-missing',
  severity: 'warning',
  message: {
    en: 'An address without the date when it was opened',
    ru: 'У адреса нет даты обращения',
  },
  *check(list, { style }) {
    const entries = [...entriesOf(list)];
    const isGostList = entries.filter(({ text }) => looksLikeGost(text)).length * 2 > entries.length;
    for (const { index, reference, text } of entries) {
      const { URL: address, DOI, accessed, type } = reference.item;
      if (address === undefined || DOI !== undefined || accessed !== undefined || ACCESS_CUE.test(text)) continue;
      // [title](address): a link of Markdown is not printed.
      if (text.includes(`](${address}`)) continue;
      const isAsked = reference.isRecord ? ONLINE.has(type) : isGostList || looksLikeGost(text);
      if (style ? !style.id.startsWith('gost') : !isAsked) continue;
      yield { span: spanOf(reference, 'URL'), reference: index };
    }
  },
};

/** A record that says nothing of a style: what changes from day to day needs the day. */
const ONLINE: ReadonlySet<string> = new Set(['webpage', 'post', 'post-weblog', 'entry-encyclopedia']);
/** Words of an access date: where one stands, a date that the reader did not see is not missing. */
const ACCESS_CUE =
  /обращени|дата доступ|доступ получен|просмотрен|проверено|звернення|перегля|кіру күні|қаралған|access(?:ed| date)|date of access|retrieved|viewed|obra[szš]/iu;
