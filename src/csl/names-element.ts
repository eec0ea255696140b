import type { NameVariable } from '../variables.ts';
import { oneOf, wrapper } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { compileLabel } from './label.ts';
import { termOf } from './locale.ts';
import { formatName, type NameStyle, partStyle } from './names.ts';
import { initialsMaker, type Person } from './person.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import { ABSENCE, factOf, type Settle, type Settled } from './settle.ts';
import { type Node, plainText, type Tree } from './tree.ts';
import { namesReader, namesSource } from './variable.ts';
import type { Element } from './xml.ts';

/** How a list of names is set: the attributes of cs:name and those it inherits, and the et-al element. */
interface ListStyle extends NameStyle {
  readonly and: 'text' | 'symbol' | undefined;
  readonly delimiter: string;
  readonly precedesLast: 'contextual' | 'after-inverted-name' | 'always' | 'never';
  readonly precedesEtAl: 'contextual' | 'after-inverted-name' | 'always' | 'never';
  readonly asSortOrder: 'first' | 'all' | undefined;
  readonly etAl: { readonly min: number; readonly useFirst: number; readonly useLast: boolean };
  readonly subsequent: { readonly min: number; readonly useFirst: number };
  readonly wrapName: ReturnType<typeof wrapper>;
  readonly etAlTerm: string;
  readonly wrapEtAl: ReturnType<typeof wrapper>;
}

/** What the children of cs:names say; a names element without children inside cs:substitute takes its parent's. */
export interface NamesParts {
  readonly list: ListStyle;
  readonly label: ReturnType<typeof compileLabel> | undefined;
  readonly labelFirst: boolean;
  readonly delimiter: string;
}

const EMPTY: Element = { name: 'name', attributes: new Map(), children: [], text: '', line: 0 };

const NAMES = { role: 'names' } as const;

/** Compiles cs:names: its variables' names with labels, or what its substitute offers first. */
export function compileNames(element: Element, compiler: Compiler): Settle {
  const variables = (element.attributes.get('variable') ?? '').split(/\s+/).filter(Boolean);
  const sources = variables.map((variable) => ({ variable, read: namesReader(variable) }));
  const known = variables.map((variable) => factOf(namesSource(variable), compiler));
  const parts = partsOf(element, compiler);
  const wrap = wrapper(element);
  const substitutes = compileSubstitutes(element, compiler, parts);
  return (facts) => {
    const isAbsent = known.every((fact) => fact(facts) === false);
    const settle = (): readonly Settled[] =>
      substitutes.map((substitute) => substitute(facts)).filter(({ says }) => says !== 'nothing' && says !== 'absence');
    // Of items that have the names, what takes their place is seldom asked for.
    let settled = isAbsent ? settle() : undefined;
    // In a citation even names that are not there may be those that a collapsed cite leaves out.
    if (settled?.length === 0 && facts.area === 'bibliography') return ABSENCE;
    const render: Render = (scope) => {
      if (scope.without !== 'nothing' && scope.slot === 0 && scope.area === 'citation') {
        scope.slot = 1;
        scope.called += 1;
        return undefined;
      }
      const kids = isAbsent ? undefined : renderVariables(sources, parts, scope);
      scope.called += 1;
      if (kids) {
        for (const variable of variables) notePrinted(scope, variable);
        return wrap(kids, scope, kids.length > 1 ? { role: 'names', delimiter: parts.delimiter } : NAMES);
      }
      settled ??= settle();
      const node = settled.length > 0 ? firstOf(settled, scope) : undefined;
      if (node === undefined) return undefined;
      scope.printed += 1;
      return wrap([node], scope, NAMES);
    };
    return { says: 'value', render };
  };
}

/** The first substitute that prints; the variables that it prints are silent in the rest of the entry. */
function firstOf(substitutes: readonly Settled[], scope: Scope): Node | undefined {
  const outer = scope.substituting;
  scope.substituting = true;
  let node: Node | undefined;
  for (const substitute of substitutes) {
    node = substitute.render(scope);
    if (node !== undefined) break;
  }
  scope.substituting = outer;
  return node === '' ? undefined : node;
}

/** A count of names; to sort by, with zeros before it. */
function counted(count: number, scope: Scope): string {
  return scope.sort ? String(count).padStart(6, '0') : String(count);
}

function partsOf(element: Element, compiler: Compiler): NamesParts {
  const child = (name: string): Element | undefined => element.children.find((one) => one.name === name);
  const inherited = compiler.namesParts;
  const bare = !element.children.some(({ name }) => name !== 'substitute');
  if (inherited && bare) return inherited;
  const label = child('label');
  const nameIndex = element.children.findIndex(({ name }) => name === 'name');
  const labelIndex = element.children.findIndex(({ name }) => name === 'label');
  return {
    list: listStyle(child('name') ?? EMPTY, child('et-al') ?? EMPTY, compiler),
    label: label && compileLabel(label),
    labelFirst: labelIndex !== -1 && nameIndex !== -1 && labelIndex < nameIndex,
    delimiter: element.attributes.get('delimiter') ?? compiler.inherited.get('names-delimiter') ?? '',
  };
}

const PRECEDES = ['contextual', 'after-inverted-name', 'always', 'never'] as const;

function listStyle(name: Element, etAl: Element, compiler: Compiler): ListStyle {
  const attributes = new Map([...compiler.inherited, ...name.attributes]);
  const own = { ...name, attributes };
  const number = (attribute: string, otherwise: number): number => {
    const value = Number.parseInt(attributes.get(attribute) ?? '', 10);
    return Number.isNaN(value) ? otherwise : value;
  };
  const part = (which: string): Element | undefined =>
    name.children.find((child) => child.name === 'name-part' && child.attributes.get('name') === which);
  const family = part('family');
  const given = part('given');
  // Without et-al-use-first there is nothing to cut a list to.
  const min = attributes.has('et-al-use-first') ? number('et-al-min', 0) : 0;
  const useFirst = number('et-al-use-first', 1);
  const form = name.attributes.get('form') ?? compiler.inherited.get('name-form');
  return {
    form: form === 'short' || form === 'count' ? form : 'long',
    initialize: attributes.get('initialize') !== 'false',
    initials: initialsOf(attributes),
    sortSeparator: attributes.get('sort-separator') ?? ', ',
    demote:
      oneOf(own, 'demote-non-dropping-particle', ['never', 'sort-only', 'display-and-sort']) ?? 'display-and-sort',
    family: family && partStyle(family),
    given: given && partStyle(given),
    and: oneOf(own, 'and', ['text', 'symbol']),
    delimiter: name.attributes.get('delimiter') ?? compiler.inherited.get('name-delimiter') ?? ', ',
    precedesLast: oneOf(own, 'delimiter-precedes-last', PRECEDES) ?? 'contextual',
    precedesEtAl: oneOf(own, 'delimiter-precedes-et-al', PRECEDES) ?? 'contextual',
    asSortOrder: oneOf(own, 'name-as-sort-order', ['first', 'all']),
    etAl: { min, useFirst, useLast: attributes.get('et-al-use-last') === 'true' },
    subsequent: { min: number('et-al-subsequent-min', min), useFirst: number('et-al-subsequent-use-first', useFirst) },
    wrapName: wrapper({ ...name, attributes: new Map([...name.attributes].filter(([key]) => key !== 'text-case')) }),
    etAlTerm: etAl.attributes.get('term') ?? 'et-al',
    wrapEtAl: wrapper(etAl),
  };
}

function initialsOf(attributes: ReadonlyMap<string, string>): ListStyle['initials'] {
  const mark = attributes.get('initialize-with');
  if (mark === undefined) return undefined;
  const hyphen = attributes.get('initialize-with-hyphen') !== 'false';
  const inFull = initialsMaker(mark, { shorten: false, hyphen });
  return {
    asStyled: attributes.get('initialize') === 'false' ? inFull : initialsMaker(mark, { shorten: true, hyphen }),
    inFull,
  };
}

/** Each child of cs:substitute, silencing the variables that it prints. */
function compileSubstitutes(element: Element, compiler: Compiler, parts: NamesParts): Settle[] {
  const substitute = element.children.find((one) => one.name === 'substitute');
  if (!substitute) return [];
  const inner: Compiler = { ...compiler, namesParts: parts };
  return substitute.children.map((child) => inner.compile(child, inner));
}

/** A name variable and how it is read. */
interface Source {
  readonly variable: string;
  readonly read: (scope: Scope) => readonly Person[];
}

function renderVariables(sources: readonly Source[], parts: NamesParts, scope: Scope): Node[] | undefined {
  let lists: RoleList[] | undefined;
  for (let index = 0; index < sources.length; index += 1) {
    const source = sources[index];
    const names = source?.read(scope);
    if (!source || !names || names.length === 0 || scope.silent?.has(source.variable)) continue;
    lists ??= [];
    lists.push({ variable: source.variable, names });
  }
  if (!lists) return undefined;
  const kids: Node[] = [];
  const merged = lists.length === 2 && sources.length === 2 ? mergeRoles(lists, scope) : lists;
  let total = 0;
  for (const { variable, names } of merged) {
    const list = renderList(names, parts.list, scope);
    if (list.shown === 0) continue;
    if (parts.list.form === 'count') {
      total += list.shown;
      continue;
    }
    const label = scope.sort ? undefined : parts.label?.(variable, names.length > 1, scope);
    const named: Node = parts.list.wrapName([list.node], scope, {
      variable: variable as NameVariable,
      role: 'name-list',
    });
    if (label === undefined) kids.push(named);
    else kids.push({ kids: parts.labelFirst ? [label, named] : [named, label] });
  }
  if (total > 0) return [counted(total, scope)];
  return kids.length > 0 ? kids : undefined;
}

type RoleList = { readonly variable: string; readonly names: readonly Person[] };

/** Editor and translator who are the same people are printed once, with the label that the locale has for both. */
function mergeRoles(lists: readonly RoleList[], scope: Scope): readonly RoleList[] {
  const [first, second] = lists;
  if (!first || !second) return lists;
  const both = [first.variable, second.variable].sort().join('');
  if (!termOf(scope.locale, both) || JSON.stringify(first.names) !== JSON.stringify(second.names)) return lists;
  return [{ variable: both, names: first.names }];
}

function renderList(names: readonly Person[], style: ListStyle, scope: Scope): { node: Node; shown: number } {
  const slot = scope.slot;
  scope.slot += 1;
  const limits = limitsOf(style, scope);
  const base = limits.min > 0 && names.length >= limits.min ? Math.min(limits.useFirst, names.length) : names.length;
  const shown = Math.max(base, Math.min(scope.distinction?.shown[slot] ?? 0, names.length));
  const levels = scope.distinction?.given[slot] ?? [];
  scope.slots?.push({ names, shown: base, levels: names.map((name) => mostGiven(name, style)) });
  const inverted = (index: number): boolean =>
    !names[index]?.literal &&
    (scope.sort !== undefined || style.asSortOrder === 'all' || (style.asSortOrder === 'first' && index === 0));
  const one = (name: Person, index: number): Node =>
    formatName(name, style, inverted(index), levels[index] ?? 0, scope.sort !== undefined);
  if (shown >= names.length) return { node: joinAll(names.map(one), style, scope, inverted), shown };
  const kept = names.slice(0, shown).map(one);
  const last = names[names.length - 1];
  const end = limits.useLast && last ? one(last, names.length - 1) : undefined;
  return { node: truncate(kept, end, style, scope, inverted), shown };
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

/** How far a given name can grow beyond what the style shows of it. */
function mostGiven(name: Person, style: ListStyle): number {
  if (name.literal || !name.given) return 0;
  if (style.form === 'short') return 2;
  return style.initials && style.initialize ? 2 : 0;
}

type Inverted = (index: number) => boolean;

function joinAll(nodes: readonly Node[], style: ListStyle, scope: Scope, inverted: Inverted): Node {
  const and =
    style.and && !scope.sort ? termOf(scope.locale, 'and', style.and === 'symbol' ? 'symbol' : 'long') : undefined;
  if (nodes.length < 2 || and === undefined) return { kids: nodes, delimiter: style.delimiter };
  const last = nodes[nodes.length - 1] ?? '';
  const before = nodes.slice(0, -1);
  const separated = precedes(style.precedesLast, before.length > 1, inverted(before.length - 1));
  const glue = separated ? spaceAfter(style.delimiter) : ' ';
  // A term with its own space behind it (Hebrew's, written to the next word) is set as it is.
  const link = /\s$/.test(and) ? and : `${glue}${and} `;
  return { kids: [{ kids: before, delimiter: style.delimiter }, last], delimiter: link };
}

function spaceAfter(delimiter: string): string {
  return /\s$/.test(delimiter) ? delimiter : `${delimiter} `;
}

function precedes(rule: ListStyle['precedesLast'], several: boolean, afterInverted: boolean): boolean {
  if (rule === 'contextual') return several;
  return rule === 'always' || (rule === 'after-inverted-name' && afterInverted);
}

/** A list cut short: names and "et al.", or names, an ellipsis and the last name. */
function truncate(kept: Node[], last: Node | undefined, style: ListStyle, scope: Scope, inverted: Inverted): Node {
  const first: Tree = { kids: kept, delimiter: style.delimiter };
  if (last !== undefined) return { kids: [first, { kids: [last], prefix: '… ' }], delimiter: style.delimiter };
  const term = termOf(scope.locale, style.etAlTerm);
  if (!term || scope.sort) return first;
  const etAl = style.wrapEtAl([term], scope);
  const separated = precedes(style.precedesEtAl, kept.length > 1, inverted(kept.length - 1));
  const tight = /^[\p{Script=Han}\p{Script=Hiragana}]/u.test(term) ? '' : ' ';
  return { kids: [first, etAl], delimiter: separated ? style.delimiter : tight };
}

/** The names of a node as text: to tell whether two entries have the same. */
export function namesKey(node: Node): string {
  return plainText(node);
}
