import type { Item, Name } from '../model.ts';
import type { CalendarDate } from './calendar.ts';
import { pageFirst } from './number.ts';
import type { Person } from './person.ts';
import type { Settled } from './settle.ts';

/** Older and other names under which data hold a variable. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['title-short', 'shortTitle'],
  ['container-title-short', 'journalAbbreviation'],
  ['event-title', 'event'],
  ['event', 'event-title'],
]);

const CUSTOM = 'custom.';

/** Whether a value says something. */
export function isSaid(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** The key of an item that alone holds a variable; undefined where there is more to reading it. */
export function plainKey(variable: string): keyof Item | undefined {
  const isMore = ALIASES.has(variable) || variable === 'page-first' || variable in Object.prototype;
  return isMore || variable.startsWith(CUSTOM) ? undefined : (variable as keyof Item);
}

/**
 * How a variable of an item is read, undefined where it says nothing. The item is data and is read as it stands: what
 * every object has (`constructor`) is no variable of it.
 */
export function itemReader(variable: string): (item: Item) => unknown {
  if (variable.startsWith(CUSTOM)) {
    const key = variable.slice(CUSTOM.length);
    return ({ custom }) => (custom && Object.hasOwn(custom, key) ? said(custom[key]) : undefined);
  }
  const plain = plainKey(variable);
  if (plain !== undefined) return (item) => said(item[plain]);
  if (variable in Object.prototype) return () => undefined;
  const key = variable as keyof Item;
  const alias = ALIASES.get(variable) as keyof Item | undefined;
  if (alias !== undefined) return (item) => said(item[key]) ?? said(item[alias]);
  return (item) => {
    const page = textual(item.page);
    return said(item[key]) ?? (page === undefined ? undefined : pageFirst(page));
  };
}

function said(value: unknown): unknown {
  return isSaid(value) ? value : undefined;
}

/** A value as text; undefined of what is none. */
export function textual(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || value === true ? String(value) : undefined;
}

/** What is known of an item: the number of its type, then a bit for each variable that it has, sixteen a word. */
export type Bits = readonly number[];

export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[1 + (index >> 4)] ?? 0) & (1 << (index & 15))) !== 0;
}

export function setBit(bits: number[], index: number): void {
  const word = 1 + (index >> 4);
  bits[word] = (bits[word] ?? 0) | (1 << (index & 15));
}

/** Adds the bits of another set of the same size; whether that changed anything. */
export function addBits(bits: number[], more: Bits): boolean {
  let changed = false;
  for (let word = 0; word < more.length; word += 1) {
    const before = bits[word] ?? 0;
    const after = before | (more[word] ?? 0);
    if (after === before) continue;
    bits[word] = after;
    changed = true;
  }
  return changed;
}

/** The variables and types that a style asks for, numbered before it is compiled. */
export interface Variables {
  /** Undefined of a variable that was not numbered: nothing is known of it but by asking. */
  readonly indexOf: (variable: string) => number | undefined;
  /** The number of a type that the style asks for; items of all others have 0. */
  readonly typeIndex: (type: string) => number;
  /** The type of an item and which of the variables it has. */
  readonly bitsOfItem: (item: Item) => Bits;
}

/** Numbers variables and types. */
export function numberVariables(variables: ReadonlySet<string>, types: ReadonlySet<string>): Variables {
  const indexes = new Map<string, number>();
  /** The variables that a key of the data gives a value. */
  const byKey = new Map<string, number[]>();
  for (const variable of variables) {
    const index = indexes.size;
    indexes.set(variable, index);
    for (const key of [variable, ALIASES.get(variable), variable === 'page-first' ? 'page' : undefined]) {
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index]);
    }
  }
  const numbers = new Map<string | undefined, number>([...types].map((type, index) => [type, index + 1]));
  const empty = emptyBits(indexes.size);
  const bitsOfItem = (item: Item): Bits => {
    // A copy, as small as it can be: a list that grew keeps room for more.
    const bits = empty.slice();
    bits[0] = numbers.get(item.type) ?? 0;
    noteItem(item, byKey, bits);
    return bits;
  };
  return { indexOf: (variable) => indexes.get(variable), typeIndex: (type) => numbers.get(type) ?? -1, bitsOfItem };
}

function emptyBits(size: number): number[] {
  const bits = [0];
  for (let index = 0; index < size; index += 16) bits.push(0);
  return bits;
}

/** Notes the variables that an item has. */
function noteItem(item: Item, byKey: ReadonlyMap<string, readonly number[]>, bits: number[]): void {
  const note = (key: string, value: unknown): void => {
    const indexes = byKey.get(key);
    if (indexes === undefined || !isSaid(value)) return;
    for (let at = 0; at < indexes.length; at += 1) setBit(bits, indexes[at] ?? 0);
  };
  const keys = Object.keys(item) as (keyof Item)[];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 'id';
    note(key, item[key]);
  }
  if (item.custom) for (const [key, value] of Object.entries(item.custom)) note(CUSTOM + key, value);
}

/** What a variable holds, read, and those read before: an item has one or two, for which a map would be large. */
export interface Known<T> {
  readonly variable: string;
  readonly value: T;
  readonly next: Known<T> | undefined;
}

/** Finds what is known of a variable. */
export function knownOf<T>(first: Known<T> | undefined, variable: string): Known<T> | undefined {
  let known = first;
  while (known !== undefined && known.variable !== variable) known = known.next;
  return known;
}

/** A record as the engine reads it: the variables that it has, with its names and dates read once. */
export interface Values {
  readonly item: Item;
  readonly has: Bits;
  /** How names are read in the document. */
  readonly readName: (name: Name) => Person;
  persons: Known<readonly Person[]> | undefined;
  dates: Known<CalendarDate | undefined> | undefined;
  /** What the areas of the style can print of it, once settled. */
  citation: readonly Settled[] | undefined;
  /** The same of a cite with a locator. */
  located: readonly Settled[] | undefined;
  bibliography: readonly Settled[] | undefined;
}

/** A record, nothing of it read but which variables it has. */
export function valuesOf(item: Item, variables: Variables, readName: Values['readName']): Values {
  return {
    item,
    has: variables.bitsOfItem(item),
    readName,
    persons: undefined,
    dates: undefined,
    citation: undefined,
    located: undefined,
    bibliography: undefined,
  };
}
