import { oneOf } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { compileChildren } from './elements.ts';
import { isNumeric } from './number.ts';
import type { Render, Scope } from './scope.ts';
import type { Node } from './tree.ts';
import { dateReader, presenceReader, textReader } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

type Test = (scope: Scope) => boolean;

/** A branch of cs:choose: the types and the other tests of its condition. */
interface Branch {
  readonly match: 'all' | 'any' | 'none';
  readonly types: readonly string[];
  readonly tests: readonly Test[];
  readonly render: (scope: Scope) => readonly Node[];
}

/**
 * Compiles cs:choose: the first branch whose conditions hold. What a condition says of the item's type is settled once
 * a type: of the thirty branches that a macro may have, most items then ask one or two.
 */
export function compileChoose(element: Element, compiler: Compiler): Render {
  const branches = element.children.map((branch) => ({
    ...conditionOf(branch),
    render: compileChildren(branch.children, compiler),
  }));
  const byType = new Map<string | undefined, readonly Branch[]>();
  return (scope) => {
    const { type } = scope.item;
    let left = byType.get(type);
    if (!left) {
      left = branchesFor(branches, type);
      byType.set(type, left);
    }
    for (let index = 0; index < left.length; index += 1) {
      const branch = left[index];
      if (!branch || !holds(branch, scope)) continue;
      const kids = branch.render(scope);
      if (kids.length === 0) return undefined;
      return kids.length === 1 ? kids[0] : { kids, spliced: true };
    }
    return undefined;
  };
}

/** The branches that an item of a type can take, without their types; none behind one that always holds. */
function branchesFor(branches: readonly Branch[], type: string | undefined): readonly Branch[] {
  const left: Branch[] = [];
  for (const branch of branches) {
    const { match, types, tests } = branch;
    const isOne = types.some((one) => one === type);
    const always = match === 'any' && isOne;
    const never =
      match === 'any'
        ? !isOne && types.length > 0 && tests.length === 0
        : match === 'all'
          ? types.some((one) => one !== type)
          : isOne;
    if (never) continue;
    const rest = { ...branch, types: [], tests: always ? [] : tests };
    left.push(rest);
    if (rest.tests.length === 0) break;
  }
  return left;
}

function holds({ match, tests }: Branch, scope: Scope): boolean {
  if (tests.length === 0) return true;
  for (let index = 0; index < tests.length; index += 1) {
    const held = tests[index]?.(scope) === true;
    if (match === 'any' && held) return true;
    if (match === 'none' && held) return false;
    if (match === 'all' && !held) return false;
  }
  return match !== 'any';
}

/** Conditions of a cs:if by name: each says of one word of its attribute whether it holds. */
const CONDITIONS: { readonly [attribute: string]: (word: string) => Test } = {
  disambiguate: (word) => (scope) => {
    scope.conditionsAsked += 1;
    return scope.conditionsAsked <= (scope.distinction?.conditions ?? 0) === (word === 'true');
  },
  'is-numeric': (word) => {
    const read = textReader(word);
    return (scope) => isNumeric(read(scope) ?? '');
  },
  'is-uncertain-date': (word) => {
    const read = dateReader(word);
    return (scope) => read(scope)?.circa ?? false;
  },
  locator: (word) => {
    const label = word === 'sub-verbo' ? 'sub verbo' : word;
    return (scope) =>
      scope.cite.locator !== undefined && (scope.cite.label ?? 'page').replace('-', ' ') === label.replace('-', ' ');
  },
  position: (word) => (scope) => holdsPosition(word, scope),
  variable: presenceReader,
};

function holdsPosition(word: string, scope: Scope): boolean {
  const { position, nearNote } = scope.cite;
  if (scope.area === 'bibliography') return false;
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

function conditionOf(element: Element): Omit<Branch, 'render'> {
  if (element.name === 'else') return { match: 'all', types: [], tests: [] };
  const match =
    element.attributes.get('match') === 'none' ? 'none' : (oneOf(element, 'match', ['all', 'any']) ?? 'all');
  const wordsOf = (attribute: string): string[] =>
    element.attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const types = wordsOf('type');
  const tests = Object.entries(CONDITIONS).flatMap(([attribute, make]) => wordsOf(attribute).map(make));
  if (types.length + tests.length === 0) throw new StyleError('A condition is missing', element.name, element.line);
  return { match, types, tests };
}
