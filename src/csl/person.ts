import type { Name } from '../model.ts';
import type { Token } from './tape.ts';

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
  /** The same name in its own script, behind a romanised one. */
  readonly script?: string;
  /** Met again in the document, and therefore its settings are kept. */
  isShared: boolean;
  settings: NameSetting | undefined;
  /** A family and a given name and nothing else, no markup, quotes or punctuation that could meet another: set at once. */
  readonly simple: boolean;
}

/** A name as a style sets it in one manner, and those before it. */
export interface NameSetting {
  readonly style: object;
  readonly manner: number;
  readonly tokens: readonly Token[];
  readonly next: NameSetting | undefined;
}

const MOST_PEOPLE = 5000;

/** The names of a document, read once each: a function from a name to the person, the same for the same name. */
export function peopleReader(): (name: Name) => Person {
  const people = new Map<string, Person>();
  return (name) => {
    if (!isBare(name)) return readPerson(name);
    const key = `${name.family}\n${name.given}`;
    const known = people.get(key);
    if (known !== undefined) {
      known.isShared = true;
      return known;
    }
    const person = readPerson(name);
    if (people.size >= MOST_PEOPLE) people.clear();
    people.set(key, person);
    return person;
  };
}

/** A family and a given name, and nothing else that reading looks at. */
function isBare(name: Name): boolean {
  return (
    name.family !== undefined &&
    name.given !== undefined &&
    name.literal === undefined &&
    name.suffix === undefined &&
    name['dropping-particle'] === undefined &&
    name['non-dropping-particle'] === undefined &&
    name['comma-suffix'] === undefined &&
    name['static-ordering'] === undefined
  );
}

const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\s・･]+$/u;

/** Reads a CSL-JSON name; what `parse-names` would do is always done, for clean data it does nothing. */
export function readPerson(name: Name): Person {
  const family = name.family ?? '';
  const given = name.given ?? '';
  const literal = name.literal ?? '';
  const split = splitParticles(name, family, given);
  const commaSuffix = split.suffix.startsWith('!');
  // The plain range first: the expression with scripts is large, and most lists never need it.
  const ideographic = !literal && /^[\u1100-\ud7af]/.test(family + given) && IDEOGRAPHIC.test(family + given);
  return {
    literal,
    family: split.family,
    given: split.given,
    dropping: split.dropping,
    nonDropping: split.nonDropping,
    suffix: commaSuffix ? split.suffix.slice(1).trimStart() : split.suffix,
    commaSuffix: commaSuffix || Boolean(name['comma-suffix']),
    staticOrdering: Boolean(name['static-ordering']) || ideographic,
    ideographic,
    isShared: false,
    settings: undefined,
    simple: isSimple(name, split) && !ideographic,
  };
}

function isSimple(name: Name, { family, given, dropping, nonDropping, suffix }: Split): boolean {
  if (name.literal || name['static-ordering'] || dropping || nonDropping || suffix || !family || !given) return false;
  return !/[<"'“”‘’«»]|[.,:;!?…\s]$/.test(family) && !/[<"'“”‘’«»]|\s$/.test(given);
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
export function initials(given: string, mark: string, options: Shortening): string {
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

/** Whether full names are cut to their initials, and whether a hyphen between them stays. */
interface Shortening {
  readonly shorten: boolean;
  readonly hyphen: boolean;
}

const MOST_MADE = 5000;

/** `initials` that remembers: a list prints each given name to sort, to compare and in its entry, and the same ones often. */
export function initialsMaker(mark: string, options: Shortening): (given: string) => string {
  const made = new Map<string, string>();
  return (given) => {
    const known = made.get(given);
    if (known !== undefined) return known;
    const text = initials(given, mark, options);
    if (made.size >= MOST_MADE) made.clear();
    made.set(given, text);
    return text;
  };
}

const INITIAL = /^\p{Lu}\p{M}*\.?$|^\p{Lu}[\p{L}\p{M}]*\.$/u;

function initialOf(word: string, mark: string, options: Shortening): string | undefined {
  if (options.shorten && /^\p{Lu}\p{Ll}+$/u.test(word)) return word.charAt(0) + mark;
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
