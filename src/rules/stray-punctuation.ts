import { printedEntriesOf, spanIn, withoutAddresses } from './entries.ts';
import type { Rule } from './rule.ts';

export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  severity: 'note',
  message: {
    en: 'Nothing stands between the marks "{marks}"',
    ru: 'Между знаками «{marks}» ничего нет',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      for (const match of withoutAddresses(entry.text).matchAll(STRAY)) {
        const values = { marks: match[0].replace(/\s+/g, ' ') };
        yield { span: spanIn(entry, match.index, match[0].length), reference: entry.index, values };
      }
    }
  },
};

/** `..` that is no ellipsis, `,,`, `, //`, `// [сайт]` without a name, `: :`, `: /`. */
const STRAY = /(?<!\.)\.\.(?!\.)|[,:;]\s?[,:;](?!\p{L})|[,;]["»”]?\s?\/\/|[,:;]\s\/(?=\s)|\/\/\s?\[|\(\)|\[\]/gu;
