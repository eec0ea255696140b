import type { Variable } from '../model.ts';
import { oneOf, wrapper } from './attributes.ts';
import { citationLabel } from './citation-label.ts';
import type { Compiler } from './compile.ts';
import { compileTerm } from './label.ts';
import { formatNumber, formatPages, type NumberForm } from './number.ts';
import { richNodes } from './rich.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import { mapText, type Node } from './tree.ts';
import { textOf } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

/** Compiles cs:text: a variable, a macro, a term or a value. */
export function compileText(element: Element, compiler: Compiler): Render {
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
  return (scope) => (value === '' ? undefined : wrap(kids, scope));
}

function compileMacroCall(element: Element, name: string, compiler: Compiler): Render {
  const render = compiler.macro(name, element, compiler);
  const wrap = wrapper(element);
  return (scope) => {
    const kids = render(scope);
    return kids === undefined ? undefined : wrap([kids], scope);
  };
}

/** Variables that are numbers, printed by cs:text with the dashes and spaces that numbers take. */
const NUMBERS: ReadonlySet<string> = new Set([
  'locator',
  'volume',
  'issue',
  'number',
  'number-of-pages',
  'edition',
  'supplement-number',
]);

function compileVariable(element: Element, variable: string, compiler: Compiler): Render {
  const wrap = wrapper(element);
  const short = element.attributes.get('form') === 'short' ? `${variable}-short` : undefined;
  const extras = { variable: variable as Variable };
  const role =
    variable === 'citation-number' || variable === 'year-suffix'
      ? { ...extras, role: variable as 'year-suffix' }
      : extras;
  // A year suffix that is not there does not make a group of "n.d." and it silent.
  const optional = variable === 'year-suffix';
  return (scope) => {
    if (!optional) scope.called += 1;
    if (scope.silent?.has(variable)) return undefined;
    const own = short === undefined ? undefined : textOf(scope, short);
    const text = own ?? textOf(scope, variable);
    if (text === undefined) return undefined;
    if (optional) scope.called += 1;
    notePrinted(scope, variable);
    return wrap(content(variable, text, scope, compiler), scope, hrefOf(variable, text, role));
  };
}

/** The label of a cite, the item's own or made of authors and year, with its year suffix. */
function compileCitationLabel(element: Element): Render {
  const wrap = wrapper(element);
  return (scope) => {
    scope.called += 1;
    const label = textOf(scope, 'citation-label') ?? citationLabel(scope);
    if (label === undefined) return undefined;
    scope.printed += 1;
    scope.yearSuffixDone = true;
    return wrap([label + (scope.distinction?.yearSuffix ?? '')], scope, { variable: 'citation-label' });
  };
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

function hrefOf<E extends object>(variable: string, text: string, extras: E): E & { readonly href?: string } {
  if (variable === 'URL' && /^https?:/i.test(text)) return { ...extras, href: text };
  if (variable === 'DOI')
    return { ...extras, href: `https://doi.org/${text.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}` };
  return extras;
}

/** Compiles cs:number. */
export function compileNumber(element: Element, compiler: Compiler): Render {
  const variable = element.attributes.get('variable') ?? '';
  const form: NumberForm = oneOf(element, 'form', ['numeric', 'ordinal', 'long-ordinal', 'roman']) ?? 'numeric';
  const wrap = wrapper(element);
  const extras = { variable: variable as Variable };
  return (scope) => {
    scope.called += 1;
    if (scope.silent?.has(variable)) return undefined;
    const text = textOf(scope, variable);
    if (text === undefined) return undefined;
    notePrinted(scope, variable);
    const printed =
      variable === 'page'
        ? formatPages(text, compiler.pageRangeFormat, scope.locale)
        : formatNumber(text, form, scope.locale, variable);
    return wrap([printed], scope, extras);
  };
}

/**
 * Compiles cs:group. It is silent where it asks for variables and none of them prints: the words in it only
 * accompany them.
 */
export function compileGroup(element: Element, compiler: Compiler): Render {
  const render = compileChildren(element.children, compiler);
  const wrap = wrapper(element);
  const delimiter = element.attributes.get('delimiter') || undefined;
  return (scope) => {
    const kids = renderGroup(render, scope);
    if (!kids) return undefined;
    return wrap(kids.length > 1 && delimiter ? [{ kids, delimiter }] : kids, scope);
  };
}

/**
 * The kids of a group or a macro, or undefined where it asks for variables and none prints. One that asks for none
 * and prints counts as a variable for the group around it.
 */
export function renderGroup(render: (scope: Scope) => Node[], scope: Scope): Node[] | undefined {
  const { called, printed } = scope;
  const kids = render(scope);
  if (kids.length === 0 || (scope.called > called && scope.printed === printed)) return undefined;
  if (scope.called === called) {
    scope.called += 1;
    scope.printed += 1;
  }
  return kids;
}

/** Renders elements one after the other, what is empty left out. */
export function compileChildren(children: readonly Element[], compiler: Compiler): (scope: Scope) => Node[] {
  const renders = children.map((child) => compiler.compile(child, compiler));
  return (scope) => {
    const kids: Node[] = [];
    for (const render of renders) {
      const node = render(scope);
      if (node === undefined || node === '') continue;
      if (typeof node !== 'string' && node.spliced) kids.push(...node.kids);
      else kids.push(node);
    }
    return kids;
  };
}
