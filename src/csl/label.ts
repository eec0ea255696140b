import { flag, oneOf, wrapper } from './attributes.ts';
import { type TermForm, termOf } from './locale.ts';
import { isPlural } from './number.ts';
import type { Render, Scope } from './scope.ts';
import type { Node } from './tree.ts';
import { textOf } from './variable.ts';
import type { Element } from './xml.ts';

const FORMS: readonly TermForm[] = ['long', 'short', 'verb', 'verb-short', 'symbol'];

/** Compiles cs:label: a function from the term and whether its content is plural to the word. */
export function compileLabel(element: Element): (term: string, several: boolean, scope: Scope) => Node | undefined {
  const form = oneOf(element, 'form', FORMS) ?? 'long';
  const plural = oneOf(element, 'plural', ['always', 'never', 'contextual']) ?? 'contextual';
  const wrap = wrapper(element);
  return (term, several, scope) => {
    const isMany = plural === 'always' || (plural === 'contextual' && several);
    const word = termOf(scope.locale, term, form, isMany);
    return word ? wrap([word], scope) : undefined;
  };
}

/** cs:label on its own: the word for a number variable or the locator, where that has a value. */
export function compileVariableLabel(element: Element): Render {
  const variable = element.attributes.get('variable') ?? '';
  const label = compileLabel(element);
  return (scope) => {
    const value = textOf(scope, variable);
    if (value === undefined) return undefined;
    const term = variable === 'locator' ? (scope.cite.label ?? 'page') : variable;
    return label(term, several(variable, value), scope);
  };
}

function several(variable: string, value: string): boolean {
  if (variable.startsWith('number-of-')) return Number.parseInt(value, 10) !== 1;
  return isPlural(value);
}

/** cs:text with a term. */
export function compileTerm(element: Element): Render {
  const term = element.attributes.get('term') ?? '';
  const form = oneOf(element, 'form', FORMS) ?? 'long';
  const plural = flag(element, 'plural');
  const wrap = wrapper(element);
  return (scope) => {
    const word = termOf(scope.locale, term, form, plural);
    return word ? wrap([word], scope) : undefined;
  };
}
