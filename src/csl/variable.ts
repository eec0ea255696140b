import type { Item, Name } from '../model.ts';
import { type CalendarDate, readDate } from './calendar.ts';
import { pageFirst } from './number.ts';
import { type Person, readPerson } from './person.ts';
import type { Scope } from './scope.ts';
import type { Settled } from './settle.ts';

/** Older and other names under which data hold a variable. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['title-short', 'shortTitle'],
  ['container-title-short', 'journalAbbreviation'],
  ['event-title', 'event'],
  ['event', 'event-title'],
];

/** A record as the engine reads it: what it says by variable, with its names and dates read once. */
export interface Values {
  readonly raw: ReadonlyMap<string, unknown>;
  persons: Map<string, readonly Person[]> | undefined;
  dates: Map<string, CalendarDate | undefined> | undefined;
  /** What the areas of the style can print of it, once settled. */
  readonly layouts: { citation?: readonly Settled[]; bibliography?: readonly Settled[] };
}

/** The values of an item, empty ones left out. A map, so that no name of a style can reach a prototype. */
export function valuesOf(item: Item): Values {
  const raw = new Map<string, unknown>();
  for (const variable of Object.keys(item)) {
    const value: unknown = item[variable as keyof Item];
    if (value !== undefined && value !== null && value !== '') raw.set(variable, value);
  }
  for (const [variable, alias] of ALIASES) {
    const value = raw.get(alias);
    if (value !== undefined && !raw.has(variable)) raw.set(variable, value);
  }
  const page = textual(raw.get('page'));
  if (page !== undefined && !raw.has('page-first')) raw.set('page-first', pageFirst(page));
  if (item.custom) for (const [key, value] of Object.entries(item.custom)) raw.set(`custom.${key}`, value);
  return { raw, persons: undefined, dates: undefined, layouts: {} };
}

type Read<T> = (scope: Scope) => T;

/** Variables that the place of a cite has rather than its item. */
const OF_THE_CITE: ReadonlyMap<string, Read<unknown>> = new Map<string, Read<unknown>>([
  ['locator', ({ cite }) => cite.locator],
  ['citation-number', ({ citationNumber }) => citationNumber || undefined],
  ['first-reference-note-number', ({ cite }) => cite.firstNote],
  ['year-suffix', ({ distinction }) => distinction?.yearSuffix || undefined],
]);

/** Whether an item alone decides what a variable holds: neither the place of a cite nor an option. */
export function isOfItem(variable: string): boolean {
  return !OF_THE_CITE.has(variable) && !/^(?:option|same|medium)\./.test(variable);
}

/**
 * How a variable's raw value is read. Beyond CSL's own, an ordinary style reaches `custom.title-translated` (a key of
 * the item's `custom`), `option.edition.17` (present when the option `edition` is 17), `script.author`,
 * `same.author.publisher` and `medium.gmd`: that is all of zapis that styles can see.
 */
export function valueReader(variable: string): Read<unknown> {
  const otherwise = OF_THE_CITE.get(variable) ?? beyondCsl(variable);
  if (!otherwise) return (scope) => scope.values.raw.get(variable);
  return (scope) => scope.values.raw.get(variable) ?? otherwise(scope);
}

/** «Текст», «Электронный ресурс» in any spelling or romanisation; ГОСТ 7.1-2003, 5.2.3. */
const DESIGNATION = /^(?:текст|тэкст|мәтін|te[kx]s?t|\S{0,3}(?:le[kc]tron|лектрон)\S*\s(?:res|рес|рэс)\S*)$/iu;

function beyondCsl(variable: string): Read<unknown> | undefined {
  const [first, second = '', third] = variable.split('.');
  if (first === 'option') {
    return ({ options }) => {
      const value = Object.hasOwn(options, second) ? options[second] : undefined;
      return value === undefined || (third !== undefined && String(value) !== third) ? undefined : String(value);
    };
  }
  // Present where the medium is what ГОСТ 7.1 calls a general material designation, of which other styles know nothing.
  if (variable === 'medium.gmd')
    return ({ values }) => DESIGNATION.test(textual(values.raw.get('medium')) ?? '') || undefined;
  if (first !== 'same') return undefined;
  // Present where an author's literal name is the publisher: such a publisher is not repeated.
  const names = namesReader(second);
  const text = textReader(third ?? '');
  return (scope) => {
    const value = text(scope);
    return value !== undefined && names(scope).some(({ literal }) => literal === value) ? true : undefined;
  };
}

/** How a variable is read as text; undefined where the item says nothing. */
export function textReader(variable: string): Read<string | undefined> {
  const read = valueReader(variable);
  return (scope) => {
    const value = read(scope);
    return value === undefined ? undefined : textual(value);
  };
}

function textual(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || value === true ? String(value) : undefined;
}

/** How a date variable is read. */
export function dateReader(variable: string): Read<CalendarDate | undefined> {
  return ({ values }) => {
    const value = values.raw.get(variable);
    if (value === undefined) return undefined;
    const known = values.dates?.get(variable);
    if (known) return known;
    const date = readDate(value);
    values.dates ??= new Map();
    values.dates.set(variable, date);
    return date;
  };
}

const NOBODY: readonly Person[] = [];

/** The variable that holds the names of a name variable: of `script.author` that is `custom.author-romanized`. */
export function namesSource(variable: string): string {
  return variable.startsWith('script.') ? `custom.${variable.slice('script.'.length)}-romanized` : variable;
}

/**
 * How a name variable is read, empty names left out. `script.author` are the names of `custom.author-romanized`, each
 * with the name of `author` beside it.
 */
export function namesReader(variable: string): Read<readonly Person[]> {
  const isScripted = variable.startsWith('script.');
  const plain = isScripted ? variable.slice('script.'.length) : variable;
  const source = namesSource(variable);
  return ({ values }) => {
    if (!values.raw.has(source)) return NOBODY;
    const known = values.persons?.get(variable);
    if (known) return known;
    const persons = personsOf(values, source);
    const named = isScripted ? withScript(persons, personsOf(values, plain)) : persons;
    values.persons ??= new Map();
    values.persons.set(variable, named);
    return named;
  };
}

function withScript(persons: readonly Person[], originals: readonly Person[]): readonly Person[] {
  return persons.map((person, index) => {
    const { family = '', given = '', literal = '' } = originals[index] ?? {};
    return { ...person, script: literal || family + given };
  });
}

/** Languages whose names begin with the family name, also romanised. */
const FAMILY_FIRST = /^(?:zh|ja|ko|vi)\b/i;

function personsOf(values: Values, variable: string): readonly Person[] {
  const value = values.raw.get(variable);
  if (!Array.isArray(value)) return NOBODY;
  const familyFirst = variable.startsWith('custom.') && FAMILY_FIRST.test(textual(values.raw.get('language')) ?? '');
  return value.filter(isName).map((name) => readPerson(familyFirst ? { ...name, 'static-ordering': true } : name));
}

function isName(name: unknown): name is Name {
  if (typeof name !== 'object' || name === null) return false;
  const { literal, family, given } = name as Name;
  return Boolean(literal || family || given);
}

/** Whether a variable has a value: for the condition `variable`. */
export function presenceReader(variable: string): Read<boolean> {
  const read = valueReader(variable);
  return (scope) => isPresent(read(scope));
}

/** Whether a value says something. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
