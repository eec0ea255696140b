import type { Variable } from '../model.ts';
import { AS_IT_IS, enter, leave, oneOf, pushText, type Wrap, wrapper } from './attributes.ts';
import { citationLabel } from './citation-label.ts';
import type { Compiler } from './compile.ts';
import { compileTerm } from './label.ts';
import { formatNumber, formatPages, type NumberForm } from './number.ts';
import { isPlain, richTokens } from './rich.ts';
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
import { delimiter, mapText, next } from './tape.ts';
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
  const tokens = richTokens(value);
  const render: Render = (scope) => {
    const inside = enter(scope.tape, wrap);
    scope.tape.push(...tokens);
    leave(scope.tape, wrap, inside, scope);
    return true;
  };
  const settled: Settled = value === '' ? NOTHING : { says: 'words', render };
  return () => settled;
}

function compileMacroCall(element: Element, name: string, compiler: Compiler): Settle {
  const settle = compiler.macro(name, element, compiler);
  const wrap = wrapper(element);
  if (wrap === AS_IT_IS) return settle;
  return (facts) => {
    const { says, render } = settle(facts);
    return says === 'value' ? { says, render: wrapped(render, wrap) } : { says, render };
  };
}

/** What is rendered with attributes of another element around it, where it prints. */
function wrapped(render: Render, wrap: Wrap): Render {
  return (scope) => {
    const { tape } = scope;
    const start = tape.length;
    const inside = enter(tape, wrap);
    const answers = render(scope);
    if (tape.length === inside) tape.length = start;
    else leave(tape, wrap, inside, scope);
    return answers;
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
  const isRole = variable === 'citation-number' || variable === 'year-suffix';
  const wrap = wrapper(element, { variable: variable as Variable, role: isRole ? variable : undefined });
  const read = textReader(variable);
  const readShort = element.attributes.get('form') === 'short' ? textReader(`${variable}-short`) : undefined;
  const write = contentWriter(variable, wrap, compiler);
  // A year suffix that is not there does not make a group of "n.d." and it silent.
  const optional = variable === 'year-suffix';
  const fact = factOf(variable, compiler);
  const factShort = readShort && factOf(`${variable}-short`, compiler);
  const render: Render = (scope) => {
    if (!optional) scope.called += 1;
    const text = readShort === undefined ? read(scope) : (readShort(scope) ?? read(scope));
    if (text === undefined || scope.silent?.includes(variable)) return false;
    if (optional) scope.called += 1;
    notePrinted(scope, variable);
    write(text, scope);
    return true;
  };
  const settled: Settled = { says: 'value', render };
  return (facts) => (fact(facts) === false && factShort?.(facts) !== true ? ABSENCE : settled);
}

/** The label of a cite, the item's own or made of authors and year, with its year suffix. */
function compileCitationLabel(element: Element): Settle {
  const wrap = wrapper(element, { variable: 'citation-label' });
  const read = textReader('citation-label');
  const render: Render = (scope) => {
    scope.called += 1;
    const label = read(scope) ?? citationLabel(scope);
    if (label === undefined) return false;
    scope.printed += 1;
    scope.yearSuffixDone = true;
    pushText(scope, wrap, label + (scope.distinction?.yearSuffix ?? ''));
    return true;
  };
  return () => ({ says: 'value', render });
}

/** How the value of a variable is written: numbers with their dashes, links, and text with the markup of fields. */
function contentWriter(variable: string, wrap: Wrap, compiler: Compiler): (text: string, scope: Scope) => void {
  const { pageRangeFormat } = compiler;
  if (variable === 'page')
    return (text, scope) => pushText(scope, wrap, formatPages(text, pageRangeFormat, scope.locale));
  if (variable === 'URL' || variable === 'DOI') return (text, scope) => pushLink(scope, wrap, variable, text);
  if (NUMBERS.has(variable) && variable !== 'locator')
    return (text, scope) => pushText(scope, wrap, formatNumber(text, 'numeric', scope.locale, variable));
  const isLocator = variable === 'locator';
  return (text, scope) => {
    if (!isLocator && isPlain(text)) {
      pushText(scope, wrap, text);
      return;
    }
    const { tape } = scope;
    const inside = enter(tape, wrap);
    tape.push(...richTokens(isLocator ? text.trim() : text));
    if (isLocator) mapText(tape, inside, (part) => formatPages(part, pageRangeFormat, scope.locale));
    leave(tape, wrap, inside, scope);
  };
}

function pushLink(scope: Scope, wrap: Wrap, variable: 'URL' | 'DOI', text: string): void {
  const { tape } = scope;
  const inside = enter(tape, wrap);
  tape.push(next({ href: hrefOf(variable, text) }), text);
  leave(tape, wrap, inside, scope);
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
  const wrap = wrapper(element, { variable: variable as Variable });
  const render: Render = (scope) => {
    scope.called += 1;
    const text = read(scope);
    if (text === undefined || scope.silent?.includes(variable)) return false;
    notePrinted(scope, variable);
    const printed =
      variable === 'page'
        ? formatPages(text, compiler.pageRangeFormat, scope.locale)
        : formatNumber(text, form, scope.locale, variable);
    pushText(scope, wrap, printed);
    return true;
  };
  return ofVariable(variable, compiler, render, 'value');
}

/** Compiles cs:group. */
export function compileGroup(element: Element, compiler: Compiler): Settle {
  const settle = compileChildren(element.children, compiler);
  const wrap = wrapper(element);
  const text = element.attributes.get('delimiter') || undefined;
  const between = text === undefined ? undefined : delimiter(text);
  return (facts) => settleGroup(settle(facts), wrap, between);
}
