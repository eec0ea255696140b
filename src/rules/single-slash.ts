import { fieldOf, printedEntriesOf, withoutAddresses } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 6.2.2: two slashes before the document that holds the part; one before who made the work. */
export const singleSlash: Rule = {
  id: 'single-slash',
  severity: 'warning',
  message: {
    en: 'One slash before "{container}", where two belong: //',
    ru: 'Перед «{container}» одна косая черта вместо двух: //',
  },
  *check(list) {
    for (const { index, reference } of printedEntriesOf(list)) {
      const field = fieldOf(reference, 'container-title');
      const container = reference.item['container-title'];
      if (field === undefined || container === undefined) continue;
      const before = list.text.slice(reference.span.start, field.span.start);
      const slash = /(\s*)(?<!\/)\/(?!\/)(?=[\s*_«"<[]*$)/.exec(before);
      // Behind two slashes one slash belongs to the host itself: // LAN / Журнал сетевых решений.
      const isHostOpen = /\/\//.test(withoutAddresses(before));
      const isPlace = PLACE.test(withoutAddresses(list.text.slice(field.span.end, reference.span.end)));
      if (slash === null || slash.index === 0 || isHostOpen || !isPlace || /^\d/.test(container)) continue;
      const start = reference.span.start + slash.index + (slash[1] ?? '').length;
      const span = { start, end: start + 1 };
      yield { span, reference: index, values: { container }, fix: { span, text: slash[1] ? '//' : ' //' } };
    }
  },
};

/** A number, volume, issue or pages: without a place in it, what stands behind the slash may be who made the work. */
const PLACE = /(?:№|No?\.|Вып|Vyp|Vol|Iss|[ТСTSPБB]\.|pp\.|бет)\s?\d|\d\s?\(\d+\)|\d\s?[–—-]\s?\d/iu;
