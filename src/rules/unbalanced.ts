import { printedEntriesOf, spanIn, withoutAddresses } from './entries.ts';
import type { Rule } from './rule.ts';

export const unbalanced: Rule = {
  id: 'unbalanced',
  severity: 'warning',
  message: {
    en: 'The mark {mark} has no partner',
    ru: 'Знак {mark} без пары',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      const text = withoutAddresses(entry.text);
      for (const at of [...lonelyBrackets(text), ...lonelyQuotes(text)]) {
        yield { span: spanIn(entry, at, 1), reference: entry.index, values: { mark: text[at] ?? '' } };
      }
    }
  },
};

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
]);
const CLOSERS: ReadonlySet<string> = new Set(CLOSING.values());

/** Offsets of brackets and guillemets that open or close nothing. Kinds are counted apart, as people nest them. */
function lonelyBrackets(text: string): number[] {
  const open = new Map<string, number[]>([...CLOSERS].map((closer) => [closer, []]));
  const lonely: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    const closing = CLOSING.get(mark);
    if (closing !== undefined) open.get(closing)?.push(at);
    else if (CLOSERS.has(mark) && open.get(mark)?.pop() === undefined && !isEnumeration(text, at)) lonely.push(at);
  }
  // «ООО «Ромашка»: of two guillemets that close at one place Russian prints one.
  const guillemets = open.get('»') ?? [];
  if (guillemets.length === 1 && text.indexOf('«') !== text.lastIndexOf('«') && text.includes('»')) open.delete('»');
  return [...lonely, ...[...open.values()].flat()].sort((a, b) => a - b);
}

/** `1)`, `а)` of an enumeration. */
function isEnumeration(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|[\s,;.:])[\p{L}\d]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** The last quote of a kind that stands an odd number of times; `5"` for inches is no quote. */
function lonelyQuotes(text: string): number[] {
  return [/(?<!\d)"/g, /[„“”]/g].flatMap((kind) => {
    const offsets = [...text.matchAll(kind)].map((match) => match.index);
    return offsets.length % 2 === 1 ? offsets.slice(-1) : [];
  });
}
