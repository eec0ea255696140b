import type { Item, Variable } from '../model.ts';
import { entriesOf, spanOf } from './entries.ts';
import { handFolded, isOneSlipApart } from './likeness.ts';
import { type Label, nameOf } from './numbering.ts';
import type { Rule } from './rule.ts';

/** A person, journal or publisher that the list spells in two ways, a slip apart. */
export const spellingVariants: Rule = {
  id: 'spelling-variants',
  severity: 'warning',
  message: {
    en: '"{spelling}" is spelt "{other}" in entry {number}',
    ru: '«{spelling}» в записи {number} написано как «{other}»',
  },
  *check(list) {
    const seen = new Map<string, { readonly spelling: string; readonly number: Label }>();
    for (const { index, reference } of entriesOf(list)) {
      for (const { variable, group, spelling } of spellingsOf(reference.item)) {
        const key = `${group} ${spelling.toLowerCase()}`;
        if (seen.has(key)) continue;
        for (const [otherKey, other] of seen) {
          if (!otherKey.startsWith(`${group} `)) continue;
          if (!isSlip(spelling.toLowerCase(), other.spelling.toLowerCase()) && !isByHand(spelling, other.spelling))
            continue;
          const values = { spelling, other: other.spelling, number: other.number };
          yield { span: spanOf(reference, variable), reference: index, values };
        }
        seen.set(key, { spelling, number: nameOf(reference, index) });
      }
    }
  },
};

interface Spelling {
  readonly variable: Variable;
  /** Only spellings of one group are compared: people with the same initials, journals, publishers. */
  readonly group: string;
  readonly spelling: string;
}

function* spellingsOf(item: Item): Iterable<Spelling> {
  for (const variable of ['author', 'editor', 'translator'] as const) {
    for (const { family, given } of item[variable] ?? []) {
      const initials = given?.replace(/[^\p{Lu}]/gu, '') ?? '';
      if (family && family.length >= 6 && initials.length >= 2) yield { variable, group: initials, spelling: family };
    }
  }
  for (const variable of ['container-title', 'publisher'] as const) {
    const spelling = item[variable];
    if (spelling && spelling.length >= 12) yield { variable, group: variable, spelling };
  }
}

/** Vasil'ev and Vasilyev: one name romanised in two ways. */
function isByHand(a: string, b: string): boolean {
  return [a, b].every((each) => ROMAN.test(each)) && handFolded(a).length >= 4 && handFolded(a) === handFolded(b);
}

const ROMAN = /^[\p{Script=Latin}\p{M}\s'’ʹʼ`.-]+$/u;

/**
 * One letter apart, but not as two names of their own are: by a last letter (Иванов, Иванова), by a figure, or in a
 * short word (ВГУ, ВТУ).
 */
function isSlip(a: string, b: string): boolean {
  if (!isOneSlipApart(a, b)) return false;
  const [words, others] = [a.split(/[^\p{L}\d]+/u), b.split(/[^\p{L}\d]+/u)];
  if (words.length !== others.length) return false;
  const at = words.findIndex((word, index) => word !== others[index]);
  const [word = '', other = ''] = [words[at], others[at]];
  const isEnding =
    word.slice(0, -1) === other || other.slice(0, -1) === word || word.slice(0, -1) === other.slice(0, -1);
  return Math.min(word.length, other.length) >= 6 && !isEnding && !/\d/.test(word + other);
}
