import type { Item, StyleOptions } from '../model.ts';
import { type CiteRequest, renderCluster } from './cluster.ts';
import { disambiguate } from './disambiguate.ts';
import { type Values, valuesOf } from './item.ts';
import type { Locale } from './locale.ts';
import { withNoteFields } from './note-fields.ts';
import { peopleReader } from './person.ts';
import { joinTape, type Piece } from './pieces.ts';
import { positionsOf } from './position.ts';
import { type Distinction, makeScope, type NameSlot, type Scope } from './scope.ts';
import { compareKeys, type SortKey } from './sort.ts';
import type { Area, Style } from './style.ts';
import { authorSubstitution } from './substitute.ts';
import { CLOSE, delimiter, open, type Tape } from './tape.ts';

/** One place of the text where works are cited. */
export interface Cluster {
  readonly cites: readonly CiteRequest[];
  /** The number of the note that it stands in. */
  readonly note?: number | undefined;
}

/** What a document is printed with, besides the style. */
export interface DocumentSettings {
  /** BCP 47; the style's default otherwise, `en-US` where it has none. */
  readonly locale?: string | undefined;
  /** `item`: each record in the terms, dates and quotation marks of its own language. */
  readonly language?: 'item' | undefined;
  readonly options?: StyleOptions | undefined;
}

/** A work of the document: its place in the list and what tells it apart. */
export interface Registered {
  readonly item: Item;
  readonly values: Values;
  readonly id: string;
  number: number;
  distinction: Distinction | undefined;
  /** The names elements of its cite: found when works are told apart. */
  slots: readonly NameSlot[];
}

/** A document, printed: each part as `finish` makes it of its pieces. `bibliography` is undefined where the style has none. */
export interface Processed<T> {
  readonly citations: readonly T[];
  readonly bibliography: readonly { readonly id: string; readonly printed: T }[] | undefined;
  /** The works in the order of the bibliography. */
  readonly works: readonly Readonly<Registered>[];
}

/** The registry of a document and how its works are rendered; what `processDocument` and its stages share. */
export interface Context {
  readonly style: Style;
  readonly works: readonly Registered[];
  readonly byId: ReadonlyMap<string, Registered>;
  readonly localeOf: (item: Item) => Locale;
  readonly documentLocale: Locale;
  /** Some work is cited again. */
  readonly hasLaterCites: boolean;
  readonly scopeOf: (work: Registered, area: Scope['area'], more?: Partial<Scope>) => Scope;
}

/**
 * Prints a whole document: sorts, numbers and tells works apart, finds the positions of cites, then prints citations
 * in their order and the bibliography in its own.
 */
export function processDocument<T>(
  style: Style,
  items: readonly Item[],
  clusters: readonly Cluster[],
  settings: DocumentSettings,
  finish: (pieces: Piece[]) => T,
): Processed<T> {
  const placed = positionsOf(clusters, style);
  const hasLaterCites = placed.some(({ cites }) => cites.some(({ position }) => position !== 'first'));
  const context = { ...makeContext(style, items, settings), hasLaterCites };
  const sorted = sortBibliography(context);
  sorted.forEach((work, index) => {
    work.number = index + 1;
  });
  disambiguate(context);
  const citations = placed.map((cluster) => finish(joinTape(renderCluster(cluster, context), context.documentLocale)));
  return { citations, bibliography: renderBibliography(context, sorted, finish), works: sorted };
}

/** Works by id, their locales, and a scope for each rendering. */
export function makeContext(style: Style, items: readonly Item[], settings: DocumentSettings): Context {
  const byId = new Map<string, Registered>();
  const readName = peopleReader();
  for (const given of items) {
    const item = withNoteFields(given);
    const id = String(item.id ?? byId.size);
    // The same id twice: the later record, at the place of the first.
    const number = byId.get(id)?.number ?? byId.size + 1;
    byId.set(id, registered(id, number, valuesOf(item, style.variables, readName)));
  }
  const documentLocale = style.localeFor(settings.locale ?? style.defaultLocale ?? 'en-US');
  const localeOf = (item: Item): Locale =>
    settings.language === 'item' && item.language ? style.localeFor(item.language) : documentLocale;
  const options = settings.options ?? {};
  const scopeOf: Context['scopeOf'] = (work, area, more) =>
    makeScope({
      item: work.item,
      values: work.values,
      locale: localeOf(work.item),
      area,
      citationNumber: work.number,
      distinction: work.distinction,
      options,
      ...more,
    });
  return { style, works: [...byId.values()], byId, localeOf, documentLocale, hasLaterCites: false, scopeOf };
}

const NO_SLOTS: readonly NameSlot[] = [];

/** A work that nothing tells apart yet. */
export function registered(id: string, number: number, values: Values): Registered {
  return { item: values.item, values, id, number, distinction: undefined, slots: NO_SLOTS };
}

/** The works in the order of the bibliography; a numbered list without sort keys keeps the order given. */
function sortBibliography(context: Context): readonly Registered[] {
  const keys = context.style.bibliography?.sort ?? [];
  return keys.length === 0
    ? context.works
    : sortWorks(context.works, context, 'bibliography', context.style.bibliography);
}

/** Works sorted by the keys of an area; equal ones keep their order. */
export function sortWorks<W extends Registered>(
  works: readonly W[],
  context: Context,
  name: Scope['area'],
  area: Area | undefined,
): readonly W[] {
  const keys = area?.sort ?? [];
  if (keys.length === 0) return works;
  const keyOf = keyValue(context, name);
  const unknown: readonly (string | undefined)[] = keys.map(() => undefined);
  const sortable = works.map((work) => ({ work, values: unknown.slice() }));
  const { compare } = new Intl.Collator(context.documentLocale.language);
  return sortable.sort((a, b) => compareKeys(a, b, keys, keyOf, compare)).map(({ work }) => work);
}

/** How the value of a sort key is made of a work. */
export function keyValue(context: Context, name: Scope['area']): (work: Registered, key: SortKey) => string {
  return (work, key) => key.value(context.scopeOf(work, name, { sort: key.names }));
}

function renderBibliography<T>(
  context: Context,
  sorted: readonly Registered[],
  finish: (pieces: Piece[]) => T,
): Processed<T>['bibliography'] {
  const area = context.style.bibliography;
  if (!area) return undefined;
  const substitute = authorSubstitution(area);
  return sorted.map((work) => {
    const tape = substitute(printEntry(area, context.scopeOf(work, 'bibliography', entryScope(area))));
    return { id: work.id, printed: finish(joinTape(tape, context.localeOf(work.item))) };
  });
}

/** The layout's affixes, inside its formatting, around what `write` prints. */
export function writeLayout({ layout }: Area, tape: Tape, write: () => void): Tape {
  const { prefix, suffix, open: begin } = layout;
  if (begin) tape.push(begin);
  if (prefix) tape.push(prefix);
  write();
  if (suffix) tape.push(suffix);
  if (begin) tape.push(CLOSE);
  return tape;
}

/** Between the first field of an entry and what follows it: where the fields are set in columns. */
const FIELD_END = delimiter('');
const MARGIN = open({ display: 'left-margin' });
const COLUMN = open({ display: 'right-inline' });

/** What the scope of an entry needs so that its first field can be found. */
export function entryScope(area: Area): Partial<Scope> | undefined {
  return area.attributes.get('second-field-align') ? { delimiter: FIELD_END } : undefined;
}

/** Prints an entry in the bibliography's layout; with second-field-align its first field stands in the margin. */
export function printEntry(area: Area, scope: Scope): Tape {
  if (scope.delimiter !== FIELD_END) return writeLayout(area, scope.tape, () => area.render(scope));
  const tape = area.render(scope);
  const end = tape.indexOf(FIELD_END);
  if (end === -1) {
    const whole: Tape = [];
    return writeLayout(area, whole, () => whole.push(...tape));
  }
  const { prefix, suffix, open: begin } = area.layout;
  const columns: Tape = prefix ? [prefix] : [];
  if (begin) columns.push(begin);
  columns.push(MARGIN, ...tape.slice(0, end), CLOSE, COLUMN, ...tape.slice(end));
  if (suffix) columns.push(suffix);
  columns.push(CLOSE);
  if (begin) columns.push(CLOSE);
  return columns;
}
