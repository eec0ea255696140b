import type { Variable } from '../model.ts';
import type { Scope } from './scope.ts';
import { applyTextCase, type TextCase } from './text-case.ts';
import { type Format, mapText, type Node, type Role, type Tree } from './tree.ts';
import { type Element, StyleError } from './xml.ts';

export interface Affixes {
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** The text around an element's output. */
export function affixesOf(element: Element): Affixes {
  return {
    prefix: element.attributes.get('prefix') || undefined,
    suffix: element.attributes.get('suffix') || undefined,
  };
}

/** The formatting attributes of an element, or undefined where it has none. */
export function formatOf(element: Element): Format | undefined {
  const { attributes } = element;
  const format: { [property: string]: string } = {};
  for (const name of ['font-style', 'font-variant', 'font-weight', 'text-decoration', 'vertical-align'] as const) {
    const value = attributes.get(name);
    if (value) format[name] = value;
  }
  return Object.keys(format).length > 0 ? format : undefined;
}

const TEXT_CASES: readonly TextCase[] = [
  'lowercase',
  'uppercase',
  'capitalize-first',
  'capitalize-all',
  'sentence',
  'title',
];

/** The text-case of an element. */
export function textCaseOf(element: Element): TextCase | undefined {
  return oneOf(element, 'text-case', TEXT_CASES);
}

/** An attribute whose values are fixed; undefined where it is absent or, as many styles have it, empty or `normal`. */
export function oneOf<V extends string>(element: Element, name: string, values: readonly V[]): V | undefined {
  const value = element.attributes.get(name);
  if (value === undefined || value === '' || value === 'normal' || value === 'none') return undefined;
  const known = values.find((one) => one === value);
  if (known === undefined) {
    const message = `"${value}" is no value of ${name}; expected ${values.join(', ')}`;
    throw new StyleError(message, element.name, element.line);
  }
  return known;
}

/** An attribute that says true or false. */
export function flag(element: Element, name: string): boolean {
  return element.attributes.get(name) === 'true';
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The language of an item, or the locale's where it says none. */
function languageOf({ item, locale }: Scope): string {
  return typeof item.language === 'string' && item.language !== '' ? item.language : locale.language;
}

type Extras = {
  readonly delimiter?: string | undefined;
  readonly variable?: Variable | undefined;
  readonly href?: string | undefined;
  readonly role?: Role | undefined;
};

/** Sets what an element printed as its attributes say. */
export type Wrap = (kids: readonly Node[], scope: Scope, extras?: Extras) => Node;

/** Of an element without such attributes: its output as it is. */
export const AS_IT_IS: Wrap = (kids, _scope, extras) => {
  if (extras) return { kids, ...extras };
  const [only] = kids;
  return kids.length === 1 && only !== undefined ? only : { kids };
};

/** What the attributes of an element do to its output: case, periods, quotes, format, affixes, display. */
export function wrapper(element: Element, ofStyle = false): Wrap {
  const { prefix, suffix } = affixesOf(element);
  const format = formatOf(element);
  const textCase = textCaseOf(element);
  const quotes = flag(element, 'quotes') ? ('style' as const) : undefined;
  const display = element.attributes.get('display') || undefined;
  const strip = flag(element, 'strip-periods');
  if (!prefix && !suffix && !format && !textCase && !quotes && !display && !strip) return AS_IT_IS;
  return (kids, scope, extras) => {
    let inner: readonly Node[] = kids;
    if (strip) inner = inner.map((kid) => mapText(kid, (text) => text.replaceAll('.', '')));
    if (textCase) {
      // A term is in the language of the locale, a variable in that of the item.
      const language = ofStyle ? scope.locale.language : languageOf(scope);
      const english = isEnglish(language);
      inner =
        inner.length === 1
          ? inner.map((kid) => applyTextCase(kid, textCase, english, language))
          : (applyTextCase({ kids: inner }, textCase, english, language) as Tree).kids;
    }
    const node: Node = {
      kids: inner,
      prefix,
      suffix,
      delimiter: extras?.delimiter,
      format,
      quotes,
      variable: extras?.variable,
      href: extras?.href,
      role: extras?.role,
    };
    // A block holds the affixes of its element too.
    return display ? { kids: [node], display } : node;
  };
}
