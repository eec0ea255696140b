import { AS_IT_IS, enter, leave, type Wrap } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { addBits, type Bits, hasBit, setBit } from './item.ts';
import type { Render, Scope } from './scope.ts';
import type { Mark } from './tape.ts';
import { isOfItem } from './variable.ts';
import type { Element } from './xml.ts';

/**
 * What is known of an item before it is rendered. A style is settled once for all items of which its questions (is it of
 * this type, has it this variable?) have the same answers: branches that they cannot take and groups of variables that
 * they lack are left out, which is most of it.
 */
export interface Facts {
  readonly area: Scope['area'];
  /** The cite has a locator: most have none, and what a style says of its kinds is left out. */
  readonly located: boolean;
  readonly has: Bits;
  /** What was asked, bit by bit as `has`; undefined where nobody wants to know it. */
  readonly asked: number[] | undefined;
}

/** What is known of the item that is rendered. */
export function factsOf({ values: { has }, area, cite }: Scope): Facts {
  return { area, located: cite.locator !== undefined, has, asked: undefined };
}

/** The number of an item's type among those that the style asks for; 0 of all others. */
export function typeOf({ has, asked }: Facts): number {
  if (asked !== undefined) asked[0] = 1;
  return has[0] ?? 0;
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

/** What facts say of a variable; undefined where only its place decides. */
export function factOf(variable: string, { variables }: Compiler): (facts: Facts) => boolean | undefined {
  if (!isOfItem(variable)) return () => undefined;
  const index = variables.indexOf(variable);
  if (index === undefined) return () => undefined;
  return ({ has, asked }) => {
    if (asked !== undefined) setBit(asked, index);
    return hasBit(has, index);
  };
}

/** What was settled for items of a type, or of any, by what was asked of them so far. */
interface Kinds<T> {
  readonly asked: number[];
  /** The words of `asked` that are not empty. */
  readonly words: number[];
  readonly made: Map<string, T>;
}

/** A list has some dozen kinds of items; beyond this many it is begun anew, so that memory has an end. */
const MOST_KINDS = 500;

/**
 * Settles once for each kind of item. Two items are of one kind when all that settling ever asked of items of their type
 * has the same answers: the edition that a web page has makes no other kind of it where only books are asked for one.
 */
export function oncePerKind<T>(settle: (facts: Facts) => T): (facts: Facts) => T {
  const byType = new Map<number, Kinds<T>>();
  let asksType = false;
  return (facts) => {
    const { area, located, has } = facts;
    const kinds = byType.get(placeOf(facts, asksType));
    const known = kinds?.made.get(kindOf(kinds.words, kinds.asked, has));
    if (kinds !== undefined && known !== undefined) {
      if (facts.asked !== undefined) addBits(facts.asked, kinds.asked);
      return known;
    }
    const asked = has.slice().fill(0);
    const made = settle({ area, located, has, asked });
    if (asked[0] !== 0 && !asksType) {
      asksType = true;
      byType.clear();
    }
    remember(byType, placeOf(facts, asksType), asked, has, made);
    if (facts.asked !== undefined) addBits(facts.asked, asked);
    return made;
  };
}

/** Where what is settled for an item is kept: by its type, if that is asked for, and whether the cite has a locator. */
function placeOf({ has, located }: Facts, asksType: boolean): number {
  return (asksType ? 2 * (has[0] ?? 0) : 0) + (located ? 1 : 0);
}

/** What an item answers to all that is asked, as a text. */
function kindOf(words: readonly number[], asked: Bits, has: Bits): string {
  let kind = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    kind += String.fromCharCode((has[word] ?? 0) & (asked[word] ?? 0));
  }
  return kind;
}

function remember<T>(byType: Map<number, Kinds<T>>, place: number, asked: Bits, has: Bits, made: T): void {
  const kinds = byType.get(place) ?? { asked: has.slice().fill(0), words: [], made: new Map<string, T>() };
  byType.set(place, kinds);
  // A new question parts what was one kind until now.
  const isNew = addBits(kinds.asked, asked);
  if (isNew || kinds.made.size >= MOST_KINDS) kinds.made.clear();
  if (isNew) for (let word = 1; word < asked.length; word += 1) noteWord(kinds, word);
  kinds.made.set(kindOf(kinds.words, kinds.asked, has), made);
}

function noteWord({ asked, words }: Pick<Kinds<unknown>, 'asked' | 'words'>, word: number): void {
  if (asked[word] !== 0 && !words.includes(word)) words.push(word);
}

/** An element that prints a variable, or nothing where an item lacks it. */
export function ofVariable(variable: string, compiler: Compiler, render: Render, says: 'value' | 'words'): Settle {
  const fact = factOf(variable, compiler);
  const settled: Settled = { says, render };
  const absent = says === 'value' ? ABSENCE : NOTHING;
  return (facts) => (fact(facts) === false ? absent : settled);
}

/**
 * Several rendering elements, compiled one after the other; settled, those that say nothing are left out. Of a style that
 * is known to be right they are compiled when they are first settled: most of it no item of a list ever asks for.
 */
export function compileChildren(
  children: readonly Element[],
  compiler: Compiler,
): (facts: Facts) => readonly Settled[] {
  const compileAll = (): readonly Settle[] => children.map((child) => compiler.compile(child, compiler));
  let settles = compiler.isKnownRight ? undefined : compileAll();
  return (facts) => {
    settles ??= compileAll();
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
  const only = parts[0];
  if (only === undefined) return NOTHING;
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
  const only = live[0];
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
