import type { CslStyle } from './csl/adapter.ts';
import type { Cite, Item, Position, Run, StyleAdapter, StyleOptions } from './model.ts';
import { markUp, type Output } from './print/markup.ts';
import { STYLES } from './styles.ts';

/** A style, a form of output (`text` by default), and by name what the style lets one choose. */
export interface FormatOptions {
  /** Id of a style of ours, or an adapter: `compileStyle` makes one of a CSL file. */
  readonly style: string | StyleAdapter;
  readonly output?: Output;
  readonly [option: string]: StyleOptions[string] | StyleAdapter;
}

/** What a list has besides. */
export interface ListOptions extends FormatOptions {
  /** In the order of the style; otherwise in the order given. */
  readonly sort?: boolean;
  readonly numbered?: boolean;
}

/** One step of a text's citations: works by id, each with the place cited. */
export interface CitationStep {
  /** Found by the style where it is not given. */
  readonly position?: Position;
  readonly cites: readonly (Omit<Cite, 'item'> & { readonly item: string })[];
}

/**
 * Prints one entry of a list.
 * @throws RangeError when no style has the id.
 */
export function formatEntry(item: Item, options: FormatOptions): string {
  return markUp(styleOf(options).entry(item, { options: ownOptions(options) }), options.output ?? 'text');
}

/**
 * Prints a list: a line an entry in text, a paragraph in Markdown, `<p>` or `<ol>` in HTML. A CSL style also tells
 * apart works that it would print alike (1999a, 1999b).
 * @throws RangeError when no style has the id.
 */
export function formatList(items: readonly Item[], options: ListOptions): string {
  const runs = entriesOf(styleOf(options), items, ownOptions(options), options.sort === true);
  const output = options.output ?? 'text';
  return layOut(
    runs.map((entry) => markUp(entry, output)),
    output,
    options.numbered === true,
  );
}

/**
 * Prints the citations of a text in their order.
 * @throws RangeError when no style has the id, or no item the id that a step cites.
 */
export function formatCitations(
  items: readonly Item[],
  sequence: readonly CitationStep[],
  options: FormatOptions,
): string[] {
  const style = styleOf(options);
  const byId = new Map(items.map((item) => [item.id, item]));
  const previous: (readonly Cite[])[] = [];
  return sequence.map(({ position, cites }) => {
    const cited = cites.map((cite) => ({ ...cite, item: itemNamed(cite.item, byId) }));
    const context = { options: ownOptions(options), previous: [...previous], ...(position && { position }) };
    previous.push(cited);
    return markUp(style.citation(cited, context), options.output ?? 'text');
  });
}

function styleOf({ style }: FormatOptions): StyleAdapter {
  if (typeof style !== 'string') return style;
  const known = Object.hasOwn(STYLES, style) ? STYLES[style] : undefined;
  if (!known) throw new RangeError(`No style has the id "${style}"; there are: ${Object.keys(STYLES).join(', ')}.`);
  return known;
}

function itemNamed(id: string, byId: ReadonlyMap<string | undefined, Item>): Item {
  const item = byId.get(id);
  if (!item) throw new RangeError(`No item has the id "${id}".`);
  return item;
}

/** What is the style's to know: all but what says how the runs are written. */
function ownOptions({ style: _style, output: _output, sort: _sort, ...rest }: ListOptions): StyleOptions {
  return Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (isAdapter(value) ? [] : [[name, value]])));
}

const isAdapter = (value: StyleOptions[string] | StyleAdapter): value is StyleAdapter =>
  typeof value === 'object' && 'entry' in value && typeof value.entry === 'function';

const isCsl = (style: StyleAdapter): style is CslStyle => 'document' in style;

function entriesOf(
  style: StyleAdapter,
  items: readonly Item[],
  options: StyleOptions,
  sort: boolean,
): readonly (readonly Run[])[] {
  const context = { options };
  if (isCsl(style)) return documentOf(style, items, options, sort);
  const ordered = sort ? [...items].sort((a, b) => style.compare?.(a, b, context) ?? 0) : items;
  return ordered.map((item) => style.entry(item, context));
}

/** A whole document's entries; in the order given they are told apart as well. */
function documentOf(
  style: CslStyle,
  items: readonly Item[],
  options: StyleOptions,
  sort: boolean,
): readonly (readonly Run[])[] {
  const named = items.map((item, index) => ({ ...item, id: String(index) }));
  const { bibliography } = style.document(named, [], { options });
  if (!bibliography) return items.map((item) => style.entry(item, { options }));
  if (sort) return bibliography.map(({ runs }) => runs);
  const printed = new Map(bibliography.map(({ id, runs }) => [id, runs]));
  return named.map((item) => printed.get(item.id) ?? style.entry(item, { options }));
}

function layOut(entries: readonly string[], output: Output, numbered: boolean): string {
  if (entries.length === 0) return '';
  if (output === 'html') {
    const tag = numbered ? 'li' : 'p';
    const lines = entries.map((entry) => `<${tag}>${entry}</${tag}>\n`).join('');
    return numbered ? `<ol>\n${lines}</ol>\n` : lines;
  }
  const safe = output === 'markdown' ? entries.map(withoutBlockSign) : entries;
  const lines = numbered ? safe.map((entry, index) => `${index + 1}. ${entry}`) : safe;
  return `${lines.join(output === 'markdown' && !numbered ? '\n\n' : '\n')}\n`;
}

/** "1984. A novel" is no item of a list, "# 5" no heading: the sign that would make one of it is escaped. */
const withoutBlockSign = (entry: string): string =>
  entry.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+#=~]/, '\\$&');
