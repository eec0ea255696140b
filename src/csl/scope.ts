import type { Item, Position } from '../model.ts';
import type { Values } from './item.ts';
import type { Locale } from './locale.ts';
import type { Person } from './person.ts';
import type { Mark, Tape } from './tape.ts';

/** What a names element of a cite looked like: kept for disambiguation. */
export interface NameSlot {
  readonly names: readonly Person[];
  readonly shown: number;
  /** How far a given name can grow beyond what the style shows of it: not at all, or to its full form. */
  readonly most: (name: Person) => 0 | 2;
}

/** How a cite is told apart from others, item by item; CSL 1.0.2, "Disambiguation". */
export interface Distinction {
  /** Names to show of each names element, at least; by its place in the cite. */
  readonly shown: readonly number[];
  /** Given names to show: 0 as the style says, 1 initials, 2 in full; by place of element and of name. */
  readonly given: readonly (readonly number[])[];
  /** How many conditions `disambiguate="true"` of the cite hold, in the order in which they are asked. */
  readonly conditions: number;
  readonly yearSuffix: string;
}

/** One work cited at one place, as the engine reads it. */
export interface CiteData {
  readonly locator?: string | undefined;
  readonly label?: string | undefined;
  readonly position?: Position | undefined;
  readonly nearNote?: boolean | undefined;
  readonly firstNote?: number | undefined;
}

/** Names options that a sort key sets over those of the style. */
export interface SortNames {
  readonly min?: number | undefined;
  readonly useFirst?: number | undefined;
  readonly useLast?: boolean | undefined;
}

/** All that rendering one item needs and changes. A scope lives for one item at one place. */
export interface Scope {
  readonly item: Item;
  readonly values: Values;
  readonly locale: Locale;
  readonly area: 'citation' | 'bibliography';
  readonly cite: CiteData;
  readonly citationNumber: number;
  readonly distinction: Distinction | undefined;
  readonly sort: SortNames | undefined;
  /** Of a collapsed cite: leave out the first names, or all but the year suffix. */
  readonly without: 'nothing' | 'names' | 'year';
  readonly options: { readonly [option: string]: unknown };
  /** Rendered to compare cites: what says nothing about the work (when it was looked at) stays out. */
  readonly comparing: boolean;
  /** What is printed so far. */
  readonly tape: Tape;
  /** What stands between the parts of the group that is being printed. */
  delimiter: Mark | undefined;
  /** Variables asked for, and those that printed something: what a group decides by. */
  called: number;
  printed: number;
  /** Variables that substitutions printed: silent from then on. */
  silent: string[] | undefined;
  /** A substitution is under way. */
  substituting: boolean;
  slots: NameSlot[] | undefined;
  slot: number;
  yearSuffixDone: boolean;
  conditionsAsked: number;
}

/**
 * A rendering element, compiled: writes on the tape of the scope. True where it is an answer, at which a substitution
 * stops: what it printed, or a term that the style makes empty.
 */
export type Render = (scope: Scope) => boolean;

/** What printing a variable leaves behind: a group around it stays, and a substitution prints it for the last time. */
export function notePrinted(scope: Scope, variable: string): void {
  scope.printed += 1;
  if (!scope.substituting) return;
  scope.silent ??= [];
  scope.silent.push(variable);
}

const NOWHERE: CiteData = {};
const NO_OPTIONS: Scope['options'] = {};

type ScopeInit = Pick<Scope, 'item' | 'values' | 'locale' | 'area'> & Partial<Scope>;

/** A fresh scope. */
export function makeScope(init: ScopeInit): Scope {
  return {
    item: init.item,
    values: init.values,
    locale: init.locale,
    area: init.area,
    cite: init.cite ?? NOWHERE,
    citationNumber: init.citationNumber ?? 0,
    distinction: init.distinction,
    sort: init.sort,
    without: init.without ?? 'nothing',
    options: init.options ?? NO_OPTIONS,
    comparing: init.comparing ?? false,
    tape: [],
    delimiter: init.delimiter,
    called: 0,
    printed: 0,
    silent: undefined,
    substituting: false,
    slots: init.slots,
    slot: 0,
    yearSuffixDone: false,
    conditionsAsked: 0,
  };
}
