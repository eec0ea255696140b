import type { NameVariable } from '../variables.ts';
import { oneOfValues, pushText, type Wrap, wrapper } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { termOf } from './locale.ts';
import { type NameStyle, type PartStyle, partStyle, writeName } from './names.ts';
import { initialsMaker, type Person } from './person.ts';
import type { NameSlot, Scope } from './scope.ts';
import { affix, delimiter, type Mark } from './tape.ts';
import type { Element } from './xml.ts';

/** How a list of names is set: the attributes of cs:name and those it inherits, and the et-al element. */
export interface ListStyle extends NameStyle {
  readonly and: 'text' | 'symbol' | undefined;
  readonly delimiter: Mark;
  readonly precedesLast: 'contextual' | 'after-inverted-name' | 'always' | 'never';
  readonly precedesEtAl: 'contextual' | 'after-inverted-name' | 'always' | 'never';
  readonly asSortOrder: 'first' | 'all' | undefined;
  readonly etAl: { readonly min: number; readonly useFirst: number; readonly useLast: boolean };
  readonly subsequent: { readonly min: number; readonly useFirst: number };
  /** What stands around the names of a variable. */
  readonly wrapFor: (variable: string) => Wrap;
  readonly etAlTerm: string;
  readonly wrapEtAl: Wrap;
  readonly most: NameSlot['most'];
}

const PRECEDES = ['contextual', 'after-inverted-name', 'always', 'never'] as const;

/** The style of the lists of a names element: what cs:name says, or else the style and the citation or bibliography. */
export function listStyle(name: Element, etAl: Element, compiler: Compiler): ListStyle {
  const value = (attribute: string): string | undefined =>
    name.attributes.get(attribute) ?? compiler.inherited.get(attribute);
  const one = <V extends string>(attribute: string, values: readonly V[]): V | undefined =>
    oneOfValues(value(attribute), attribute, values, name);
  const number = (attribute: string, otherwise: number): number => {
    const count = Number.parseInt(value(attribute) ?? '', 10);
    return Number.isNaN(count) ? otherwise : count;
  };
  // Without et-al-use-first there is nothing to cut a list to.
  const min = value('et-al-use-first') === undefined ? 0 : number('et-al-min', 0);
  const useFirst = number('et-al-use-first', 1);
  const own = name.attributes.get('delimiter') ?? compiler.inherited.get('name-delimiter');
  const set = nameStyle(name, value, compiler);
  return {
    ...set,
    and: one('and', ['text', 'symbol']),
    delimiter: delimiter(own ?? ', '),
    precedesLast: one('delimiter-precedes-last', PRECEDES) ?? 'contextual',
    precedesEtAl: one('delimiter-precedes-et-al', PRECEDES) ?? 'contextual',
    asSortOrder: one('name-as-sort-order', ['first', 'all']),
    etAl: { min, useFirst, useLast: value('et-al-use-last') === 'true' },
    subsequent: { min: number('et-al-subsequent-min', min), useFirst: number('et-al-subsequent-use-first', useFirst) },
    wrapFor: listWrapper(name),
    etAlTerm: etAl.attributes.get('term') ?? 'et-al',
    wrapEtAl: wrapper(etAl),
    most: mostGiven(set),
  };
}

type Value = (attribute: string) => string | undefined;

/** The style of the single names. */
function nameStyle(name: Element, value: Value, compiler: Compiler): NameStyle {
  const part = (which: string): PartStyle | undefined => {
    const element = name.children.find((child) => child.name === 'name-part' && child.attributes.get('name') === which);
    return element && partStyle(element);
  };
  const form = name.attributes.get('form') ?? compiler.inherited.get('name-form');
  return {
    form: form === 'short' || form === 'count' ? form : 'long',
    initialize: value('initialize') !== 'false',
    initials: initialsOf(value),
    sortSeparator: value('sort-separator') ?? ', ',
    demote:
      oneOfValues(value('demote-non-dropping-particle'), 'demote-non-dropping-particle', DEMOTE, name) ??
      'display-and-sort',
    family: part('family'),
    given: part('given'),
  };
}

const DEMOTE = ['never', 'sort-only', 'display-and-sort'] as const;

function initialsOf(value: Value): NameStyle['initials'] {
  const mark = value('initialize-with');
  if (mark === undefined) return undefined;
  const hyphen = value('initialize-with-hyphen') !== 'false';
  const inFull = initialsMaker(mark, { shorten: false, hyphen });
  return {
    asStyled: value('initialize') === 'false' ? inFull : initialsMaker(mark, { shorten: true, hyphen }),
    inFull,
  };
}

/** What stands around a list of names, which is of the variable; case is that of the name-parts. */
function listWrapper(name: Element): ListStyle['wrapFor'] {
  const own = { ...name, attributes: new Map([...name.attributes].filter(([key]) => key !== 'text-case')) };
  return (variable) => wrapper(own, { variable: variable as NameVariable, role: 'name-list' });
}

/** How many names of a list are shown. It takes the next slot of the cite. */
export function openSlot(names: readonly Person[], style: ListStyle, scope: Scope): number {
  const { slot, distinction } = scope;
  scope.slot += 1;
  const { min, useFirst } = limitsOf(style, scope);
  const base = min > 0 && names.length >= min ? Math.min(useFirst, names.length) : names.length;
  const shown = distinction ? Math.max(base, Math.min(distinction.shown[slot] ?? 0, names.length)) : base;
  scope.slots?.push({ names, shown: base, most: style.most });
  return shown;
}

function limitsOf(style: ListStyle, scope: Scope): { min: number; useFirst: number; useLast: boolean } {
  const { sort } = scope;
  if (sort) {
    const min = sort.min ?? style.etAl.min;
    return { min, useFirst: sort.useFirst ?? style.etAl.useFirst, useLast: sort.useLast ?? style.etAl.useLast };
  }
  const again = scope.area === 'citation' && scope.cite.position !== undefined && scope.cite.position !== 'first';
  return again ? { ...style.subsequent, useLast: style.etAl.useLast } : style.etAl;
}

/** How far given names can grow beyond what the style shows of them. */
function mostGiven({ form, initials, initialize }: NameStyle): ListStyle['most'] {
  const most = form === 'short' || (initials && initialize) ? 2 : 0;
  return ({ literal, given }) => (literal || !given ? 0 : most);
}

/** A list of names with its delimiters, cut short where not all are shown. */
export function writeList(names: readonly Person[], shown: number, slot: number, style: ListStyle, scope: Scope): void {
  const { tape } = scope;
  const levels = scope.distinction?.given[slot];
  const isWhole = shown >= names.length;
  const link = isWhole && shown > 1 ? lastLink(names, style, scope) : undefined;
  for (let index = 0; index < shown; index += 1) {
    if (index > 0) tape.push(link !== undefined && index === shown - 1 ? link : style.delimiter);
    writeOne(names, index, levels, style, scope);
  }
  if (isWhole) return;
  // Names, an ellipsis and the last name, or names and "et al.".
  if (limitsOf(style, scope).useLast) {
    tape.push(style.delimiter, ELLIPSIS);
    writeOne(names, names.length - 1, levels, style, scope);
  } else writeEtAl(names, shown, style, scope);
}

function writeOne(
  names: readonly Person[],
  index: number,
  levels: readonly number[] | undefined,
  style: ListStyle,
  scope: Scope,
): void {
  const name = names[index];
  if (name === undefined) return;
  const level = levels === undefined ? 0 : (levels[index] ?? 0);
  writeName(scope.tape, name, style, isInverted(name, index, style, scope), level, scope.sort !== undefined);
}

const ELLIPSIS = affix('… ');

function isInverted(name: Person | undefined, index: number, style: ListStyle, scope: Scope): boolean {
  if (name?.literal) return false;
  return scope.sort !== undefined || style.asSortOrder === 'all' || (style.asSortOrder === 'first' && index === 0);
}

/** What stands before the last name of a list: its `and`, or the delimiter where the style has none. */
function lastLink(names: readonly Person[], style: ListStyle, scope: Scope): Mark | undefined {
  if (!style.and || scope.sort) return undefined;
  const and = termOf(scope.locale, 'and', style.and === 'symbol' ? 'symbol' : 'long');
  if (and === undefined) return undefined;
  const before = names.length - 1;
  const separated = precedes(style.precedesLast, before > 1, isInverted(names[before - 1], before - 1, style, scope));
  const glue = separated ? spaceAfter(style.delimiter.text) : ' ';
  // A term with its own space behind it (Hebrew's, written to the next word) is set as it is.
  return delimiter(/\s$/.test(and) ? and : `${glue}${and} `);
}

function spaceAfter(text: string): string {
  return /\s$/.test(text) ? text : `${text} `;
}

function precedes(rule: ListStyle['precedesLast'], several: boolean, afterInverted: boolean): boolean {
  if (rule === 'contextual') return several;
  return rule === 'always' || (rule === 'after-inverted-name' && afterInverted);
}

function writeEtAl(names: readonly Person[], shown: number, style: ListStyle, scope: Scope): void {
  const term = termOf(scope.locale, style.etAlTerm);
  if (!term || scope.sort) return;
  const separated = precedes(style.precedesEtAl, shown > 1, isInverted(names[shown - 1], shown - 1, style, scope));
  const tight = /^[\p{Script=Han}\p{Script=Hiragana}]/u.test(term) ? '' : ' ';
  scope.tape.push(separated ? style.delimiter : delimiter(tight));
  pushText(scope, style.wrapEtAl, term);
}
