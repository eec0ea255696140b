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
    const seen = new Map<string, Map<string, Seen>>();
    for (const { index, reference } of entriesOf(list)) {
      for (const { variable, group, spelling } of spellingsOf(reference.item)) {
        const others = seen.get(group) ?? new Map<string, Seen>();
        const plain = spelling.toLowerCase();
        const folded = foldedName(plain);
        if (others.has(plain)) continue;
        for (const [other, { folded: otherFolded, ...printed }] of others) {
          const isByHand = folded !== undefined && folded === otherFolded;
          if (!isByHand && !isSlip(plain, other) && !isAbbreviated(plain, other)) continue;
          const values = { spelling, other: printed.spelling, number: printed.number };
          yield { span: spanOf(reference, variable), reference: index, values };
        }
        seen.set(group, others.set(plain, { spelling, number: nameOf(reference, index), folded }));
      }
    }
  },
};

interface Seen {
  readonly spelling: string;
  readonly number: Label;
  /** What is left of a Latin name when each hand's own way is taken off. */
  readonly folded: string | undefined;
}

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
    if (spelling && spelling.length >= MIN_LENGTH[variable]) yield { variable, group: variable, spelling };
  }
}

/** Shorter names differ by a letter too often by right. */
const MIN_LENGTH = { 'container-title': 12, publisher: 8 } as const;

/** Vasil'ev and Vasilyev alike: one name romanised in two ways. Short words stay, for they may be numbers (II). */
function foldedName(spelling: string): string | undefined {
  if (!/^[\p{Script=Latin}\p{M}\s'’ʹʼ`.-]+$/u.test(spelling)) return undefined;
  const words = spelling.split(/[\s.-]+/).map((word) => (word.length > 3 ? handFolded(word) : word));
  return words.join(' ');
}

/** One name in full and shortened: «Сов. этнография» and «Советская этнография», «Изд-во МГУ» and «Изд. МГУ». */
function isAbbreviated(a: string, b: string): boolean {
  const [words, others] = [a.split(/\s+/), b.split(/\s+/)];
  if (words.length < 2 || words.length !== others.length) return false;
  return words.every((word, index) => {
    const other = others[index] ?? '';
    return word === other || isShortOf(word, other) || isShortOf(other, word);
  });
}

/** `сов.` and `изд-во` keep the beginning of the word, the second its end too. */
function isShortOf(short: string, long: string): boolean {
  const [, start, end = ''] = /^(\p{L}{2,})(?:\.|-(\p{L}+))$/u.exec(short) ?? [];
  return start !== undefined && long.startsWith(start) && long.endsWith(end);
}

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
