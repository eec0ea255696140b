import { flag, oneOf, pushText, wrapper } from './attributes.ts';
import type { Compiler } from './compile.ts';
import { type TermForm, termOf } from './locale.ts';
import { isPlural } from './number.ts';
import type { Render, Scope } from './scope.ts';
import { ofVariable, type Settle } from './settle.ts';
import { textReader } from './variable.ts';
import type { Element } from './xml.ts';

const FORMS: readonly TermForm[] = ['long', 'short', 'verb', 'verb-short', 'symbol'];

/** Compiles cs:label: a function that writes the word for a term and whether its content is plural. */
export function compileLabel(element: Element): (term: string, several: boolean, scope: Scope) => boolean {
  const form = oneOf(element, 'form', FORMS) ?? 'long';
  const plural = oneOf(element, 'plural', ['always', 'never', 'contextual']) ?? 'contextual';
  const wrap = wrapper(element, {}, true);
  return (term, several, scope) => {
    const isMany = plural === 'always' || (plural === 'contextual' && several);
    const word = termOf(scope.locale, term, form, isMany);
    if (word) pushText(scope, wrap, word);
    return Boolean(word);
  };
}

/** cs:label on its own: the word for a number variable or the locator, where that has a value. */
export function compileVariableLabel(element: Element, compiler: Compiler): Settle {
  const variable = element.attributes.get('variable') ?? '';
  const label = compileLabel(element);
  const read = textReader(variable);
  const render: Render = (scope) => {
    const value = read(scope);
    if (value === undefined) return false;
    if (variable !== 'locator') return label(variable, several(variable, value, scope), scope);
    // A locator that brings its own label ("vol. 1, fol. 186") needs no other.
    if (/^\s*\p{L}{2,}\.\s/u.test(value)) return false;
    return label((scope.cite.label ?? 'page').replace(' ', '-'), several(variable, value, scope), scope);
  };
  return ofVariable(variable, compiler, render, 'words');
}

function several(variable: string, value: string, scope: Scope): boolean {
  if (variable.startsWith('number-of-')) return Number.parseInt(value, 10) !== 1;
  const and = termOf(scope.locale, 'and');
  return isPlural(and ? value.replace(` ${and} `, ' & ') : value);
}

/** cs:text with a term. */
export function compileTerm(element: Element): Settle {
  const term = element.attributes.get('term') ?? '';
  const form = oneOf(element, 'form', FORMS) ?? 'long';
  const plural = flag(element, 'plural');
  const wrap = wrapper(element, { role: 'term' }, true);
  const render: Render = (scope) => {
    const word = termOf(scope.locale, term, form, plural);
    // A term that the style makes empty is an answer: a substitution stops at it.
    if (word) pushText(scope, wrap, word);
    return word !== undefined;
  };
  return () => ({ says: 'words', render });
}
