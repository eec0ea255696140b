import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import type { Name } from '../model.ts';

const PARTICLES = new Set(lexicon.particles);
const SUFFIXES = new Set(lexicon.suffixes);
const KINSHIP = new Set(lexicon.kinship);
const LEGAL_FORMS = new Set(lexicon['legal-forms']);
const GIVEN = new Set(lexicon.given);
const ORGANISATIONS = new Set(lexicon.organisations);
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/\./gu, '\\.').replace(/ /gu, '\\s*')).join('|');
const ET_AL = new RegExp(`[\\s,;]*(?<!\\p{L})[[(]?\\s*(?:${escaped(lexicon['et-al'])})\\.?\\s*[\\])]?\\s*$`, 'iu');
const ET_AL_NEXT = new RegExp(`^[\\s,;]{0,3}[[(]?\\s?(?:${escaped(lexicon['et-al'])})(?!\\p{L})`, 'iu');
const AND = new RegExp(`\\s*[,;]?\\s+(?:${escaped(lexicon.and)})\\s+|\\s*,?\\s*&\\s*`, 'iu');

// One initial: a letter, or the letters that one is romanised with, and its full stop; double ones: "А.-М.", "Ж.-П."
const SHORT = lexicon['short-given'].join('|');
const INITIAL = String.raw`(?:\p{Lu}|Д[жз]|[YJI][uaoeUAOE]|[CSZKDPTG][hH]|S[hH][cC][hH]|T[sS]|Dz?[hjz]|${SHORT})\.`;
const INITIALS = String.raw`${INITIAL}(?:\s*-?\s*${INITIAL}){0,4}`;
const ONLY_INITIALS = new RegExp(String.raw`^(?:${INITIALS}|\p{Lu}{1,3}|(?:\p{Lu}\s){1,3}\p{Lu})$`, 'u');
const LEADING_INITIALS = new RegExp(String.raw`^(${INITIALS})\s*(?=\S)`, 'u');
const TRAILING_INITIALS = new RegExp(String.raw`\s*(?<![\p{Lu}.]\p{Lu})(?<=[\p{L}'’\s])(${INITIALS}|\p{Lu}\.?)$`, 'u');
const VANCOUVER =
  /^([\p{Lu}][\p{L}'’-]*\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*\p{Ll})?) (\p{Lu}{1,3}|\p{Lu}-\p{Lu}|\p{Lu}(?: \p{Lu}){1,2})$/u;

const PARTICLE = `(?:${escaped([...PARTICLES].filter((word) => word !== 'al' && word !== 'el'))})`;
const PARTICLES_BEHIND = new RegExp(String.raw`^(.+\.)\s+(${PARTICLE}(?:\s${PARTICLE})?)\.?$`, 'u');
const BEHIND_NAME = new RegExp(String.raw`^,?\s+(?:${PARTICLE}(?:\s${PARTICLE})?|Jr|Sr)\.\s+`, 'u');

/** What was read from a stretch of names. */
export interface Names {
  readonly names: readonly Name[];
  /** «и др.» stood behind them: the source has more. */
  readonly truncated: boolean;
}

/** Whether the text behind a list of names says that the source has more: ", et al.", " [и др.]". */
export const hasMoreNames = (after: string): boolean => ET_AL_NEXT.test(after);

/** How long the particle or suffix is that stands before a title and belongs to the heading («фон. », "Jr. "); 0 where none is. */
export const leadingParticle = (text: string): number => BEHIND_NAME.exec(text)?.[0].length ?? 0;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const bare = (word: string): string => word.toLowerCase().replace(/[.,]$/u, '');

/** "J. R." → "J.R.", "Alexei A." stays. */
const tightInitials = (given: string): string =>
  squeeze(given).replace(/(\.)\s*(-?)\s*(?=\p{Lu}\p{L}{0,3}\.)/gu, '$1$2');

function person(family: string, given: string): Name {
  const words = squeeze(family).split(' ');
  const last = words[words.length - 1] ?? '';
  const suffix = words.length > 1 && SUFFIXES.has(bare(last)) ? words.pop() : undefined;
  return {
    family: words.join(' ').replace(/[,\s]+$/u, ''),
    ...(given === '' ? {} : { given: tightInitials(given) }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Whether a word of the text says that it names a body, or it is a body's capitals. */
export const isBody = (text: string): boolean =>
  /^\p{Lu}{2,8}\.?$/u.test(text) ||
  text.split(/[\s-]+/u).some((word) => ORGANISATIONS.has(bare(word.replace(/^[«"“(]|[»"”)]$/gu, ''))));

function isOrganisation(text: string): boolean {
  const words = text.split(/[\s-]+/u);
  return (
    words.length > 4 ||
    isBody(text) ||
    (/[.\d@/]/u.test(text) && words.length === 1) ||
    (words.length === 1 && /^\p{Lu}{2,8}\d*$/u.test(text)) ||
    words.every((word) => /^\p{Lu}{2,4}$/u.test(word)) ||
    // "HarborML", but not "MacDONALD".
    /\p{Ll}{3}\p{Lu}{2}/u.test(text)
  );
}

/** A body whose name joins nouns: "Министерство образования и науки", "Ministry of Health and Welfare". */
function isOneBody(text: string): boolean {
  const [first = '', second = ''] = text.trim().split(/\s+/u);
  const isNamed = ORGANISATIONS.has(bare(first)) || ORGANISATIONS.has(bare(second));
  return isNamed && !/(?<!\p{L})\p{Lu}\.\s?\p{L}/u.test(text) && !/(?:^|\s)\p{Lu}\./u.test(text);
}

/** A name without initials: which of its words is the family name. */
function spelledOut(text: string): Name {
  const words = squeeze(text).split(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { family: first };
  const last = words[words.length - 1] ?? '';
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.has(word) && index < words.length - 1);
  if (particle > 0) return { family: words.slice(particle).join(' '), given: words.slice(0, particle).join(' ') };
  const patronymic = lexicon.patronymics.some((ending) => bare(last).endsWith(ending)) || KINSHIP.has(bare(last));
  if (patronymic && words.length >= 3) return { family: first, given: rest.join(' ') };
  const familyFirst = !GIVEN.has(bare(first)) && GIVEN.has(bare(rest[0] ?? ''));
  return familyFirst ? { family: first, given: rest.join(' ') } : { family: last, given: words.slice(0, -1).join(' ') };
}

/** One name without commas: "Johnson J.", "J. Johnson", "Chris Harris", "van der Berg R.D.", "W3C". */
function single(text: string): Name | undefined {
  const name = squeeze(text).replace(/^[\s,;.]+|[\s,;]+$/gu, '');
  if (name === '' || !/\p{L}/u.test(name)) return undefined;
  if (/^\p{Lu}{2,8}$/u.test(name)) return { literal: name };
  // The stop behind "Orlov S N." is the list's.
  const vancouver = VANCOUVER.exec(name.replace(/(?<=\s\p{Lu}\s\p{Lu})\.$/u, ''));
  if (vancouver !== null) return person(vancouver[1] ?? '', vancouver[2] ?? '');
  const kinship = /^(.+\.) (\p{L}+)$/u.exec(name);
  if (kinship !== null && KINSHIP.has(kinship[2] ?? '')) {
    const person = single(kinship[1] ?? '');
    return person?.given === undefined ? person : { ...person, given: `${person.given} ${kinship[2]}` };
  }
  // "Hummers W.S. Jr.": the suffix is the last of the name, whatever stands before it.
  const suffixed = / (\p{L}+\.?)$/u.exec(name);
  if (suffixed !== null && /\.\s\p{L}+\.?$/u.test(name) && SUFFIXES.has(bare(suffixed[1] ?? ''))) {
    const person = single(name.slice(0, suffixed.index));
    if (person?.given !== undefined) return { ...person, suffix: suffixed[1] ?? '' };
  }
  // "Humboldt A. von": the particle that an inverted name leaves behind.
  const particle = PARTICLES_BEHIND.exec(name);
  if (particle !== null) {
    const person = single(particle[1] ?? '');
    if (person?.given !== undefined) return { ...person, family: `${particle[2]} ${person.family}` };
  }
  const trailing = TRAILING_INITIALS.exec(name);
  if (trailing !== null && trailing.index > 0) {
    const before = name.slice(0, trailing.index);
    const words = before.split(' ');
    // "Grigory P. Gavdan" is no case of this; "Alexei A." after a comma is, and is not read here.
    // A name in capitals alone ("ОРЛОВ С. Н.") is one by its initials.
    const isName = words.length === 1 && /^\p{Lu}{4,}$/u.test(before) && !ORGANISATIONS.has(bare(before));
    if (words.length <= 4 && (isName || !isOrganisation(before))) return person(before, trailing[1] ?? '');
  }
  const leading = LEADING_INITIALS.exec(name);
  if (leading !== null) return person(name.slice(leading[0].length), leading[1] ?? '');
  const middle = /^(\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)+) (\p{Lu}.*)$/u.exec(name);
  if (middle !== null) return person(middle[2] ?? '', middle[1] ?? '');
  return isOrganisation(name) ? { literal: name } : spelledOut(name);
}

// "Avdiyskiy V.I. Bezdenezhnykh V.M.": no comma between two persons; "AnenkovA., PaznikovA.": no space within one.
const NO_COMMA = new RegExp(String.raw`(?<=\p{L}{2}\s?${INITIALS})\s+(?=\p{Lu}\p{Ll}[\p{L}'’-]*\s?${INITIALS})`, 'gu');
const NO_SPACE = /(?<=\p{Ll}{2})(?=\p{Lu}\.)/gu;

/** The people of one comma list: "Иванов И. И., Петров П. П.", "Иванов, И. И., Петров, П. П.", "I. Ivanov, P. Petrov". */
function commaList(text: string, alone: boolean): Name[] {
  const parts = text.split(/\s*,\s*/u).filter((part) => part !== '');
  const names: Name[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const last = names[names.length - 1];
    const isForm = LEGAL_FORMS.has(bare(part)) && !/\./u.test(last?.given ?? '');
    if (isForm && last !== undefined && !(next !== undefined && ONLY_INITIALS.test(next))) {
      names[names.length - 1] = { literal: `${parts[at - 1]}, ${part}` };
      continue;
    }
    if (SUFFIXES.has(bare(part)) && last?.family !== undefined) {
      names[names.length - 1] = { ...last, suffix: part };
      continue;
    }
    const wordsOnly = !/\./u.test(part) && part.split(' ').length <= 4 && !isOrganisation(part);
    const initialsNext = next !== undefined && ONLY_INITIALS.test(next);
    // "Salkutsan, Alexei A.": only where the list has no other comma, for there it could be two people.
    const family = part.split(' ').filter((word) => !PARTICLES.has(word)).length === 1;
    const givenNext = next !== undefined && alone && family && parts.length === 2 && isGivenName(next);
    if (wordsOnly && (initialsNext || givenNext)) {
      names.push(person(part, next ?? ''));
      at += 1;
      continue;
    }
    // "Министерство труда, занятости населения": what goes on in small letters belongs to the body before.
    if (last?.literal !== undefined && /^\p{Ll}/u.test(part) && !PARTICLES.has(part.split(' ')[0] ?? '')) {
      names[names.length - 1] = { literal: `${last.literal}, ${part}` };
      continue;
    }
    const name = single(part);
    if (name !== undefined) names.push(name);
  }
  return names;
}

const isGivenName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2}$/u.test(text) && !isOrganisation(text);

/**
 * Reads a stretch of names as a reference prints it: inverted or direct, initials or full, divided by commas,
 * semicolons or "and", with «и др.» behind. Initials are closed up ("J. R." → "J.R."); particles stay with the family
 * name (the annotation's convention); an organisation is `literal`.
 */
export function readNames(text: string): Names {
  const closed = text.replace(NO_SPACE, ' ').replace(NO_COMMA, '; ');
  const withoutEtAl = closed.replace(ET_AL, '');
  const truncated = withoutEtAl !== closed;
  const groups = withoutEtAl.split(/\s*;\s*/u).map((group) => (isOneBody(group) ? [group] : group.split(AND)));
  const alone = groups.flat().length > 1 || (text.match(/,/gu)?.length ?? 0) === 1;
  const read = (group: readonly string[]): readonly Name[] => group.flatMap((part) => commaList(squeeze(part), alone));
  return {
    names: groups.flatMap((group) => (group.length === 2 ? withSharedFamily(read(group)) : read(group))),
    truncated,
  };
}

/** "Louise and Peter Brown": two forenames of one family. */
function withSharedFamily(names: readonly Name[]): readonly Name[] {
  const [first, second, ...rest] = names;
  const isForename = first?.family !== undefined && first.given === undefined && !first.family.includes(' ');
  if (!isForename || rest.length > 0 || second?.family === undefined || !/\p{Ll}$/u.test(second.given ?? ''))
    return names;
  return GIVEN.has(bare(first.family)) ? [{ family: second.family, given: first.family }, second] : names;
}

function close(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rest = (text: string, skip: number): string => text.slice(at + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0);
}

/** Whether two printed names may be one person: families alike to a letter, first initials the same. */
export function samePerson(a: Name, b: Name): boolean {
  if (a.family === undefined || b.family === undefined) return a.literal?.toLowerCase() === b.literal?.toLowerCase();
  const initial = (name: Name): string => (name.given ?? '').slice(0, 1).toLowerCase();
  const initials = initial(a) === '' || initial(b) === '' || initial(a) === initial(b);
  return initials && close(a.family.toLowerCase(), b.family.toLowerCase());
}

/**
 * The list of the heading and the list after the slash as one: the statement repeats the heading and goes on
 * (ГОСТ 7.1-2003, 5.2.6). A person in both keeps the heading's form.
 */
export function mergeNames(heading: readonly Name[], statement: readonly Name[]): readonly Name[] {
  if (heading.length > 0 && heading.length === statement.length && inOtherScript(heading, statement)) return heading;
  const others = statement.filter((name) => !heading.some((known) => samePerson(known, name)));
  return [...heading, ...others];
}

/** "Orlov S., Belova Y. … / С. Орлов, Ю. Белова": as many people as in the heading, in the other script, are the same ones. */
function inOtherScript(heading: readonly Name[], statement: readonly Name[]): boolean {
  const cyrillic = (names: readonly Name[]): boolean =>
    names.every(({ family = '' }) => /^\p{Script=Cyrillic}/u.test(family));
  const latin = (names: readonly Name[]): boolean =>
    names.every(({ family = '' }) => /^\p{Script=Latin}/u.test(family));
  return (latin(heading) && cyrillic(statement)) || (cyrillic(heading) && latin(statement));
}
