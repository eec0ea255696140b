import type { Rule } from './rule.ts';

export const callAfterStop: Rule = {
  id: 'call-after-stop',
  severity: 'note',
  message: {
    en: 'The call stands after the full stop of its sentence; it belongs before it',
    ru: 'Отсылка стоит после точки, а должна стоять перед ней',
  },
  *check(list) {
    for (const { span } of list.calls) {
      if (FOOTNOTE.test(list.text.slice(span.start, span.end))) continue;
      const before = list.text.slice(Math.max(0, span.start - 30), span.start);
      const after = list.text.slice(span.end, span.end + 3);
      if (ENDED_SENTENCE.test(before) && NEXT_SENTENCE.test(after)) yield { span };
    }
  },
};

/** LaTeX's commands that make a note, whose mark may follow the full stop, and those that print nothing. */
const FOOTNOTE = /^\\(?:foot|auto|smart|super|full|no)/i;
/** A word of five letters or more and a full stop: `и др.`, `et al.`, `1985 г.` and initials end no sentence. */
const ENDED_SENTENCE = /[\p{Ll}]{5,}[»"”)]?\.\s?$/u;
const NEXT_SENTENCE = /^(?:\s*\p{Lu}|\s*$|\s*\n)/u;
