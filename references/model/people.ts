import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import type { Random } from './random.ts';
import type { Words } from './words.ts';

export interface Person {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  /** "Jr.", with what divides it from the name before it. */
  readonly suffix?: string;
}

/** How an entry writes names. */
export interface NameStyle {
  readonly givenFirst: boolean;
  readonly full: boolean;
  /** Between initials: "И. И.", "И.И.", "И.И", "ИИ". */
  readonly initials: 'spaced' | 'tight' | 'bare' | 'stopless';
  readonly afterFamily: string;
  readonly between: string;
  readonly last: string;
}

const SHORT_GIVEN: readonly string[] = lexicon['short-given'];

const ENDINGS = [
  'ов',
  'ев',
  'ин',
  'ский',
  'енко',
  'ук',
  'юк',
  'ян',
  'ова',
  'ева',
  'ина',
  'ская',
  'цкий',
  'швили',
  'дзе',
  'баев',
  'ич',
  'як',
  'ко',
  'ман',
  'берг',
  'ер',
];
const SYLLABLES = [
  'ба',
  'ве',
  'гор',
  'дар',
  'жу',
  'за',
  'кар',
  'ко',
  'лу',
  'ма',
  'мир',
  'на',
  'ор',
  'пет',
  'ра',
  'сав',
  'та',
  'тур',
  'хо',
  'ча',
  'шап',
  'щер',
  'юр',
  'яс',
  'бер',
  'вол',
  'гри',
  'кли',
  'про',
  'сте',
  'фе',
  'ци',
];

/** A family name of the list, or one made of syllables, so that names are known by their shape and not by heart. */
function family(words: Words): string {
  const { random, language } = words;
  if (random.chance(0.65) || ['en', 'de', 'fr', 'uz'].includes(language)) return words.pick('surnames');
  const stem = random.pick(SYLLABLES) + (random.chance(0.6) ? random.pick(SYLLABLES) : '');
  const made = stem.charAt(0).toUpperCase() + stem.slice(1) + random.pick(ENDINGS);
  return random.chance(0.05) ? `${made}-${words.pick('surnames')}` : made;
}

export function person(words: Words): Person {
  const suffix =
    words.language === 'en' && words.random.chance(0.015) ? words.random.pick([', Jr.', ' Jr.', ' III']) : '';
  const own = { family: family(words), given: words.pick('given'), suffix };
  const second = words.has('patronymics') ? 0.85 : 0.35;
  if (!words.random.chance(second)) return own;
  return { ...own, patronymic: words.has('patronymics') ? words.pick('patronymics') : words.pick('given') };
}

export function nameStyle(random: Random, latin: boolean): NameStyle {
  const full = random.chance(latin ? 0.3 : 0.16);
  const between = random.pick([', ', ', ', ', ', ', ', '; ', ',']);
  const conjunction = latin ? [' and ', ', and ', ' & ', ', & '] : [' и ', ' и '];
  return {
    givenFirst: random.chance(full ? 0.5 : 0.12),
    full,
    initials: random.pick([
      'spaced',
      'spaced',
      'tight',
      'tight',
      'tight',
      'tight',
      'tight',
      'bare',
      'stopless',
    ] as const),
    afterFamily: random.chance(0.35) || (full && random.chance(0.5)) ? ', ' : ' ',
    between,
    last: random.chance(latin ? 0.3 : 0.1) ? random.pick(conjunction) : between,
  };
}

/** Letters that are written with two in Latin script keep them in an initial now and then: "Yu.", "Дж." */
function initial(name: string): string {
  const [short] = SHORT_GIVEN.filter((one) => name.startsWith(one));
  if (short !== undefined && name.length % 9 === 7) return `${short}.`;
  const doubled = /^(?:Yu|Ya|Zh|Ch|Sh|Kh|Ts|Iu|Ia|Ju|Ja|Дж)/u.exec(name);
  return `${doubled?.[0] ?? name.charAt(0)}.`;
}

/** "H.-G.", «Ж.-П.»: one name in twenty of those that have two is a double one. */
const isDouble = ({ family, given }: Person): boolean =>
  (7 * family.length + given.length + given.charCodeAt(1)) % 20 === 3;

function given(one: Person, style: NameStyle): string {
  if (style.full && style.givenFirst && one.family.length % 3 !== 0) return one.given;
  if (style.full) return one.patronymic === undefined ? one.given : `${one.given} ${one.patronymic}`;
  const parts = [one.given, ...(one.patronymic === undefined ? [] : [one.patronymic])].map(initial);
  if (isDouble(one) && parts.length === 2) return parts.join('-');
  if (style.initials === 'stopless') return parts.map((part) => part.slice(0, -1)).join('');
  if (style.initials === 'bare') return parts.join('').replace(/\.$/u, '');
  return parts.join(style.initials === 'spaced' ? ' ' : '');
}

export function printPerson(one: Person, style: NameStyle): string {
  const forenames = given(one, style);
  const name = style.givenFirst ? `${forenames} ${one.family}` : `${one.family}${style.afterFamily}${forenames}`;
  return `${name}${one.suffix ?? ''}`;
}

export function printPeople(people: readonly Person[], style: NameStyle): string {
  const names = people.map((one) => printPerson(one, style));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : names.join(style.between) + style.last + last;
}
