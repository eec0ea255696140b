import { affixesOf, formatOf, oneOf } from './attributes.ts';
import { type Compiler, makeCompiler } from './compile.ts';
import { numberVariables, type Variables } from './item.ts';
import { type Locale, localeOfElement, overlay } from './locale.ts';
import type { Scope } from './scope.ts';
import { compileChildren, factsOf, oncePerKind, renderAll } from './settle.ts';
import { compileSort, type SortKey } from './sort.ts';
import { affix, type Mark, open, type Tape } from './tape.ts';
import { readTree } from './tree.ts';
import { validate } from './validate.ts';
import { namesSource } from './variable.ts';
import { type Element, readXml, StyleError } from './xml.ts';

/** The citation or the bibliography of a style, compiled. */
export interface Area {
  /** Renders an item's layout onto the tape of its scope. With `delimiter` in the scope, that stands between its parts. */
  readonly render: (scope: Scope) => Tape;
  readonly sort: readonly SortKey[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly delimiter: string;
  /** Of a citation: between cites of the same names. */
  readonly groupDelimiter: string;
  /** Affixes and format of the layout. */
  readonly layout: {
    readonly prefix: Mark | undefined;
    readonly suffix: Mark | undefined;
    readonly open: Mark | undefined;
  };
}

/** A style, compiled once: areas as closures, locales made when asked for. */
export interface Style {
  readonly id: string;
  readonly title: string;
  readonly isNote: boolean;
  readonly defaultLocale: string | undefined;
  readonly citation: Area;
  readonly bibliography: Area | undefined;
  readonly explicitYearSuffix: boolean;
  /** How many conditions `disambiguate` it asks. */
  readonly disambiguateConditions: number;
  /** Later cites show fewer names, or something else altogether. */
  readonly shortensNames: boolean;
  readonly asksPosition: boolean;
  readonly localeFor: (language: string) => Locale;
  /** The numbering of the variables that it asks for. */
  readonly variables: Variables;
}

/** Finds the locale of a language, or the nearest that it has; `en-US` always. */
export type LocaleSource = (language: string) => Locale;

/**
 * Reads and compiles a style. A dependent style takes everything but its title, id and default locale from `parent`.
 * @throws StyleError with element and line where the style is not CSL or calls what it does not have.
 */
export function loadStyle(xml: string, locales: LocaleSource, parent?: string): Style {
  const own = readXml(xml);
  if (own.name !== 'style') throw new StyleError('A style begins with <style>', own.name, own.line);
  const info = infoOf(own);
  const link = info.children.find(
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'independent-parent',
  );
  const isDependent = !own.children.some(({ name }) => name === 'citation');
  if (link && isDependent && parent === undefined) {
    throw new StyleError(`The style depends on ${link.attributes.get('href')}: give it as parent`, 'link', link.line);
  }
  const root = link && isDependent && parent !== undefined ? readXml(parent) : own;
  validate(root);
  return compileRoot(
    root,
    { ...describe(own), defaultLocale: own.attributes.get('default-locale') ?? root.attributes.get('default-locale') },
    locales,
    false,
  );
}

/** Compiles a style of ours, given as the text of its tree: tests have said that it is right. */
export function loadTree(text: string, locales: LocaleSource): Style {
  const root = readTree(text);
  return compileRoot(root, { ...describe(root), defaultLocale: root.attributes.get('default-locale') }, locales, true);
}

function infoOf(root: Element): Element {
  return (
    root.children.find(({ name }) => name === 'info') ?? {
      name: 'info',
      attributes: new Map(),
      children: [],
      text: '',
      line: root.line,
    }
  );
}

function describe(root: Element): { id: string; title: string } {
  const text = (name: string): string =>
    infoOf(root)
      .children.find((child) => child.name === name)
      ?.text.trim() ?? '';
  return { id: text('id'), title: text('title') };
}

type Description = Pick<Style, 'id' | 'title' | 'defaultLocale'>;

function compileRoot(root: Element, description: Description, locales: LocaleSource, isKnownRight: boolean): Style {
  const macros = new Map<string, Element>();
  for (const child of root.children) if (child.name === 'macro') macros.set(child.attributes.get('name') ?? '', child);
  const traits: Traits = {
    yearSuffixes: 0,
    disambiguate: 0,
    subsequentEtAl: 0,
    positions: 0,
    variables: new Set(),
    types: new Set(),
  };
  countTraits(root, traits);
  const explicitYearSuffix = traits.yearSuffixes > 0;
  const variables = numberVariables(traits.variables, traits.types);
  const area = (name: string): Area | undefined => {
    const element = root.children.find((child) => child.name === name);
    return element && compileArea(element, root, macros, { explicitYearSuffix, variables, isKnownRight });
  };
  const citation = area('citation');
  const bibliography = area('bibliography');
  if (!citation) throw new StyleError('A style needs <citation>', root.name, root.line);
  return {
    ...description,
    isNote: root.attributes.get('class') === 'note',
    citation: { ...citation, groupDelimiter: groupDelimiter(citation, bibliography) },
    bibliography,
    explicitYearSuffix,
    disambiguateConditions: traits.disambiguate,
    shortensNames: traits.subsequentEtAl > 0,
    asksPosition: traits.positions > 0,
    localeFor: localeFinder(root, locales),
    variables,
  };
}

/**
 * `cite-group-delimiter`; its default is a comma (CSL 1.0.2), but of a style that neither sorts its citations nor has a
 * list the layout's delimiter, as the suite has it.
 */
function groupDelimiter(citation: Area, bibliography: Area | undefined): string {
  const { attributes, delimiter, sort } = citation;
  const isGrouped = attributes.has('collapse') && (sort.length > 0 || bibliography !== undefined);
  return attributes.get('cite-group-delimiter') ?? (isGrouped ? ', ' : delimiter);
}

/** How many elements of a style do what is asked of the style as a whole, and what it asks of items. */
interface Traits {
  yearSuffixes: number;
  disambiguate: number;
  subsequentEtAl: number;
  positions: number;
  readonly variables: Set<string>;
  readonly types: Set<string>;
}

function countTraits({ name, attributes, children }: Element, traits: Traits): void {
  if (name === 'text' && attributes.get('variable') === 'year-suffix') traits.yearSuffixes += 1;
  if (attributes.has('disambiguate')) traits.disambiguate += 1;
  if (attributes.has('et-al-subsequent-min')) traits.subsequentEtAl += 1;
  if (attributes.has('position')) traits.positions += 1;
  noteAsked(attributes, traits);
  for (const child of children) countTraits(child, traits);
}

/** The attributes that name variables. */
const ASKING = ['variable', 'is-numeric', 'is-uncertain-date'] as const;

function noteAsked(attributes: Element['attributes'], { variables, types }: Traits): void {
  for (const attribute of ASKING) {
    const asked = attributes.get(attribute);
    if (asked === undefined) continue;
    for (const variable of asked.split(/\s+/)) {
      variables.add(variable).add(namesSource(variable));
      if (attributes.get('form') === 'short') variables.add(`${variable}-short`);
    }
  }
  for (const type of attributes.get('type')?.split(/\s+/) ?? []) types.add(type);
}

function compileArea(
  element: Element,
  root: Element,
  macros: ReadonlyMap<string, Element>,
  settings: Pick<Compiler, 'explicitYearSuffix' | 'variables' | 'isKnownRight'>,
): Area {
  const inherited = new Map([...root.attributes, ...element.attributes]);
  const compiler: Compiler = makeCompiler(macros, {
    ...settings,
    inherited,
    pageRangeFormat: oneOf(root, 'page-range-format', [
      'expanded',
      'minimal',
      'minimal-two',
      'chicago',
      'chicago-15',
      'chicago-16',
    ]),
  });
  const layout = element.children.find(({ name }) => name === 'layout');
  if (!layout) throw new StyleError('A layout is missing', element.name, element.line);
  const sort = element.children.find(({ name }) => name === 'sort');
  const settleLayout = compileChildren(layout.children, compiler);
  const settle = oncePerKind(settleLayout);
  const area = element.name === 'citation' ? 'citation' : 'bibliography';
  const { prefix, suffix } = affixesOf(layout);
  const format = formatOf(layout);
  return {
    render: (scope) => {
      const { values, cite } = scope;
      const place = area === 'citation' && cite.locator !== undefined ? 'located' : area;
      values[place] ??= settle(factsOf(scope));
      renderAll(values[place] ?? [], scope);
      return scope.tape;
    },
    sort: sort ? compileSort(sort, compiler) : [],
    attributes: inherited,
    delimiter: layout.attributes.get('delimiter') ?? '',
    groupDelimiter: '',
    layout: {
      prefix: prefix === undefined ? undefined : affix(prefix),
      suffix: suffix === undefined ? undefined : affix(suffix),
      open: format && open({ format }),
    },
  };
}

/** Locales of the style laid over those given: without a language first, then of the language, then of the region. */
function localeFinder(root: Element, locales: LocaleSource): (language: string) => Locale {
  const own = root.children.filter(({ name }) => name === 'locale').map(localeOfElement);
  const made = new Map<string, Locale>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const base = locales(language);
    const [primary = ''] = language.split('-');
    const layers = ['', primary, language].filter((one, index, all) => all.indexOf(one) === index);
    let locale: Locale = { ...base, language };
    for (const layer of layers) {
      for (const one of own) if (one.language === layer) locale = overlay(locale, one);
    }
    made.set(language, locale);
    return locale;
  };
}
