import type { CslStyle } from './csl/adapter.ts';
import type { Citation, Item, Locator, Position, Run, StyleAdapter, StyleOptions } from './model.ts';
import { type ArrangeOptions, arrange, type Sort } from './print/list.ts';
import { escapeHtml, escapeMarkdown, type Output, printRuns } from './print/output.ts';
import { styleOf } from './styles.ts';

/** Which style prints, and as what; all other keys are options of the style (docs/guide, one page a style). */
export interface FormatOptions {
  /** Id of a style, or a style: `compileStyle` makes one of a CSL file. */
  readonly style: string | StyleAdapter;
  readonly output?: Output;
  readonly [option: string]: StyleOptions[string] | StyleAdapter;
}

/** A step of a sequence: items by id or as they are. Without a position it is found from the steps before. */
export interface Step {
  readonly cites: readonly {
    readonly item: string | Item;
    readonly locators?: readonly Locator[];
    readonly prefix?: string;
    readonly suffix?: string;
  }[];
  readonly position?: Position;
}

/**
 * One entry as text, HTML or Markdown. An item may lack anything but its `type`.
 * @throws RangeError for an unknown style or output; TypeError for an item that is none, or an impossible option.
 */
export function formatEntry(item: Item, options: FormatOptions): string {
  return printRuns(entryRuns(item, options), options.output ?? 'text');
}

/** One entry as runs: joined they are the entry; each value of the item is one run with its variable. Throws as `formatEntry`. */
export function entryRuns(item: Item, options: FormatOptions): readonly Run[] {
  const style = styleOf(options.style);
  if (!isItem(item)) throw new TypeError(`a CSL-JSON item with a "type" expected, not ${describe(item)}`);
  return normalised(style.entry(item, { options: styleOptions(options) }));
}

/**
 * The citations of a text in its order, one string a step.
 * @throws RangeError for an item that `items` lacks, else as `formatEntry`.
 */
export function formatCitations(items: readonly Item[], sequence: readonly Step[], options: FormatOptions): string[] {
  const style = styleOf(options.style);
  const byId = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
  const citations = sequence.map((step) => citationOf(step, byId));
  const context = { options: styleOptions(options), items };
  const printed = style.citations?.(citations, context) ?? oneByOne(style, citations, context);
  return printed.map((runs) => printRuns(normalised(runs), options.output ?? 'text'));
}

function oneByOne(
  style: StyleAdapter,
  citations: readonly Citation[],
  context: { readonly options: StyleOptions; readonly items: readonly Item[] },
): readonly (readonly Run[])[] {
  return citations.map(({ cites, position }, index) => {
    const previous = citations.slice(0, index).map((earlier) => earlier.cites);
    return style.citation(
      cites,
      position === undefined ? { ...context, previous } : { ...context, previous, position },
    );
  });
}

function citationOf(step: Step, byId: ReadonlyMap<string, Item>): Citation {
  const cites = step.cites.map((cite) => {
    const item = typeof cite.item === 'string' ? byId.get(cite.item) : cite.item;
    if (item === undefined) throw new RangeError(`no item with the id ${JSON.stringify(cite.item)}`);
    return { ...cite, item };
  });
  return step.position === undefined ? { cites } : { cites, position: step.position };
}

/** Something to know about an entry of a list: it could not be printed, or took the words of another language. */
export interface ListProblem {
  /** Index in the items given. */
  readonly index: number;
  /** An `error` keeps its place in the list, with what there is of the item; a `note` is printed all the same. */
  readonly severity: 'error' | 'note';
  readonly message: string;
}

/** Options of a list besides those of its style. `sort: 'style'` is the order that the style itself asks for. */
export interface ListOptions extends FormatOptions, Omit<ArrangeOptions, 'sort'> {
  readonly sort?: Sort | 'style';
}

/**
 * A list as text, HTML or Markdown: ordered, grouped and numbered as asked. A CSL style also tells apart works that it
 * would print alike (1999a, 1999b).
 * An item that cannot be printed keeps its place, in brackets with what there is of it, and is told to `onProblem`.
 * @throws RangeError for an unknown style, output or order.
 */
export function formatList(
  items: readonly Item[],
  options: ListOptions,
  onProblem: (problem: ListProblem) => void = () => {},
): string {
  const { entry, order } = listPrinter(items, options, onProblem);
  return layOut(items, options, order, entry);
}

/** How a style prints the entries of one list: each item with its index, and the indices in the style's own order. */
export interface ListPrinter {
  readonly entry: (item: Item, index: number) => string;
  readonly order: () => readonly number[];
}

/** The printer of `formatList`, for lists that are laid out in another way. */
export function listPrinter(
  items: readonly Item[],
  options: FormatOptions,
  onProblem: (problem: ListProblem) => void,
): ListPrinter {
  const document = documentOf(items, options);
  return {
    entry: (item, index) => {
      const runs = document?.get(index);
      const { output = 'text' } = options;
      return runs ? printRuns(runs, output) : entryOrProblem(item, index, options, onProblem);
    },
    order: () => orderOf(document, items, options),
  };
}

/** Orders, groups and numbers entries. `styleOrder` is asked for `sort: 'style'`. */
export function layOut(
  items: readonly Item[],
  options: ListOptions,
  styleOrder: () => readonly number[],
  entry: (item: Item, index: number) => string,
): string {
  const { output = 'text', numbered = false, restartNumbering = false, sort = 'citation', ...rest } = options;
  const order = sort === 'style' ? styleOrder() : items.map((_item, index) => index);
  const inOrder = order.flatMap((index) => items.slice(index, index + 1));
  let number = 0;
  const lines: string[] = [];
  for (const { heading, members } of arrange(inOrder, { ...rest, sort: sort === 'style' ? 'none' : sort })) {
    if (heading !== '') lines.push(headingLine(heading, output));
    if (restartNumbering) number = 0;
    if (output === 'html' && members.length > 0) lines.push(openTag(numbered, number));
    for (const member of members) {
      number++;
      lines.push(
        lineOf(entry(member.item, order[member.index] ?? member.index), numbered ? number : undefined, output),
      );
    }
    if (output === 'html' && members.length > 0) lines.push(numbered ? '</ol>' : '</ul>');
  }
  return lines.join(output === 'markdown' && !numbered ? '\n\n' : '\n');
}

const isCsl = (style: StyleAdapter): style is CslStyle => 'document' in style;

/** A CSL style prints a list as a whole: the entries by index, in the style's order. Others print entry by entry. */
function documentOf(items: readonly Item[], options: FormatOptions): ReadonlyMap<number, readonly Run[]> | undefined {
  const style = styleOf(options.style);
  if (!isCsl(style) || !items.every(isItem)) return undefined;
  const named = items.map((item, index) => ({ ...item, id: String(index) }));
  const { bibliography } = style.document(named, [], { options: styleOptions(options) });
  return bibliography && new Map(bibliography.map(({ id, runs }) => [Number(id), normalised(runs)]));
}

/** The indices of the items in the style's order; items that the style leaves out come last. */
function orderOf(
  document: ReadonlyMap<number, readonly Run[]> | undefined,
  items: readonly Item[],
  options: FormatOptions,
): readonly number[] {
  const all = items.map((item, index) => ({ item, index }));
  if (document) return [...document.keys(), ...all.map(({ index }) => index).filter((index) => !document.has(index))];
  const style = styleOf(options.style);
  const context = { options: styleOptions(options) };
  return all.sort((a, b) => style.compare?.(a.item, b.item, context) ?? 0).map(({ index }) => index);
}

const openTag = (numbered: boolean, number: number): string =>
  numbered ? (number === 0 ? '<ol>' : `<ol start="${number + 1}">`) : '<ul>';

function headingLine(heading: string, output: Output): string {
  if (output === 'html') return `<h2>${escapeHtml(heading)}</h2>`;
  return output === 'markdown' ? `## ${escapeMarkdown(heading)}` : heading;
}

function lineOf(entry: string, number: number | undefined, output: Output): string {
  if (output === 'html') return `<li>${entry}</li>`;
  return number === undefined ? entry : `${number}. ${entry}`;
}

function entryOrProblem(
  item: Item,
  index: number,
  options: FormatOptions,
  onProblem: (problem: ListProblem) => void,
): string {
  try {
    const runs = entryRuns(item, options);
    const words = styleOf(options.style).fallback?.(item);
    if (words !== undefined) {
      const message = `the style has no words of the language "${item.language}"; those of "${words}" stand for them`;
      onProblem({ index, severity: 'note', message });
    }
    if (runs.length > 0) return printRuns(runs, options.output ?? 'text');
    onProblem({ index, severity: 'error', message: 'the item has nothing that the style prints' });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    onProblem({ index, severity: 'error', message: error instanceof Error ? error.message : String(error) });
  }
  return printRuns([{ text: `[${describe(item)}]` }], options.output ?? 'text');
}

function isItem(item: unknown): item is Item {
  return typeof item === 'object' && item !== null && 'type' in item && typeof item.type === 'string';
}

function describe(item: unknown): string {
  const text = JSON.stringify(item) ?? String(item);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The options of the style alone. */
function styleOptions({ style: _style, output: _output, ...options }: FormatOptions): StyleOptions {
  const own: { [option: string]: StyleOptions[string] } = {};
  for (const [name, value] of Object.entries(options)) if (!isAdapter(value)) own[name] = value;
  return own;
}

const isAdapter = (value: StyleOptions[string] | StyleAdapter): value is StyleAdapter =>
  typeof value === 'object' && 'entry' in value && typeof value.entry === 'function';

/** Output is NFC. Mostly it is so already, which one look at the whole tells. */
function normalised(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  if (text.normalize('NFC') === text) return runs;
  return runs.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
}
