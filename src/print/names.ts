import type { Name, Run } from '../model.ts';
import type { NameVariable } from '../variables.ts';
import { cue, value } from './runs.ts';
import { clean, namesIn, type Work } from './work.ts';

/** Parts of a patronymic that are words of their own, and never become initials. */
const KEPT_WORDS: ReadonlySet<string> = new Set(
  'оглы оглу кызы гызы кзы улы уулу угли ўғли қизи ogly oglu kyzy qizi oghly uly uulu ugli o‘g‘li'.split(' '),
);

/** «Фамилия, И. О.» or «Фамилия И. О.»; ГОСТ 7.80-2000, ГОСТ Р 7.0.5-2008, 4.10. An organisation as it stands. */
export function inverted(name: Name, work: Work, comma: boolean): string {
  if (clean(name.literal) !== undefined) return clean(name.literal) ?? '';
  const { family, given, suffix } = partsOf(name, work);
  const person = [family, given].filter((part) => part !== '').join(comma ? ', ' : ' ');
  return suffix === '' ? person : `${person}, ${suffix}`;
}

/** «И. О. Фамилия», as in a statement of responsibility. */
export function direct(name: Name, work: Work): string {
  if (clean(name.literal) !== undefined) return clean(name.literal) ?? '';
  const { family, given, suffix } = partsOf(name, work);
  const glue = work.rules.tightInitials && given.endsWith('.') ? ' ' : ' ';
  const person = [given, family].filter((part) => part !== '').join(glue);
  return suffix === '' ? person : `${person}, ${suffix}`;
}

/** «Фамилия Имя Отчество»: the author of a thesis, as much as the data hold. */
export function fullName(name: Name): string {
  return (
    clean(name.literal) ?? [familyOf(name), clean(name.given) ?? '', clean(name.suffix) ?? ''].filter(Boolean).join(' ')
  );
}

/** Family name with its particles. */
export function familyOf(name: Name): string {
  return [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .map((part) => clean(part) ?? '')
    .filter((part) => part !== '')
    .join(' ');
}

function partsOf(name: Name, work: Work): { family: string; given: string; suffix: string } {
  return {
    family: familyOf(name),
    given: initials(clean(name.given) ?? '', work.rules.tightInitials),
    suffix: clean(name.suffix) ?? '',
  };
}

/**
 * Given names as initials; what is one already stays as it is.
 *     Жан-Поль → Ж.-П.   Дж. → Дж.   А.И. → А. И.   JR → J. R.   Мамед оглы → М. оглы
 */
export function initials(given: string, tight = false): string {
  if (!tight && /^\p{Lu}\.(?: \p{Lu}\.)*$/u.test(given)) return given;
  if (!tight && /^(?:\p{Lu}\. )*\p{Lu}\.$/u.test(given)) return given;
  const tokens = given
    .replace(/\.(?=[\p{L}])/gu, '. ')
    .split(' ')
    .filter((token) => token !== '');
  return tokens.map(initialsOfToken).join(tight ? '' : ' ');
}

function initialsOfToken(token: string): string {
  if (token.endsWith('.') || KEPT_WORDS.has(token.toLowerCase()) || /^\p{Ll}/u.test(token)) return token;
  if (/^[A-Z]{2,3}$/.test(token)) return [...token].map((letter) => `${letter}.`).join(' ');
  return token
    .split('-')
    .map((part) => (part.endsWith('.') || part === '' ? part : `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`))
    .join('-');
}

/** How many of the names a statement prints, and whether «[и др.]» follows. */
export interface Shortened {
  readonly names: readonly Name[];
  readonly isShortened: boolean;
}

/**
 * The names of a first statement. Four and more are shortened: ГОСТ 7.1-2003, 5.2.6.10; ГОСТ Р 7.0.5-2008, 4.10;
 * ГОСТ Р 7.0.100-2018 prints four, and three of five.
 */
export function shortened(names: readonly Name[], isTruncated: boolean, work: Work): Shortened {
  const { etAl, etAlMin, etAlUse } = work.rules;
  if (etAl === 'all') return { names, isShortened: isTruncated };
  if (!isTruncated && names.length < etAlMin) return { names, isShortened: false };
  return { names: names.slice(0, Math.max(1, etAlUse)), isShortened: isTruncated || names.length > etAlUse };
}

/** «И. О. Фамилия, И. О. Фамилия [и др.]»: one run for the names. */
export function statementOf(
  { names, isShortened }: Shortened,
  variable: NameVariable,
  work: Work,
  print: (name: Name) => string = (name) => direct(name, work),
): readonly Run[] {
  const runs = value(names.map(print).join(', '), variable);
  return isShortened && runs.length > 0 ? [...runs, cue(` [${work.terms.words['et-al']}]`)] : runs;
}

/** More than three authors, or three listed of more: the work is entered under its title. */
export function isTitleEntry(work: Work): boolean {
  const authors = namesIn(work, 'author').length;
  return authors > 3 || (authors > 0 && work.item.custom?.['author-truncated'] === true);
}
