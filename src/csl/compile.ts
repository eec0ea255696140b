import { compileChoose } from './choose.ts';
import { compileDate } from './date.ts';
import { compileChildren, compileGroup, compileNumber, compileText, renderGroup } from './elements.ts';
import { compileVariableLabel } from './label.ts';
import { compileNames, type NamesParts } from './names-element.ts';
import type { PageRangeFormat } from './number.ts';
import type { Render, Scope } from './scope.ts';
import type { Node } from './tree.ts';
import { type Element, StyleError } from './xml.ts';

/** What compiling an element needs to know of the style around it. */
export interface Compiler {
  readonly compile: (element: Element, compiler: Compiler) => Render;
  /** A macro's rendering, compiled once an area. */
  readonly macro: (name: string, caller: Element, compiler: Compiler) => Render;
  /** Names attributes of the style and of the citation or the bibliography. */
  readonly inherited: ReadonlyMap<string, string>;
  readonly pageRangeFormat: PageRangeFormat | undefined;
  /** The style prints the year suffix itself: dates don't. */
  readonly explicitYearSuffix: boolean;
  /** Inside cs:substitute: the parts of the names element around it. */
  readonly namesParts?: NamesParts;
}

/** Compiles one rendering element. */
export function compileElement(element: Element, compiler: Compiler): Render {
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
      return compileVariableLabel(element);
    case 'group':
      return compileGroup(element, compiler);
    case 'choose':
      return compileChoose(element, compiler);
    default:
      throw new StyleError('No rendering element', element.name, element.line);
  }
}

/** A compiler for an area of a style, with its macros compiled when first called; a macro that calls itself is an error. */
export function makeCompiler(
  macros: ReadonlyMap<string, Element>,
  settings: Pick<Compiler, 'inherited' | 'pageRangeFormat' | 'explicitYearSuffix'>,
): Compiler {
  const compiled = new Map<string, Render>();
  const open = new Set<string>();
  const macro: Compiler['macro'] = (name, caller, compiler) => {
    // Inside a substitution a macro is another one: its names may take the parts of the names around it.
    const key = compiler.namesParts ? undefined : name;
    const known = key === undefined ? undefined : compiled.get(key);
    if (known) return known;
    const element = macros.get(name);
    if (!element) throw new StyleError(`There is no macro "${name}"`, caller.name, caller.line);
    if (open.has(name)) throw new StyleError(`Macro "${name}" calls itself`, caller.name, caller.line);
    open.add(name);
    const render = compileMacro(element, compiler);
    open.delete(name);
    if (key !== undefined) compiled.set(key, render);
    return render;
  };
  return { ...settings, compile: compileElement, macro };
}

function compileMacro(element: Element, compiler: Compiler): Render {
  const render = compileChildren(element.children, compiler);
  return (scope: Scope): Node | undefined => {
    const kids = renderGroup(render, scope);
    if (!kids) return undefined;
    return kids.length === 1 ? kids[0] : { kids };
  };
}
