import { printedEntriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

/** eLIBRARY's document number: six capital Latin letters. */
export const edn: Rule = {
  id: 'edn',
  severity: 'error',
  message: {
    en: 'EDN {printed} is not six capital Latin letters',
    ru: 'EDN {printed} — не шесть прописных латинских букв',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      for (const match of entry.text.matchAll(EDN)) {
        const printed = match[1] ?? '';
        if (/^[A-Z]{6}$/.test(printed)) continue;
        const start = match.index + match[0].length - printed.length;
        yield { span: spanIn(entry, start, printed.length), reference: entry.index, values: { printed } };
      }
    }
  },
};

const EDN = /(?<!\p{L})EDN:?\s+(?!https?:)([\p{L}\d]{4,9})(?![\p{L}\d])/gu;
