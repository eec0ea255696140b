import { enter, leave, type Wrap, wrapper } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { compileLabel } from './label.ts';
import { termOf } from './locale.ts';
import { type ListStyle, listStyle, openSlot, writeList } from './names-list.ts';
import type { Person } from './person.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import { ABSENCE, type Facts, factOf, factsOf, type Settle, type Settled } from './settle.ts';
import { delimiter, type Mark } from './tape.ts';
import { namesReader, namesSource } from './variable.ts';
import type { Element } from './xml.ts';

/** What the children of cs:names say; a names element without children inside cs:substitute takes its parent's. */
export interface NamesParts {
  readonly list: ListStyle;
  readonly label: ReturnType<typeof compileLabel> | undefined;
  readonly labelFirst: boolean;
  readonly delimiter: Mark;
}

const EMPTY: Element = { name: 'name', attributes: new Map(), children: [], text: '', line: 0 };

/** Compiles cs:names: its variables' names with labels, or what its substitute offers first. */
export function compileNames(element: Element, compiler: Compiler): Settle {
  const variables = (element.attributes.get('variable') ?? '').split(/\s+/).filter(Boolean);
  const known = variables.map((variable) => factOf(namesSource(variable), compiler));
  const parts = partsOf(element, compiler);
  const write = variablesWriter(variables, parts);
  const wrap = wrapper(element, { role: 'names' });
  const substitutes = compileSubstitutes(element, compiler, parts);
  const settle = (facts: Facts): readonly Settled[] => settleSubstitutes(substitutes, facts);
  const writeVariables: Render = (scope) => {
    const printed = write(scope);
    scope.called += 1;
    if (!printed) return false;
    for (let index = 0; index < variables.length; index += 1) notePrinted(scope, variables[index] ?? '');
    return true;
  };
  // Of items that have the names, what takes their place is seldom asked for.
  const present = namesOf(wrap, (scope) => writeVariables(scope) || firstOf(settle(factsOf(scope)), scope));
  return (facts) => {
    for (let index = 0; index < known.length; index += 1) if (known[index]?.(facts) !== false) return present;
    const settled = settle(facts);
    // In a citation even names that are not there may be those that a collapsed cite leaves out.
    if (settled.length === 0 && facts.area === 'bibliography') return ABSENCE;
    return namesOf(wrap, (scope) => {
      scope.called += 1;
      return firstOf(settled, scope);
    });
  };
}

function settleSubstitutes(substitutes: readonly Settle[], facts: Facts): readonly Settled[] {
  const settled: Settled[] = [];
  for (let index = 0; index < substitutes.length; index += 1) {
    const one = substitutes[index]?.(facts);
    if (one && one.says !== 'nothing' && one.says !== 'absence') settled.push(one);
  }
  return settled;
}

/** Names as `write` writes them, unless a collapsed cite leaves them out. */
function namesOf(wrap: Wrap, write: Render): Settled {
  const render: Render = (scope) => {
    if (scope.without !== 'nothing' && scope.slot === 0 && scope.area === 'citation') {
      scope.slot = 1;
      scope.called += 1;
      return false;
    }
    const { tape } = scope;
    const start = tape.length;
    const inside = enter(tape, wrap);
    if (!write(scope)) {
      tape.length = start;
      return false;
    }
    leave(tape, wrap, inside, scope);
    return true;
  };
  return { says: 'value', render };
}

/** The first substitute that answers, if it prints; the variables that it prints are silent in the rest of the entry. */
function firstOf(substitutes: readonly Settled[], scope: Scope): boolean {
  if (substitutes.length === 0) return false;
  const { tape, substituting, delimiter: around } = scope;
  const start = tape.length;
  scope.substituting = true;
  scope.delimiter = undefined;
  for (let index = 0; index < substitutes.length; index += 1) {
    if (substitutes[index]?.render(scope)) break;
  }
  scope.substituting = substituting;
  scope.delimiter = around;
  if (tape.length === start) return false;
  scope.printed += 1;
  return true;
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
    delimiter: delimiter(element.attributes.get('delimiter') ?? compiler.inherited.get('names-delimiter') ?? ''),
  };
}

/** Each child of cs:substitute, silencing the variables that it prints. */
function compileSubstitutes(element: Element, compiler: Compiler, parts: NamesParts): Settle[] {
  const substitute = element.children.find((one) => one.name === 'substitute');
  if (!substitute) return [];
  const inner: Compiler = { ...compiler, namesParts: parts };
  return substitute.children.map((child) => inner.compile(child, inner));
}

/** A name variable, how it is read, and what stands around its names. */
interface Source {
  readonly variable: string;
  readonly read: (scope: Scope) => readonly Person[];
  readonly wrap: Wrap;
}

/** How the names of one or more variables are written, those of each with their label. */
function variablesWriter(variables: readonly string[], parts: NamesParts): Render {
  const sourceOf = (variable: string): Source => ({
    variable,
    read: namesReader(variable),
    wrap: parts.list.wrapFor(variable),
  });
  const sources = variables.map(sourceOf);
  // Editor and translator who are the same people are printed once, with the label that the locale has for both.
  const both = sources.length === 2 ? sourceOf([...variables].sort().join('')) : undefined;
  return (scope) => {
    const { tape } = scope;
    const start = tape.length;
    const areOne = both !== undefined && areSame(sources, scope) && Boolean(termOf(scope.locale, both.variable));
    let total = 0;
    for (let index = 0; index < (areOne ? 1 : sources.length); index += 1) {
      const source = sources[index];
      if (!source || scope.silent?.includes(source.variable)) continue;
      const names = source.read(scope);
      if (names.length === 0) continue;
      const slot = scope.slot;
      const shown = openSlot(names, parts.list, scope);
      if (parts.list.form === 'count') total += shown;
      else if (shown > 0) {
        if (tape.length > start) tape.push(parts.delimiter);
        writeVariable(areOne ? both : source, names, shown, slot, parts, scope);
      }
    }
    if (total > 0) tape.push(counted(total, scope));
    return tape.length > start;
  };
}

/** Whether both of two variables hold the same people, and none of them is silent. */
function areSame([first, second]: readonly Source[], scope: Scope): boolean {
  if (!first || !second) return false;
  if (scope.silent?.includes(first.variable) || scope.silent?.includes(second.variable)) return false;
  const some = first.read(scope);
  const others = second.read(scope);
  return some.length > 0 && some.length === others.length && some.every((one, index) => isSame(one, others[index]));
}

function isSame(one: Person, other: Person | undefined): boolean {
  return (
    other !== undefined &&
    one.family === other.family &&
    one.given === other.given &&
    one.literal === other.literal &&
    one.dropping === other.dropping &&
    one.nonDropping === other.nonDropping &&
    one.suffix === other.suffix &&
    one.commaSuffix === other.commaSuffix &&
    one.staticOrdering === other.staticOrdering &&
    one.script === other.script
  );
}

/** The names of one variable and their label. */
function writeVariable(
  { variable, wrap }: Source,
  names: readonly Person[],
  shown: number,
  slot: number,
  parts: NamesParts,
  scope: Scope,
): void {
  const { tape } = scope;
  const label = scope.sort === undefined ? parts.label : undefined;
  if (parts.labelFirst) label?.(variable, names.length > 1, scope);
  const inside = enter(tape, wrap);
  writeList(names, shown, slot, parts.list, scope);
  leave(tape, wrap, inside, scope);
  if (!parts.labelFirst) label?.(variable, names.length > 1, scope);
}
