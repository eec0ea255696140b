import type { Name } from '../model.ts';
import { type CalendarDate, readDate } from './calendar.ts';
import { isSaid, itemReader, knownOf, plainKey, textual, type Values } from './item.ts';
import type { Person } from './person.ts';
import type { Scope } from './scope.ts';

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
  return !OF_THE_CITE.has(variable) && !/^(?:option|same|several|medium)\./.test(variable);
}

/**
 * How a variable's raw value is read. Beyond CSL's own, an ordinary style reaches `custom.title-translated` (a key of
 * the item's `custom`), `option.edition.17` (present when the option `edition` is 17), `script.author`,
 * `same.author.publisher`, `several.author` (three or more) and `medium.gmd`: that is all of zapis that styles can see.
 */
export function valueReader(variable: string): Read<unknown> {
  const otherwise = OF_THE_CITE.get(variable) ?? beyondCsl(variable);
  const read = itemReader(variable);
  if (!otherwise) return ({ item }) => read(item);
  return (scope) => read(scope.item) ?? otherwise(scope);
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
  if (variable === 'medium.gmd') return ({ item }) => DESIGNATION.test(textual(item.medium) ?? '') || undefined;
  if (first !== 'same' && first !== 'several') return undefined;
  const names = namesReader(second);
  if (first === 'several') return (scope) => names(scope).length > 2 || undefined;
  // Present where an author's literal name is the publisher: such a publisher is not repeated.
  const text = textReader(third ?? '');
  return (scope) => {
    const value = text(scope);
    return value !== undefined && names(scope).some(({ literal }) => literal === value) ? true : undefined;
  };
}

/** How a variable is read as text; undefined where the item says nothing. */
export function textReader(variable: string): Read<string | undefined> {
  const key = isOfItem(variable) ? plainKey(variable) : undefined;
  if (key !== undefined) return ({ item }) => textual(item[key]);
  const read = valueReader(variable);
  return (scope) => {
    const value = read(scope);
    return value === undefined ? undefined : textual(value);
  };
}

/** How a date variable is read. */
export function dateReader(variable: string): Read<CalendarDate | undefined> {
  const read = itemReader(variable);
  return ({ item, values }) => {
    const known = knownOf(values.dates, variable);
    if (known) return known.value;
    const value = read(item);
    if (value === undefined) return undefined;
    const date = readDate(value);
    values.dates = { variable, value: date, next: values.dates };
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
  const source = namesSource(variable);
  const read = itemReader(source);
  const readPlain = isScripted ? itemReader(variable.slice('script.'.length)) : undefined;
  return ({ item, values }) => {
    const known = knownOf(values.persons, variable);
    if (known) return known.value;
    const value = read(item);
    if (value === undefined) return NOBODY;
    const persons = personsOf(value, isFamilyFirst(source, values), values);
    const named = readPlain ? withScript(persons, personsOf(readPlain(item), false, values)) : persons;
    values.persons = { variable, value: named, next: values.persons };
    return named;
  };
}

function withScript(persons: readonly Person[], originals: readonly Person[]): readonly Person[] {
  return persons.map((person, index) => {
    const { family = '', given = '', literal = '' } = originals[index] ?? {};
    return { ...person, isShared: false, settings: undefined, script: literal || family + given };
  });
}

/** Languages whose names begin with the family name, also romanised. */
const FAMILY_FIRST = /^(?:zh|ja|ko|vi)\b/i;

/** Names romanised from such a language keep its order. */
function isFamilyFirst(source: string, { item }: Values): boolean {
  return source.startsWith('custom.') && FAMILY_FIRST.test(textual(item.language) ?? '');
}

function personsOf(value: unknown, familyFirst: boolean, { readName }: Values): readonly Person[] {
  if (!Array.isArray(value)) return NOBODY;
  const names: readonly Name[] = value.every(isName) ? value : value.filter(isName);
  return names.map((name) => readName(familyFirst ? { ...name, 'static-ordering': true } : name));
}

function isName(name: unknown): name is Name {
  if (typeof name !== 'object' || name === null) return false;
  const { literal, family, given } = name as Name;
  return Boolean(literal || family || given);
}

/** Whether a variable has a value: for the condition `variable`. */
export function presenceReader(variable: string): Read<boolean> {
  const read = valueReader(variable);
  return (scope) => isSaid(read(scope));
}
