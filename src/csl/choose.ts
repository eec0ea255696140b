import { oneOf } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { isNumeric } from './number.ts';
import type { Render, Scope } from './scope.ts';
import {
  compileChildren,
  type Facts,
  factOf,
  NOTHING,
  renderAll,
  type Settle,
  type Settled,
  sequence,
  typeOf,
} from './settle.ts';
import { dateReader, presenceReader, textReader } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

/** One word of a condition: what facts say of it, and where they don't, the question to the item at its place. */
interface Test {
  readonly known: (facts: Facts) => boolean | undefined;
  readonly holds: (scope: Scope) => boolean;
}

/** A branch of cs:choose, compiled: the types and the other tests of its condition. */
interface Branch {
  readonly match: 'all' | 'any' | 'none';
  /** By their numbers. */
  readonly types: readonly number[];
  readonly tests: readonly Test[];
  readonly settle: (facts: Facts) => readonly Settled[];
}

/** A branch that an item may take: the tests that only rendering can answer (none: it takes the branch), and its elements. */
interface OpenBranch {
  readonly match: Branch['match'];
  readonly tests: readonly Test[];
  readonly render: Render;
}

/** Compiles cs:choose: the first branch whose conditions hold. Of thirty that a macro may have, facts leave one or two. */
export function compileChoose(element: Element, compiler: Compiler): Settle {
  const branches: readonly Branch[] = element.children.map((branch) => ({
    ...conditionOf(branch, compiler),
    settle: compileChildren(branch.children, compiler),
  }));
  const asksType = branches.some(({ types }) => types.length > 0);
  const byType = new Map<number, readonly Branch[]>();
  return (facts) => {
    const type = asksType ? typeOf(facts) : 0;
    let ofType = byType.get(type);
    if (!ofType) {
      ofType = branchesOfType(branches, type);
      byType.set(type, ofType);
    }
    const open: OpenBranch[] = [];
    for (let index = 0; index < ofType.length; index += 1) {
      const branch = ofType[index];
      if (!branch) break;
      const { match, tests, settle } = branch;
      const left = openTests(match, tests, facts);
      if (!left) continue;
      const parts = settle(facts);
      if (left.length === 0 && open.length === 0) return sequence(parts);
      open.push({ match, tests: left, render: (scope) => renderAll(parts, scope) });
      if (left.length === 0) break;
    }
    return open.length === 0 ? NOTHING : { says: 'something', render: choose(open) };
  };
}

function choose(branches: readonly OpenBranch[]): Render {
  return (scope) => {
    for (let index = 0; index < branches.length; index += 1) {
      const branch = branches[index];
      if (branch && holds(branch, scope)) return branch.render(scope);
    }
    return false;
  };
}

/** The branches that an item of a type can take, their types settled; none behind one that always holds. */
function branchesOfType(branches: readonly Branch[], type: number): readonly Branch[] {
  const left: Branch[] = [];
  for (const branch of branches) {
    const { match, types, tests } = branch;
    const isOne = types.some((one) => one === type);
    if (match === 'any' ? !isOne && types.length > 0 && tests.length === 0 : match === 'none' && isOne) continue;
    if (match === 'all' && types.some((one) => one !== type)) continue;
    const isSettled = tests.length === 0 || (match === 'any' && isOne);
    left.push(isSettled ? { ...branch, match: 'all', tests: [] } : branch);
    if (isSettled) break;
  }
  return left;
}

const NO_TESTS: readonly Test[] = [];

/** The tests that facts leave open; none where the condition holds, undefined where it can not. */
function openTests(match: Branch['match'], tests: readonly Test[], facts: Facts): readonly Test[] | undefined {
  if (tests.length === 0) return NO_TESTS;
  const left: Test[] = [];
  for (let index = 0; index < tests.length; index += 1) {
    const test = tests[index];
    if (!test) break;
    const known = test.known(facts);
    if (known === undefined) left.push(test);
    else if (match === 'any' && known) return NO_TESTS;
    else if (match !== 'any' && known === (match === 'none')) return undefined;
  }
  return match === 'any' && left.length === 0 ? undefined : left;
}

function holds({ match, tests }: OpenBranch, scope: Scope): boolean {
  if (tests.length === 0) return true;
  for (let index = 0; index < tests.length; index += 1) {
    const held = tests[index]?.holds(scope) === true;
    if (match === 'any' && held) return true;
    if (match === 'none' && held) return false;
    if (match === 'all' && !held) return false;
  }
  return match !== 'any';
}

const inList = ({ area }: Facts): boolean | undefined => (area === 'bibliography' ? false : undefined);

/** Conditions of a cs:if by name: each says of one word of its attribute whether it holds. */
const CONDITIONS: { readonly [attribute: string]: (word: string, compiler: Compiler) => Test } = {
  disambiguate: (word) => ({
    known: () => undefined,
    holds: (scope) => {
      scope.conditionsAsked += 1;
      return scope.conditionsAsked <= (scope.distinction?.conditions ?? 0) === (word === 'true');
    },
  }),
  'is-numeric': (word, compiler) => {
    const read = textReader(word);
    return { known: absence(word, compiler), holds: (scope) => isNumeric(read(scope) ?? '') };
  },
  'is-uncertain-date': (word, compiler) => {
    const read = dateReader(word);
    return { known: absence(word, compiler), holds: (scope) => read(scope)?.circa ?? false };
  },
  locator: (word) => {
    const label = word === 'sub-verbo' ? 'sub verbo' : word;
    const holds: Test['holds'] = ({ cite }) =>
      cite.locator !== undefined && (cite.label ?? 'page').replace('-', ' ') === label.replace('-', ' ');
    return { known: ({ located }) => (located ? undefined : false), holds };
  },
  position: (word) => ({ known: inList, holds: (scope) => holdsPosition(word, scope) }),
  variable: (word, compiler) => ({ known: factOf(word, compiler), holds: presenceReader(word) }),
};

/** False of a variable that is not there, for a condition that looks at its value. */
function absence(variable: string, compiler: Compiler): Test['known'] {
  const fact = factOf(variable, compiler);
  return (facts) => (fact(facts) === false ? false : undefined);
}

function holdsPosition(word: string, scope: Scope): boolean {
  const { position, nearNote } = scope.cite;
  switch (word) {
    case 'first':
      return position === undefined || position === 'first';
    case 'subsequent':
      return position !== undefined && position !== 'first';
    case 'ibid':
      return position === 'ibid' || position === 'ibid-with-locator';
    case 'near-note':
      return nearNote === true || position === 'near-note';
    default:
      return position === word;
  }
}

function conditionOf(element: Element, compiler: Compiler): Omit<Branch, 'settle'> {
  if (element.name === 'else') return { match: 'all', types: [], tests: [] };
  const match =
    element.attributes.get('match') === 'none' ? 'none' : (oneOf(element, 'match', ['all', 'any']) ?? 'all');
  const wordsOf = (attribute: string): string[] =>
    element.attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const tests = Object.entries(CONDITIONS).flatMap(([attribute, make]) =>
    wordsOf(attribute).map((word) => make(word, compiler)),
  );
  const types = wordsOf('type').map(compiler.variables.typeIndex);
  if (types.length + tests.length === 0) throw new StyleError('A condition is missing', element.name, element.line);
  return { match, types, tests };
}
