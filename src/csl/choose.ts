import { oneOf } from './attributes.ts';
import { readDate } from './calendar.ts';
import type { Compiler } from './compile.ts';
import { compileChildren } from './elements.ts';
import { isNumeric } from './number.ts';
import type { Render, Scope } from './scope.ts';
import { hasValue, rawValue, textOf } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

type Test = (scope: Scope) => boolean;

/** Compiles cs:choose: the first branch whose conditions hold. */
export function compileChoose(element: Element, compiler: Compiler): Render {
  const branches = element.children.map((branch) => ({
    test: branch.name === 'else' ? (): boolean => true : compileCondition(branch),
    render: compileChildren(branch.children, compiler),
  }));
  return (scope) => {
    for (const { test, render } of branches) {
      if (!test(scope)) continue;
      const kids = render(scope);
      if (kids.length === 0) return undefined;
      return kids.length === 1 ? kids[0] : { kids, spliced: true };
    }
    return undefined;
  };
}

/** Conditions of a cs:if by name: each says of one word of its attribute whether it holds. */
const CONDITIONS: { readonly [attribute: string]: (word: string) => Test } = {
  disambiguate: (word) => (scope) => {
    scope.conditionsAsked += 1;
    return scope.conditionsAsked <= (scope.distinction?.conditions ?? 0) === (word === 'true');
  },
  'is-numeric': (word) => (scope) => isNumeric(textOf(scope, word) ?? ''),
  'is-uncertain-date': (word) => (scope) => readDate(rawValue(scope, word))?.circa ?? false,
  locator: (word) => {
    const label = word === 'sub-verbo' ? 'sub verbo' : word;
    return (scope) =>
      scope.cite.locator !== undefined && (scope.cite.label ?? 'page').replace('-', ' ') === label.replace('-', ' ');
  },
  position: (word) => (scope) => holdsPosition(word, scope),
  type: (word) => (scope) => scope.item.type === word,
  variable: (word) => (scope) => hasValue(scope, word),
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

function compileCondition(element: Element): Test {
  const match = oneOf(element, 'match', ['all', 'any']) ?? 'all';
  const isNone = element.attributes.get('match') === 'none';
  const tests: Test[] = [];
  for (const [attribute, make] of Object.entries(CONDITIONS)) {
    const words = element.attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? [];
    for (const word of words) tests.push(make(word));
  }
  if (tests.length === 0) throw new StyleError('A condition is missing', element.name, element.line);
  if (isNone) return (scope) => !tests.some((test) => test(scope));
  if (match === 'any') return (scope) => tests.some((test) => test(scope));
  return (scope) => tests.every((test) => test(scope));
}
