import type { CustomValue, Item, Name, Run } from '../model.ts';
import type { NameVariable, TextVariable } from '../variables.ts';
import type { GostRules } from './rules.ts';
import { value } from './runs.ts';
import { type Terms, termsOf, termsOfLanguage } from './terms.ts';

/** One record on its way to print: the item, the rules of the standard, the words of its language. */
export interface Work {
  readonly item: Item;
  /** The item's text variables by name: trimmed, white space as single spaces, NFC. Read once, asked for often. */
  readonly texts: ReadonlyMap<string, string>;
  readonly rules: GostRules;
  readonly terms: Terms;
  /** Of designations and content types. */
  readonly designations: Terms;
  /** Stands in the place of the heading: «Его же», or nothing. */
  readonly headingInstead?: readonly Run[];
}

/** Prepares an item for print. */
export function workOf(item: Item, rules: GostRules): Work {
  const { terms } = termsOf(item);
  const designations = rules.termLanguage === 'list' ? (termsOfLanguage(rules.listLanguage) ?? terms) : terms;
  return { item, texts: textsOf(item), rules, terms, designations };
}

/** The same work with other variables. */
export function withItem(work: Work, item: Item): Work {
  return { ...work, item, texts: textsOf(item) };
}

/** Numbers of foreign data count as texts. */
function textsOf(item: Item): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [variable, value] of Object.entries(item)) {
    const text = clean(value);
    if (text !== undefined) texts.set(variable, text);
  }
  return texts;
}

/** A text variable; undefined where the item has none or it is empty. */
export function textIn(work: Work, variable: TextVariable): string | undefined {
  return work.texts.get(variable);
}

/** A text variable as a run. */
export function textRun(work: Work, variable: TextVariable): readonly Run[] {
  return value(textIn(work, variable), variable);
}

/** A text key of `custom`. */
export function customText(work: Work, key: string): string | undefined {
  return clean(work.item.custom?.[key]);
}

export function customRun(work: Work, key: string): readonly Run[] {
  return value(customText(work, key), `custom.${key}`);
}

/** A list key of `custom`; a single text counts as a list of one. */
export function customList(work: Work, key: string): readonly string[] {
  return cleanList(work.item.custom?.[key]);
}

/** A list key of `custom`: one run list for each element. */
export function customRuns(work: Work, key: string): readonly (readonly Run[])[] {
  if (work.item.custom?.[key] === undefined) return [];
  return customList(work, key).map((text) => value(text, `custom.${key}`));
}

export function customFlag(work: Work, key: string): boolean {
  return work.item.custom?.[key] === true;
}

/** Names that hold anything. */
export function namesIn(work: Work, variable: NameVariable): readonly Name[] {
  const names: unknown = work.item[variable];
  if (!Array.isArray(names)) return NOBODY;
  return names.every(isNamed) ? names : names.filter(isNamed);
}

const NOBODY: readonly Name[] = [];

function isNamed(name: Name | null): boolean {
  if (typeof name !== 'object' || name === null) return false;
  return hasText(name.family) || hasText(name.literal) || hasText(name.given);
}

const hasText = (text: unknown): boolean => typeof text === 'number' || (typeof text === 'string' && /\S/.test(text));

export function clean(text: unknown): string | undefined {
  if (typeof text === 'number') return String(text);
  if (typeof text !== 'string') return undefined;
  const composed = text.normalize('NFC');
  const tidy = (/\s\s|[^\S ]/.test(composed) ? composed.replace(/\s+/g, ' ') : composed).trim();
  return tidy === '' ? undefined : tidy;
}

export function cleanList(list: CustomValue | undefined): readonly string[] {
  if (list === undefined) return [];
  const elements = Array.isArray(list) ? list : [list];
  return elements.flatMap((element) => clean(element) ?? []);
}

/** Ranges take the dash of the style: 144-251 → 144—251. Hyphens between letters stay. */
export function ranged(work: Work, text: string): string {
  return text.replace(/(?<=[\p{N}\]]) ?[-–—−] ?(?=[\p{N}[])/gu, work.rules.dash);
}

/** A variable that holds numbers, with the dash of the style in its ranges. */
export function rangedRun(work: Work, variable: TextVariable): readonly Run[] {
  const text = textIn(work, variable);
  return text === undefined ? [] : value(ranged(work, text), variable);
}

/** A sign between elements, without the space before where the style is told so: « : » → «: ». */
export function sign(work: Work, text: ' : ' | ' ; '): string {
  return work.rules.tightPunctuation ? text.slice(1) : text;
}

export function areaSign(work: Work): string {
  return work.rules.areaDash ? `. ${work.rules.dash} ` : '. ';
}
