import type { Compiler } from './compile.ts';
import type { Render, Scope } from './scope.ts';
import type { Node } from './tree.ts';
import { isOfItem, isPresent, type Values } from './variable.ts';
import type { Element } from './xml.ts';

/**
 * What is known of an item before it is rendered. A style is settled once for all items of one type that have the same
 * variables: branches that they cannot take and groups of variables that they lack are left out, which is most of it.
 */
export interface Facts {
  readonly type: string | undefined;
  readonly area: Scope['area'];
  readonly raw: Values['raw'];
}

/**
 * A rendering element, settled. It says `nothing`; or an `absence` (it asks for variables, and none is there); `words`
 * that count for no group; a `value`, which counts as a variable printed whenever it prints; or `something` of these.
 */
export interface Settled {
  readonly says: 'nothing' | 'absence' | 'words' | 'value' | 'something';
  readonly render: Render;
  /** Elements that stand in their parent as if they were its own. */
  readonly parts?: readonly Settled[];
}

/** A rendering element, compiled: to be settled by what is known of an item. */
export type Settle = (facts: Facts) => Settled;

export const NOTHING: Settled = { says: 'nothing', render: () => undefined };
export const ABSENCE: Settled = {
  says: 'absence',
  render: (scope) => {
    scope.called += 1;
    return undefined;
  },
};

/**
 * What facts say of a variable, which the macro or area is noted to ask for: undefined where the value must be looked
 * at, since it is there and says nothing (`false`, an empty list).
 */
export function factOf(variable: string, { asked }: Compiler): (facts: Facts) => boolean | undefined {
  if (!isOfItem(variable)) return () => undefined;
  asked.add(variable);
  return ({ raw }) => {
    const value = raw.get(variable);
    return value === undefined ? false : isPresent(value) || undefined;
  };
}

/** A list has some dozen kinds of items; beyond this many it is begun anew, so that memory has an end. */
const MOST_KINDS = 500;

/**
 * Settles once for each kind of item. Items are of one kind when they have the same type, if that is asked for, and in
 * the same order the same of the variables `asked` for.
 */
export function oncePerKind<T>(asked: ReadonlySet<string>, settle: (facts: Facts) => T): (facts: Facts) => T {
  const made = new Map<string, T>();
  const signs = new Map([...asked].map((variable, index) => [variable, String.fromCharCode(2 * index + 1)]));
  return (facts) => {
    const kind = kindOf(facts, signs);
    const known = made.get(kind);
    if (known !== undefined) return known;
    if (made.size >= MOST_KINDS) made.clear();
    const settled = settle(facts);
    made.set(kind, settled);
    return settled;
  };
}

function kindOf({ raw, type }: Facts, signs: ReadonlyMap<string, string>): string {
  let kind = signs.has('type') ? `${type} ` : '';
  raw.forEach((value, variable) => {
    const sign = signs.get(variable);
    if (sign !== undefined) kind += isPresent(value) ? sign : String.fromCharCode(sign.charCodeAt(0) + 1);
  });
  return kind;
}

/** An element that prints a variable, or nothing where an item lacks it. */
export function ofVariable(variable: string, compiler: Compiler, render: Render, says: 'value' | 'words'): Settle {
  const fact = factOf(variable, compiler);
  const settled: Settled = { says, render };
  const absent = says === 'value' ? ABSENCE : NOTHING;
  return (facts) => (fact(facts) === false ? absent : settled);
}

/** Several rendering elements, compiled one after the other; settled, those that say nothing are left out. */
export function compileChildren(
  children: readonly Element[],
  compiler: Compiler,
): (facts: Facts) => readonly Settled[] {
  const settles = children.map((child) => compiler.compile(child, compiler));
  return (facts) => {
    const all: Settled[] = [];
    let isAbsent = false;
    const add = (one: Settled): void => {
      if (one.parts) for (const part of one.parts) add(part);
      else if (one.says !== 'nothing' && !(isAbsent && one === ABSENCE)) {
        isAbsent ||= one === ABSENCE;
        all.push(one);
      }
    };
    for (const settle of settles) add(settle(facts));
    return all;
  };
}

/** Elements that stand together where one is expected: a branch that is always taken. */
export function sequence(parts: readonly Settled[]): Settled {
  const [only] = parts;
  if (!only) return NOTHING;
  return parts.length === 1 ? only : { says: 'something', render: spliced(parts), parts };
}

/** Elements rendered as one node that stands in its parent as if its kids were the parent's own. */
export function spliced(parts: readonly Settled[]): Render {
  return (scope) => {
    const kids = renderAll(parts, scope);
    if (kids.length === 0) return undefined;
    return kids.length === 1 ? kids[0] : { kids, spliced: true };
  };
}

const NO_KIDS: readonly Node[] = [];

/** Renders elements one after the other, what is empty left out. */
export function renderAll(parts: readonly Settled[], scope: Scope): readonly Node[] {
  let kids: Node[] | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const node = parts[index]?.render(scope);
    if (node === undefined || node === '') continue;
    kids ??= [];
    if (typeof node !== 'string' && node.spliced) kids.push(...node.kids);
    else kids.push(node);
  }
  return kids ?? NO_KIDS;
}

/**
 * A group or a macro, settled: silent where it asks for variables and none of them prints, for the words in it only
 * accompany them. One that asks for none and prints counts as a variable for the group around it.
 */
export function settleGroup(
  parts: readonly Settled[],
  finish: ((kids: readonly Node[], scope: Scope) => Node) | undefined,
): Settled {
  const live = parts.filter((part) => part !== ABSENCE);
  const asks = live.length < parts.length;
  if (live.length === 0) return asks ? ABSENCE : NOTHING;
  if (asks && live.every(({ says }) => says === 'words')) return ABSENCE;
  const [only] = live;
  if (only?.says === 'value' && live.length === 1 && !finish) return only;
  const render: Render = (scope) => {
    const { called, printed } = scope;
    if (asks) scope.called += 1;
    const kids = renderAll(live, scope);
    if (kids.length === 0 || (scope.called > called && scope.printed === printed)) return undefined;
    if (scope.called === called) {
      scope.called += 1;
      scope.printed += 1;
    }
    if (finish) return finish(kids, scope);
    return kids.length === 1 ? kids[0] : { kids };
  };
  return { says: 'value', render };
}
