import type { Variable } from '../model.ts';
import { AS_IT_IS, oneOf, wrapper } from './attributes.ts';
import { citationLabel } from './citation-label.ts';
import type { Compiler } from './compile.ts';
import { compileTerm } from './label.ts';
import { formatNumber, formatPages, type NumberForm } from './number.ts';
import { richNodes } from './rich.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import {
  ABSENCE,
  compileChildren,
  factOf,
  NOTHING,
  ofVariable,
  type Settle,
  type Settled,
  settleGroup,
} from './settle.ts';
import { mapText, type Node } from './tree.ts';
import { textReader } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

/** Compiles cs:text: a variable, a macro, a term or a value. */
export function compileText(element: Element, compiler: Compiler): Settle {
  const { attributes } = element;
  const variable = attributes.get('variable');
  if (variable === 'citation-label') return compileCitationLabel(element);
  if (variable !== undefined) return compileVariable(element, variable, compiler);
  const macro = attributes.get('macro');
  if (macro !== undefined) return compileMacroCall(element, macro, compiler);
  if (attributes.has('term')) return compileTerm(element);
  const value = attributes.get('value');
  if (value === undefined) throw new StyleError('cs:text needs variable, macro, term or value', 'text', element.line);
  const wrap = wrapper(element);
  const kids = richNodes(value);
  const settled: Settled = value === '' ? NOTHING : { says: 'words', render: (scope) => wrap(kids, scope) };
  return () => settled;
}

function compileMacroCall(element: Element, name: string, compiler: Compiler): Settle {
  const settle = compiler.macro(name, element, compiler);
  const wrap = wrapper(element);
  if (wrap === AS_IT_IS) return settle;
  return (facts) => {
    const { says, render } = settle(facts);
    if (says !== 'value') return { says, render };
    return {
      says,
      render: (scope) => {
        const node = render(scope);
        return node === undefined ? undefined : wrap([node], scope);
      },
    };
  };
}

/** Variables that are numbers, printed by cs:text with the dashes and spaces that numbers take. */
const NUMBERS: ReadonlySet<string> = new Set([
  'locator',
  'volume',
  'issue',
  'number-of-pages',
  'edition',
  'supplement-number',
]);

function compileVariable(element: Element, variable: string, compiler: Compiler): Settle {
  const wrap = wrapper(element);
  const read = textReader(variable);
  const readShort = element.attributes.get('form') === 'short' ? textReader(`${variable}-short`) : undefined;
  const plain = { variable: variable as Variable };
  const role =
    variable === 'citation-number' || variable === 'year-suffix'
      ? { ...plain, role: variable as 'year-suffix' }
      : plain;
  const links = variable === 'URL' || variable === 'DOI';
  // A year suffix that is not there does not make a group of "n.d." and it silent.
  const optional = variable === 'year-suffix';
  const fact = factOf(variable, compiler);
  const factShort = readShort && factOf(`${variable}-short`, compiler);
  const render: Render = (scope) => {
    if (!optional) scope.called += 1;
    const text = readShort?.(scope) ?? read(scope);
    if (text === undefined || scope.silent?.has(variable)) return undefined;
    if (optional) scope.called += 1;
    notePrinted(scope, variable);
    const extras = links ? { ...role, href: hrefOf(variable, text) } : role;
    return wrap(content(variable, text, scope, compiler), scope, extras);
  };
  const settled: Settled = { says: 'value', render };
  return (facts) => (fact(facts) === false && factShort?.(facts) !== true ? ABSENCE : settled);
}

/** The label of a cite, the item's own or made of authors and year, with its year suffix. */
function compileCitationLabel(element: Element): Settle {
  const wrap = wrapper(element);
  const read = textReader('citation-label');
  const render: Render = (scope) => {
    scope.called += 1;
    const label = read(scope) ?? citationLabel(scope);
    if (label === undefined) return undefined;
    scope.printed += 1;
    scope.yearSuffixDone = true;
    return wrap([label + (scope.distinction?.yearSuffix ?? '')], scope, { variable: 'citation-label' });
  };
  return () => ({ says: 'value', render });
}

function content(variable: string, text: string, scope: Scope, compiler: Compiler): readonly Node[] {
  if (variable === 'page') return [formatPages(text, compiler.pageRangeFormat, scope.locale)];
  if (variable === 'locator') {
    return richNodes(text.trim()).map((node) =>
      mapText(node, (part) => formatPages(part, compiler.pageRangeFormat, scope.locale)),
    );
  }
  if (NUMBERS.has(variable)) return [formatNumber(text, 'numeric', scope.locale, variable)];
  if (variable === 'URL' || variable === 'DOI') return [text];
  return richNodes(text);
}

function hrefOf(variable: 'URL' | 'DOI', text: string): string | undefined {
  if (variable === 'DOI') return `https://doi.org/${text.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}`;
  return /^https?:/i.test(text) ? text : undefined;
}

/** Compiles cs:number. */
export function compileNumber(element: Element, compiler: Compiler): Settle {
  const variable = element.attributes.get('variable') ?? '';
  const form: NumberForm = oneOf(element, 'form', ['numeric', 'ordinal', 'long-ordinal', 'roman']) ?? 'numeric';
  const read = textReader(variable);
  const wrap = wrapper(element);
  const extras = { variable: variable as Variable };
  const render: Render = (scope) => {
    scope.called += 1;
    const text = read(scope);
    if (text === undefined || scope.silent?.has(variable)) return undefined;
    notePrinted(scope, variable);
    const printed =
      variable === 'page'
        ? formatPages(text, compiler.pageRangeFormat, scope.locale)
        : formatNumber(text, form, scope.locale, variable);
    return wrap([printed], scope, extras);
  };
  return ofVariable(variable, compiler, render, 'value');
}

/** Compiles cs:group. */
export function compileGroup(element: Element, compiler: Compiler): Settle {
  const settle = compileChildren(element.children, compiler);
  const wrap = wrapper(element);
  const delimiter = element.attributes.get('delimiter') || undefined;
  const delimited = delimiter ? { delimiter } : undefined;
  const finish =
    wrap === AS_IT_IS && !delimiter
      ? undefined
      : (kids: readonly Node[], scope: Scope): Node => wrap(kids, scope, kids.length > 1 ? delimited : undefined);
  return (facts) => settleGroup(settle(facts), finish);
}
