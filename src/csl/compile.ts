import { AS_IT_IS } from './attributes.ts';
import { compileChoose } from './choose.ts';
import { compileDate } from './date.ts';
import { compileGroup, compileNumber, compileText } from './elements.ts';
import type { Variables } from './item.ts';
import { compileVariableLabel } from './label.ts';
import { compileNames, type NamesParts } from './names-element.ts';
import type { PageRangeFormat } from './number.ts';
import { compileChildren, oncePerKind, type Settle, settleGroup } from './settle.ts';
import { type Element, StyleError } from './xml.ts';

/** What compiling an element needs to know of the style around it. */
export interface Compiler {
  readonly compile: (element: Element, compiler: Compiler) => Settle;
  /** A macro, compiled once an area. */
  readonly macro: (name: string, caller: Element, compiler: Compiler) => Settle;
  /** Names attributes of the style and of the citation or the bibliography. */
  readonly inherited: ReadonlyMap<string, string>;
  readonly pageRangeFormat: PageRangeFormat | undefined;
  /** The style prints the year suffix itself: dates don't. */
  readonly explicitYearSuffix: boolean;
  /** The numbering of the variables that the style asks for. */
  readonly variables: Variables;
  /** Nothing in the style can turn out wrong, so that it need not be compiled before it is asked for. */
  readonly isKnownRight: boolean;
  /** Inside cs:substitute: the parts of the names element around it. */
  readonly namesParts?: NamesParts;
}

/** Compiles one rendering element. */
export function compileElement(element: Element, compiler: Compiler): Settle {
  switch (element.name) {
    case 'text':
      return compileText(element, compiler);
    case 'number':
      return compileNumber(element, compiler);
    case 'date':
      return compileDate(element, compiler);
    case 'names':
      return compileNames(element, compiler);
    case 'label':
      return compileVariableLabel(element, compiler);
    case 'group':
      return compileGroup(element, compiler);
    case 'choose':
      return compileChoose(element, compiler);
    default:
      throw new StyleError('No rendering element', element.name, element.line);
  }
}

/** A compiler for an area of a style, with its macros compiled when first called; that none calls itself is validated before. */
export function makeCompiler(
  macros: ReadonlyMap<string, Element>,
  settings: Pick<Compiler, 'inherited' | 'pageRangeFormat' | 'explicitYearSuffix' | 'variables' | 'isKnownRight'>,
): Compiler {
  const compiled = new Map<string, Settle>();
  const inheriting = new Map<string, boolean>();
  const macro: Compiler['macro'] = (name, caller, compiler) => {
    const element = macros.get(name);
    if (!element) throw new StyleError(`There is no macro "${name}"`, caller.name, caller.line);
    // Inside a substitution a macro with bare names is another one: they take the parts of the names around it.
    if (compiler.namesParts && inherits(element, macros, inheriting)) return compileMacro(element, compiler);
    const { namesParts: _, ...plain } = compiler;
    const made = compiled.get(name) ?? compileMacro(element, plain);
    compiled.set(name, made);
    return made;
  };
  return { ...settings, compile: compileElement, macro };
}

/** Whether an element, or a macro that it calls, has names without parts of their own. */
function inherits(element: Element, macros: ReadonlyMap<string, Element>, known: Map<string, boolean>): boolean {
  if (element.name === 'names') return !element.children.some(({ name }) => name !== 'substitute');
  const name = element.name === 'macro' ? element.attributes.get('name') : undefined;
  const answer = name === undefined ? undefined : known.get(name);
  if (answer !== undefined) return answer;
  const called = element.name === 'text' ? macros.get(element.attributes.get('macro') ?? '') : undefined;
  const found =
    element.children.some((child) => inherits(child, macros, known)) || (!!called && inherits(called, macros, known));
  if (name !== undefined) known.set(name, found);
  return found;
}

/** A macro, which is a group; settled once for each kind of item. */
function compileMacro(element: Element, compiler: Compiler): Settle {
  const settle = compileChildren(element.children, compiler);
  return oncePerKind((facts) => settleGroup(settle(facts), AS_IT_IS, undefined));
}
