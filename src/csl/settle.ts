import { AS_IT_IS, enter, leave, type Wrap } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { type Bits, hasBit } from './item.ts';
import type { Render, Scope } from './scope.ts';
import type { Mark } from './tape.ts';
import { isOfItem } from './variable.ts';
import type { Element } from './xml.ts';

/**
 * What is known of an item before it is rendered. A style is settled once for all items of one type that have the same
 * variables: branches that they cannot take and groups of variables that they lack are left out, which is most of it.
 */
export interface Facts {
  readonly type: string | undefined;
  readonly area: Scope['area'];
  readonly has: Bits;
}

/** What is known of the item that is rendered. */
export function factsOf({ item: { type }, values: { has }, area }: Scope): Facts {
  return { type, area, has };
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

export const NOTHING: Settled = { says: 'nothing', render: () => false };
export const ABSENCE: Settled = {
  says: 'absence',
  render: (scope) => {
    scope.called += 1;
    return false;
  },
};

/** What facts say of a variable, which the macro or area is noted to ask for; undefined where only its place decides. */
export function factOf(variable: string, { asked, variables }: Compiler): (facts: Facts) => boolean | undefined {
  if (!isOfItem(variable)) return () => undefined;
  asked.add(variable);
  const index = variables.indexOf(variable);
  return ({ has }) => hasBit(has, index);
}

/** A list has some dozen kinds of items; beyond this many it is begun anew, so that memory has an end. */
const MOST_KINDS = 500;

/**
 * Settles once for each kind of item. Items are of one kind when they have the same type, if that is asked for, and the
 * same of the variables `asked` for.
 */
export function oncePerKind<T>(
  { asked, variables }: Pick<Compiler, 'asked' | 'variables'>,
  settle: (facts: Facts) => T,
): (facts: Facts) => T {
  const made = new Map<string, T>();
  const mask = variables.bitsOf(asked);
  const words = [...mask.keys()].filter((word) => mask[word] !== 0);
  const codes = words.map(() => 0);
  return (facts) => {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0;
      codes[at] = (facts.has[word] ?? 0) & (mask[word] ?? 0);
    }
    const kind = String.fromCharCode(...codes);
    const known = made.get(kind);
    if (known !== undefined) return known;
    if (made.size >= MOST_KINDS) made.clear();
    const settled = settle(facts);
    made.set(kind, settled);
    return settled;
  };
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
    for (let index = 0; index < settles.length; index += 1) {
      const one = settles[index]?.(facts) ?? NOTHING;
      if (one.parts === undefined) add(all, one);
      else for (let part = 0; part < one.parts.length; part += 1) add(all, one.parts[part] ?? NOTHING);
    }
    return all;
  };
}

/** Adds an element; of absences one is enough. */
function add(all: Settled[], one: Settled): void {
  if (one.says !== 'nothing' && !(one === ABSENCE && all.includes(ABSENCE))) all.push(one);
}

/** Elements that stand together where one is expected: a branch that is always taken. */
export function sequence(parts: readonly Settled[]): Settled {
  const [only] = parts;
  if (!only) return NOTHING;
  return parts.length === 1 ? only : { says: 'something', render: (scope) => renderAll(parts, scope), parts };
}

/** Renders elements one after the other, with the delimiter of the group around them between those that print. */
export function renderAll(parts: readonly Settled[], scope: Scope): boolean {
  const { tape, delimiter } = scope;
  const start = tape.length;
  for (let index = 0; index < parts.length; index += 1) {
    const before = tape.length;
    if (delimiter === undefined || before === start) parts[index]?.render(scope);
    else {
      tape.push(delimiter);
      parts[index]?.render(scope);
      if (tape.length === before + 1) tape.pop();
    }
  }
  return tape.length > start;
}

/**
 * A group or a macro, settled: silent where it asks for variables and none of them prints, for the words in it only
 * accompany them. One that asks for none and prints counts as a variable for the group around it.
 */
export function settleGroup(parts: readonly Settled[], wrap: Wrap, delimiter: Mark | undefined): Settled {
  const live = parts.includes(ABSENCE) ? parts.filter((part) => part !== ABSENCE) : parts;
  const asks = live.length < parts.length;
  if (live.length === 0) return asks ? ABSENCE : NOTHING;
  if (asks && live.every(({ says }) => says === 'words')) return ABSENCE;
  const [only] = live;
  if (only?.says === 'value' && live.length === 1 && wrap === AS_IT_IS) return only;
  const render: Render = (scope) => {
    const { tape, called, printed, delimiter: around } = scope;
    const start = tape.length;
    if (asks) scope.called += 1;
    const inside = wrap === AS_IT_IS ? start : enter(tape, wrap);
    scope.delimiter = delimiter;
    renderAll(live, scope);
    scope.delimiter = around;
    if (tape.length === inside || (scope.called > called && scope.printed === printed)) {
      if (tape.length > start) tape.length = start;
      return false;
    }
    if (scope.called === called) {
      scope.called += 1;
      scope.printed += 1;
    }
    if (wrap !== AS_IT_IS) leave(tape, wrap, inside, scope);
    return true;
  };
  return { says: 'value', render };
}
