import type { Citation, Cite, Item, Run, StyleAdapter, StyleContext } from '../model.ts';
import { withNominatives } from '../script/nominative.ts';
import { type CiteRequest, renderCluster } from './cluster.ts';
import {
  type Cluster,
  type Context,
  type DocumentSettings,
  entryScope,
  keyValue,
  makeContext,
  printEntry,
  processDocument,
  type Registered,
  registered,
} from './document.ts';
import { valuesOf } from './item.ts';
import { type Locale, localeOfElement } from './locale.ts';
import { ownLocale } from './locales.ts';
import { readPerson } from './person.ts';
import { joinTape } from './pieces.ts';
import { positionsOf } from './position.ts';
import { piecesToRuns } from './runs.ts';
import { compareKeys, type Sortable } from './sort.ts';
import { type LocaleSource, loadStyle, loadTree, type Style } from './style.ts';
import { readXml } from './xml.ts';

/** How a style is compiled. */
export interface CompileOptions {
  /** Id of the adapter; the style's own otherwise. */
  readonly id?: string;
  /** The document that fixes the style; its title otherwise. */
  readonly standard?: string;
  /** BCP 47; the style's default otherwise, `en-US` where it has none. The option `locale` of a call goes before it. */
  readonly locale?: string;
  /** CSL locale files (XML) by language; our own tables stand behind them. */
  readonly locales?: { readonly [language: string]: string };
  /** The XML of the independent style that a dependent style names. It is never fetched. */
  readonly parent?: string;
  /** Each record in the terms, dates and quotation marks of its own language. */
  readonly language?: 'item';
  readonly required?: StyleAdapter['required'];
}

/** A document as runs. */
export interface PrintedDocument {
  /** The citations given, in their order. */
  readonly citations: readonly (readonly Run[])[];
  /** The list in the style's order; undefined where the style has none. */
  readonly bibliography: readonly { readonly id: string; readonly runs: readonly Run[] }[] | undefined;
}

/** A CSL style: the adapter of single entries and citations, and of whole documents. */
export interface CslStyle extends StyleAdapter {
  /** All citations of a text in one pass: works told apart, citations collapsed and with their positions. */
  citations(sequence: readonly Citation[], context: StyleContext): readonly (readonly Run[])[];
  /** Prints a document: sorted, numbered, works told apart, citations collapsed and with their positions. */
  document(items: readonly Item[], clusters: readonly Cluster[], context?: StyleContext): PrintedDocument;
}

/**
 * Compiles a CSL 1.0.2 style (XML text). The style is data: nothing in it is executed or fetched.
 * @throws StyleError with element and line where it is not CSL, calls a macro that it lacks or that calls itself.
 */
export function compileStyle(xml: string, options: CompileOptions = {}): CslStyle {
  return adapterOf(loadStyle(xml, localeSource(options.locales ?? {}), options.parent), optionsIn(xml), options);
}

/** Compiles a style of ours, given as the text of its tree. */
export function compileOwnStyle(tree: string, options: CompileOptions): CslStyle {
  return adapterOf(loadTree(tree, ownLocale), optionsIn(tree), options);
}

function adapterOf(style: Style, asked: readonly string[], options: CompileOptions): CslStyle {
  const contextOf = (items: readonly Item[], { options: given }: StyleContext): Context =>
    makeContext(style, items.map(withNominatives), settingsOf(options, given));
  return {
    id: options.id ?? style.id,
    standard: options.standard ?? style.title,
    required: options.required ?? {},
    options: asked,
    entry: (item, context) => {
      const one = contextOf([item], context);
      const [work] = one.works;
      const area = style.bibliography ?? style.citation;
      if (!work) return [];
      const name = style.bibliography ? 'bibliography' : 'citation';
      const tape = printEntry(area, one.scopeOf(work, name, entryScope(area)));
      return piecesToRuns(joinTape(tape, one.localeOf(item)));
    },
    citation: (cites, context) => {
      const all = [...(context.previous ?? []), cites];
      return lastCitation(style, all, contextOf(withIds(all), context), context.position);
    },
    citations: (sequence, context) => {
      const cited = sequence.map(({ cites }) => cites);
      const works = withIds([(context.items ?? []).map((item) => ({ item })), ...cited]);
      const one = contextOf(works, context);
      const clusters = sequence.map(({ cites, position }, index) => ({
        cites: cites.map((cite) => ({ ...requestOf(cite, one), position })),
        note: index + 1,
      }));
      const settings = settingsOf(options, context.options);
      return processDocument(style, works.map(withNominatives), clusters, settings, piecesToRuns).citations;
    },
    compare: (a, b, context) => {
      const one = contextOf([], context);
      const keys = style.bibliography?.sort ?? [];
      const sortable = (item: Item): Sortable<Registered> => ({
        work: registered('', 0, valuesOf(item, style.variables, readPerson)),
        values: [],
      });
      const { compare } = new Intl.Collator(one.documentLocale.language);
      return compareKeys(sortable(a), sortable(b), keys, keyValue(one, 'bibliography'), compare);
    },
    document: (items, clusters, context = { options: {} }) => {
      const settings = settingsOf(options, context.options);
      const printed = processDocument(style, items.map(withNominatives), clusters, settings, piecesToRuns);
      return { ...printed, bibliography: printed.bibliography?.map(({ id, printed: runs }) => ({ id, runs })) };
    },
  };
}

/** What a CSL file or its tree asks for as `option.…`, beside the options that every one has. */
export function optionsIn(style: string): readonly string[] {
  const own = [...style.matchAll(/\boption\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name);
  return [...new Set([...own, 'locale', 'language'])];
}

/** The last of several citations, at its position behind the others or at the one given. */
function lastCitation(
  style: Style,
  all: readonly (readonly Cite[])[],
  context: Context,
  position: StyleContext['position'],
): Run[] {
  const placed = positionsOf(
    all.map((list) => ({ cites: list.map((cite) => requestOf(cite, context)) })),
    style,
  );
  const last = placed[placed.length - 1];
  if (!last) return [];
  const positioned = position ? { ...last, cites: last.cites.map((cite) => ({ ...cite, position })) } : last;
  return piecesToRuns(joinTape(renderCluster(positioned, context), context.documentLocale));
}

function settingsOf(compiled: CompileOptions, given: StyleContext['options']): DocumentSettings {
  const locale = typeof given.locale === 'string' ? given.locale : compiled.locale;
  const language = given.language === 'item' ? 'item' : compiled.language;
  return { locale, language, options: given };
}

function localeSource(files: { readonly [language: string]: string }): LocaleSource {
  const read = new Map<string, Locale>();
  return (language) => {
    const name = [language, language.split('-')[0] ?? ''].find((one) => Object.hasOwn(files, one));
    if (name === undefined) return ownLocale(language);
    const known = read.get(name);
    if (known) return known;
    const locale = localeOfElement(readXml(files[name] ?? ''));
    read.set(name, locale);
    return locale;
  };
}

/** The works of citations; one without an id gets one of its own, the same for the same record. */
function withIds(citations: readonly (readonly Cite[])[]): readonly Item[] {
  const items = new Set(citations.flatMap((cites) => cites.map(({ item }) => item)));
  return [...items].map((item, index) => (item.id === undefined ? { ...item, id: `\u0000${index}` } : item));
}

function requestOf(cite: Cite, context: Context): CiteRequest {
  const [locator] = cite.locators ?? [];
  const item =
    cite.item.id === undefined
      ? (context.works.find((work) => same(work.item, cite.item))?.item ?? cite.item)
      : cite.item;
  return { item, locator: locator?.value, label: locator?.label, prefix: cite.prefix, suffix: cite.suffix };
}

function same(registered: Item, item: Item): boolean {
  return registered.title === item.title && registered.author === item.author && registered.issued === item.issued;
}
