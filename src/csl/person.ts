import type { Name } from '../model.ts';

/** A name with its particles found, every part present (`''` where it has none). */
export interface Person {
  readonly literal: string;
  readonly family: string;
  readonly given: string;
  readonly dropping: string;
  readonly nonDropping: string;
  readonly suffix: string;
  readonly commaSuffix: boolean;
  /** Family name first, always: the data say so, or the name is written in a script whose names run so. */
  readonly staticOrdering: boolean;
  /** Written in Chinese, Japanese or Korean: no spaces between the parts. */
  readonly ideographic: boolean;
}

const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\s・･]+$/u;

/** Names already read: one is printed several times (to sort, to compare, in citations and in the list). */
const read = new WeakMap<Name, Person>();

/** Reads a CSL-JSON name; what `parse-names` would do is always done, for clean data it does nothing. */
export function readPerson(name: Name): Person {
  let person = read.get(name);
  if (!person) {
    person = parsePerson(name);
    read.set(name, person);
  }
  return person;
}

function parsePerson(name: Name): Person {
  const family = name.family ?? '';
  const given = name.given ?? '';
  const literal = name.literal ?? '';
  const split = splitParticles(name, family, given);
  const commaSuffix = split.suffix.startsWith('!');
  // The plain range first: the expression with scripts is large, and most lists never need it.
  const ideographic = !literal && /^[\u1100-\ud7af]/.test(family + given) && IDEOGRAPHIC.test(family + given);
  return {
    ...split,
    suffix: split.suffix.replace(/^!\s*/, ''),
    literal,
    commaSuffix: commaSuffix || Boolean(name['comma-suffix']),
    staticOrdering: Boolean(name['static-ordering']) || ideographic,
    ideographic,
  };
}

type Split = Pick<Person, 'family' | 'given' | 'dropping' | 'nonDropping' | 'suffix'>;

/**
 * Particles are the words in small letters before the family name and behind the given one:
 *
 *     family: "van der Vlist"  given: "Eric"        non-dropping "van der"
 *     family: "Humboldt"       given: "Alexander von"   dropping "von"
 *     family: "\"van Dyke\""                        in quotes: taken as it stands
 */
function splitParticles(name: Name, family: string, given: string): Split {
  let suffix = name.suffix ?? '';
  const known = name['dropping-particle'] !== undefined || name['non-dropping-particle'] !== undefined;
  if (known || /^".*"$/.test(family)) {
    return {
      family: family.replace(/^"(.*)"$/, '$1'),
      given,
      dropping: name['dropping-particle'] ?? '',
      nonDropping: name['non-dropping-particle'] ?? '',
      suffix,
    };
  }
  const before = !isSmall(family[0])
    ? ''
    : (/^((?:['’]?\p{Ll}[\p{Ll}’'.]*(?:\s+|(?<=['’])))+|\p{Ll}{1,3}[-‐])(?=\S)/u.exec(family)?.[0] ?? '');
  const comma = given.indexOf(',');
  if (!suffix && comma !== -1 && !/\s['’\p{Ll}]+$/u.test(given)) {
    suffix = given.slice(comma + 1).trim();
    given = given.slice(0, comma);
  }
  const behind = !isSmall(given[given.lastIndexOf(' ') + 1])
    ? ''
    : (/(?:\s+\p{Ll}[\p{Ll}’']*)+$/u.exec(given)?.[0] ?? '');
  return {
    family: family.slice(before.length),
    given: given.slice(0, given.length - behind.length),
    dropping: behind.trim(),
    nonDropping: before,
    suffix,
  };
}

/** A small letter, or the apostrophe that particles begin with ("'t"). */
function isSmall(letter = ''): boolean {
  return letter === "'" || letter === '’' || letter !== letter.toUpperCase();
}

function isCapital(letter = ''): boolean {
  return letter !== letter.toLowerCase();
}

/**
 * Given names as initials: `mark` (`initialize-with`) behind each first letter; what is an initial already keeps its
 * letters, and without `shorten` only such initials are set with `mark`.
 *
 *     "John M.E."  ->  "J. M. E."     "Ph.M.E." -> "Ph. M. E."     "Jean-Paul" -> "J.-P."     "de" stays
 */
export function initials(given: string, mark: string, options: { shorten: boolean; hyphen: boolean }): string {
  let text = '';
  let afterInitial = false;
  for (const word of given.replace(/\.(?=[^\s.\-‐,])/g, '. ').split(/\s+/)) {
    if (word === '') continue;
    const initial = initialOf(word, mark, options);
    if (initial === undefined) text += `${text === '' || /\s$/.test(text) ? '' : ' '}${word}`;
    else text += (afterInitial || text === '' ? '' : ' ') + initial;
    afterInitial = initial !== undefined;
  }
  return text.trimEnd();
}

const INITIAL = /^\p{Lu}\p{M}*\.?$|^\p{Lu}[\p{L}\p{M}]*\.$/u;

function initialOf(word: string, mark: string, options: { shorten: boolean; hyphen: boolean }): string | undefined {
  const parts = word.split(/[-‐](?![^<>]*>)/).filter((part) => part !== '');
  if (
    !isCapital(word.replace(/^(?:<[^<>]+>)+/, '')[0]) ||
    (!options.shorten && !parts.every((part) => INITIAL.test(part.replace(/<[^<>]+>/g, ''))))
  )
    return undefined;
  let text = '';
  for (const part of parts) {
    // Markup stands around the initial and its mark: <b>John</b> -> <b>J.</b>
    const [, open = '', name = '', shut = ''] = /^((?:<[^<>/]+>)*)([^<>]*)((?:<\/[^<>]+>)*)/.exec(part) ?? [];
    const letters = initialLetters(name);
    if (text !== '' && isSmall(letters[0])) continue;
    const set = open + letters + mark.trimEnd() + shut + (/\s+$/.exec(mark)?.[0] ?? '');
    text = (text === '' ? '' : text.trimEnd() + (options.hyphen ? '-' : '')) + set;
  }
  return text;
}

/** "John" J, "Ph." Ph, "TSerendorj" Ts: capitals before a small letter are one sound. */
function initialLetters(part: string): string {
  if (part.endsWith('.')) return part.slice(0, -1);
  let capitals = 1;
  while (isCapital(part[capitals])) capitals += 1;
  if (capitals > 1 && isSmall(part[capitals])) return part.charAt(0) + part.slice(1, capitals).toLowerCase();
  return /^.[\u0300-\u036f]*/s.exec(part)?.[0] ?? '';
}
