import { printedEntriesOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 4.7.3: a full stop ends the entry. Speaks where most entries of the list have it. */
export const finalStop: Rule = {
  id: 'final-stop',
  severity: 'note',
  message: {
    en: 'No full stop at the end, where most entries have one',
    ru: 'В конце нет точки, а в большинстве записей она есть',
  },
  *check(list) {
    const entries = [...printedEntriesOf(list)].map((entry) => ({
      ...entry,
      end: entry.text.replace(/[\s*_>)\]]+$/u, ''),
    }));
    // Also before a remark in brackets: pp. 21–30. (in Russian)
    const isStopped = (text: string) => /[.!?…][\s*_>"»”]*(?:[([][^()[\]]{1,40}[)\]]\s*)?$/u.test(text);
    if (entries.filter(({ text }) => isStopped(text)).length * 2 <= entries.length) return;
    for (const { index, reference, text, end } of entries) {
      const address = reference.item.URL ?? reference.item.DOI;
      // A full stop after an address would be taken for a part of it.
      const isAddress =
        (address !== undefined && end.endsWith(address.slice(-8))) || /(?:https?:\/\/|10\.\d{4,9}\/)\S+$/.test(end);
      if (isStopped(text) || isAddress) continue;
      const at = reference.span.start + text.trimEnd().length;
      yield { span: { start: at - 1, end: at }, reference: index, fix: { span: { start: at, end: at }, text: '.' } };
    }
  },
};
