import { DATE_VARIABLES, NAME_VARIABLES } from '../variables.ts';
import { sortable } from './calendar.ts';
import { citationLabel } from './citation-label.ts';
import type { Compiler } from './compile.ts';
import type { Scope, SortNames } from './scope.ts';
import { factsOf, type Settle } from './settle.ts';
import { plainText } from './tape.ts';
import { dateReader, textReader } from './variable.ts';
import { type Element, StyleError } from './xml.ts';

/** One key of cs:sort, compiled: what an item sorts by, and in which direction. */
export interface SortKey {
  readonly names: SortNames;
  readonly descending: boolean;
  readonly value: (scope: Scope) => string;
}

/** Compiles the keys of cs:sort. */
export function compileSort(element: Element, compiler: Compiler): SortKey[] {
  return element.children.map((key) => {
    const { attributes } = key;
    const number = (name: string): number | undefined => {
      const value = Number.parseInt(attributes.get(name) ?? '', 10);
      return Number.isNaN(value) ? undefined : value;
    };
    const useLast = attributes.get('names-use-last');
    return {
      names: {
        min: number('names-min'),
        useFirst: number('names-use-first'),
        useLast: useLast === undefined ? undefined : useLast === 'true',
      },
      descending: attributes.get('sort') === 'descending',
      value: keyReader(key, compiler),
    };
  });
}

function keyReader(key: Element, compiler: Compiler): SortKey['value'] {
  const macro = key.attributes.get('macro');
  if (macro !== undefined) {
    return textOf(compiler.macro(macro, key, compiler));
  }
  const variable = key.attributes.get('variable');
  if (!variable) throw new StyleError('A sort key needs a variable or a macro', key.name, key.line);
  if (DATE_VARIABLES.some((one) => one === variable)) {
    const read = dateReader(variable);
    return (scope) => sortable(read(scope));
  }
  if (NAME_VARIABLES.some((one) => one === variable)) {
    return textOf(compileSortNames(variable, compiler));
  }
  const read = textReader(variable);
  if (variable === 'citation-label') return (scope) => cleaned(read(scope) ?? citationLabel(scope) ?? '');
  return (scope) => cleaned(padded(read(scope) ?? ''));
}

/** A key that is what an element prints. */
function textOf(settle: Settle): SortKey['value'] {
  return (scope) => {
    settle(factsOf(scope)).render(scope);
    return cleaned(plainText(scope.tape));
  };
}

/** Names by themselves sort as names printed in full, family name first. */
function compileSortNames(variable: string, compiler: Compiler): Settle {
  const name: Element = {
    name: 'name',
    attributes: new Map([
      ['form', 'long'],
      ['name-as-sort-order', 'all'],
    ]),
    children: [],
    text: '',
    line: 0,
  };
  const names: Element = {
    name: 'names',
    attributes: new Map([['variable', variable]]),
    children: [name],
    text: '',
    line: 0,
  };
  return compiler.compile(names, compiler);
}

function padded(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

const UNSORTED = /["'“”‘’«»„[\](){},]/g;

/** A key without what does not count in an alphabet: markup, quotation marks, apostrophes, brackets, commas. */
function cleaned(text: string): string {
  const bare = text.includes('<') ? text.replace(/<\/?[a-z][^<>]*>/g, '') : text;
  return bare.replace(UNSORTED, '');
}

/** A work to sort, and the values of its keys that were asked for so far: most works differ in the first. */
export interface Sortable<W> {
  readonly work: W;
  readonly values: (string | undefined)[];
}

/** Compares two works key by key, each value made when needed; an empty value comes last in either direction. */
export function compareKeys<W>(
  left: Sortable<W>,
  right: Sortable<W>,
  keys: readonly SortKey[],
  keyOf: (work: W, key: SortKey) => string,
  compare: (a: string, b: string) => number,
): number {
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    if (!key) break;
    const a = left.values[index] ?? keyOf(left.work, key);
    const b = right.values[index] ?? keyOf(right.work, key);
    left.values[index] = a;
    right.values[index] = b;
    if (a === b) continue;
    if (a === '') return 1;
    if (b === '') return -1;
    const order = compare(a, b);
    if (order !== 0) return key.descending ? -order : order;
  }
  return 0;
}
