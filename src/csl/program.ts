import type { Scope } from './scope.ts';
import { type Facts, renderAll, type Settled } from './settle.ts';
import type { SortKey } from './sort.ts';
import type { Node } from './tree.ts';
import { isPresent, type Values } from './variable.ts';

/** The layout and the sort keys of an area, settled for items of one type that have the same variables. */
interface Program {
  readonly facts: Facts;
  layout: readonly Settled[] | undefined;
  readonly keys: ((scope: Scope) => string)[];
}

/** An area of a style, ready to render any item. */
interface Programs {
  readonly render: (scope: Scope) => readonly Node[];
  readonly sort: readonly SortKey[];
}

/** A sort key, compiled: what it sorts by is settled as elements are. */
export interface CompiledKey extends Omit<SortKey, 'value'> {
  readonly settle: (facts: Facts) => (scope: Scope) => string;
}

/** A list has a few dozen kinds of items; one of more than this starts anew, so that memory has an end. */
const MOST_PROGRAMS = 1000;

/** Settles an area for each kind of item when the first of the kind comes; `asked` are the variables that it asks for. */
export function programsOf(
  asked: ReadonlySet<string>,
  area: Scope['area'],
  layout: (facts: Facts) => readonly Settled[],
  keys: readonly CompiledKey[],
): Programs {
  const programs = new Map<string, Program>();
  const signs = new Map([...asked].map((variable, index) => [variable, String.fromCharCode(2 * index + 1)]));
  const programFor = ({ item: { type }, values }: Scope): Program => {
    const kind = kindOf(type, values, signs);
    const known = programs.get(kind);
    if (known) return known;
    if (programs.size >= MOST_PROGRAMS) programs.clear();
    const facts: Facts = { type, area, has: (variable) => factIn(values, variable), macros: new Map() };
    const program: Program = { facts, layout: undefined, keys: [] };
    programs.set(kind, program);
    return program;
  };
  return {
    render: (scope) => {
      const program = programFor(scope);
      program.layout ??= layout(program.facts);
      return renderAll(program.layout, scope);
    },
    sort: keys.map(({ settle, ...key }, index) => ({
      ...key,
      value: (scope) => {
        const program = programFor(scope);
        program.keys[index] ??= settle(program.facts);
        return program.keys[index]?.(scope) ?? '';
      },
    })),
  };
}

/** Items are of one kind when they have the same type and, in the same order, the same of the variables asked for. */
function kindOf(type: string | undefined, { raw }: Values, signs: ReadonlyMap<string, string>): string {
  let kind = `${type} `;
  for (const [variable, value] of raw) {
    const sign = signs.get(variable);
    if (sign !== undefined) kind += isPresent(value) ? sign : String.fromCharCode(sign.charCodeAt(0) + 1);
  }
  return kind;
}

/** A value that is there and says nothing (`false`, an empty list) must be looked at. */
function factIn({ raw }: Values, variable: string): boolean | undefined {
  const value = raw.get(variable);
  return value === undefined ? false : isPresent(value) || undefined;
}
