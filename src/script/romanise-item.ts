import exonyms from '../../references/exonyms.json' with { type: 'json' };
import journals from '../../references/journals.json' with { type: 'json' };
import secondList from '../../references/second-list.json' with { type: 'json' };
import type { CustomValue, CyrillicPart, DateValue, Item, Name } from '../model.ts';
import { termsOfLanguage } from '../print/terms.ts';
import { readPlaces } from '../read/places.ts';
import { romanise } from '../romanise.ts';
import {
  DATE_VARIABLES,
  type DateVariable,
  NAME_VARIABLES,
  type NameVariable,
  TEXT_VARIABLES,
  type TextVariable,
} from '../variables.ts';
import { languageOf, scriptOf } from './language.ts';
import { withNominatives } from './nominative.ts';
import { SCHEMES } from './schemes.ts';

/** A record and, where somebody romanised it, the Cyrillic behind it. Every `Reference` is one. */
export interface TwoScripts {
  readonly item: Item;
  readonly cyrillic?: CyrillicPart;
}

export interface RomaniseItemOptions {
  /**
   * Id of a scheme, or what the ids of one for several languages share: `bgn-pcgn` for `bgn-pcgn-ru`, `bgn-pcgn-kk` …
   * A record in a language that it has no table for, and every record without this option, takes the usual scheme of
   * its language (references/second-list.json).
   */
  readonly scheme?: string;
}

const LANGUAGES: { readonly [code: string]: { readonly name: string; readonly scheme?: string } } =
  secondList.languages;
const JOURNALS: { readonly [title: string]: string } = journals.names;
const ANY_SCHEME = 'iso-9-1995';

/** Variables whose letters are no words. */
const KEPT: ReadonlySet<TextVariable> = new Set<TextVariable>([
  'citation-key',
  'citation-label',
  'DOI',
  'ISBN',
  'ISSN',
  'language',
  'PMCID',
  'PMID',
  'URL',
]);

/** Whether a record is not in Latin letters, or was not before somebody romanised it. */
export function hasTwoForms({ item, cyrillic }: TwoScripts): boolean {
  if (cyrillic !== undefined || isRomanised(item)) return true;
  const text = wordsOf(item);
  return /\p{L}/u.test(text) && scriptOf(text) !== 'Latn';
}

const isRomanised = ({ language }: Item): boolean => /-Latn\b/i.test(language ?? '');

/** What tells the script and the language of a record: its titles, else its names, else what was not understood. */
function wordsOf(item: Item): string {
  const names = NAME_VARIABLES.flatMap((variable) => item[variable] ?? []).map((name) => name.literal ?? name.family);
  const titles = [item.title, item['container-title']].filter(Boolean).join(' ');
  return titles || names.filter(Boolean).join(' ') || (item.note ?? '');
}

/** The record as it was before somebody romanised it; the same record where nobody did. */
export function inCyrillic({ item, cyrillic }: TwoScripts): Item {
  if (cyrillic === undefined) return item;
  const { language } = item;
  return { ...item, ...cyrillic, ...(language !== undefined && { language: language.replace(/-Latn\b/i, '') }) };
}

/**
 * The record as the second, romanised list of a journal has it. Titles, names and all else are romanised; quotation
 * marks are English; places and the designation in brackets are English where tables know them; `custom` gains the
 * language in English, `in-language`. Where the record has a romanised form of its own (`custom.title-romanized`), or
 * the journal has (references/journals.json), that is taken. Without a `scheme` a record that somebody romanised keeps
 * the form that it has; with one, it is made anew from its Cyrillic. A record in Latin letters stays as it is.
 * @throws RangeError for an unknown scheme
 */
export function romaniseItem(record: TwoScripts, options: RomaniseItemOptions = {}): Item {
  const { scheme } = options;
  if (scheme !== undefined) schemeFor('', scheme);
  if (!hasTwoForms(record)) return record.item;
  const original = inCyrillic(record);
  const source = withNominatives(scheme === undefined ? record.item : original);
  const code = languageCode(original);
  const latin = latinBy(schemeFor(code, scheme));
  const { custom } = source;
  const texts: { [V in TextVariable]?: string } = {};
  for (const variable of TEXT_VARIABLES) {
    const value = source[variable];
    if (value === undefined) continue;
    const own = custom?.[`${variable}-romanized`];
    const known = typeof own === 'string' ? own : knownForm(variable, original[variable] ?? value, code);
    texts[variable] = known ?? (KEPT.has(variable) ? value : latin(value));
  }
  return {
    ...source,
    ...texts,
    ...namesOf(source, latin),
    ...datesOf(source, latin),
    language: `${code}-Latn`,
    custom: { ...customOf(custom, latin), 'in-language': LANGUAGES[code]?.name ?? code },
  };
}

/** ISO 639-1 code of what a record is written in: what it says itself, else what its titles look like. */
function languageCode(item: Item): string {
  const [code = ''] = (item.language ?? languageOf(wordsOf(item)).language).toLowerCase().split('-');
  return code;
}

/** `ala-lc-ru-plain` is Russian's table of `ala-lc-plain`. */
const FAMILIES = SCHEMES.map(({ id, language }) => ({
  id,
  language,
  family: id.replace(new RegExp(`-${language}(?=-|$)`), ''),
}));

/** What `scheme` may be: the ids, and what those of several languages share. */
export const SCHEME_NAMES: readonly string[] = [...new Set(FAMILIES.flatMap(({ id, family }) => [id, family]))];

/** @throws RangeError naming the schemes where there is none of the name */
function schemeFor(code: string, asked: string | undefined): string {
  const usual = LANGUAGES[code]?.scheme ?? ANY_SCHEME;
  if (asked === undefined) return usual;
  const named = FAMILIES.find(({ id, family }) => id === asked || family === asked);
  if (!named)
    throw new RangeError(`no romanisation scheme "${asked}"; known: ${FAMILIES.map(({ id }) => id).join(', ')}`);
  const fits = FAMILIES.filter(({ family }) => family === named.family);
  return fits.find(({ language }) => language === code || language === 'mul')?.id ?? usual;
}

/** Writes a text in Latin letters. */
type Latin = (text: string) => string;

const latinBy =
  (scheme: string): Latin =>
  (text) =>
    scriptless(text) ? text : romanise(text, { scheme }).replaceAll('«', '“').replaceAll('»', '”');

const scriptless = (text: string): boolean =>
  !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) && !/[«»]/.test(text);

/** What tables know of a value: the English name of a place, a designation in English, how a journal calls itself. */
function knownForm(variable: TextVariable, value: string, code: string): string | undefined {
  if (variable === 'publisher-place' || variable === 'event-place') return placesInEnglish(value, code);
  if (variable === 'container-title')
    return JOURNALS[
      value
        .toLowerCase()
        .replaceAll('ё', 'е')
        .replace(/[«»"“”]/g, '')
    ];
  return variable === 'medium' ? mediumInEnglish(value, code) : undefined;
}

/** «М.; СПб.» → "Moscow; Saint Petersburg"; nothing where a place is in no table. */
function placesInEnglish(value: string, code: string): string | undefined {
  const known = Object.entries<string>(exonyms[code as 'ru'] ?? exonyms.ru);
  const names = readPlaces(value, code)
    .split('; ')
    .map((place) => known.find(([, own]) => own === place)?.[0]);
  return names.every((name) => name !== undefined) ? names.join('; ') : undefined;
}

/** «Электронный ресурс» → "Electronic resource" */
function mediumInEnglish(value: string, code: string): string | undefined {
  const folded = value.toLowerCase();
  for (const tag of [code, `${code}-Latn`]) {
    const own = Object.entries(termsOfLanguage(tag)?.gmd ?? {}).find(([, word]) => word.toLowerCase() === folded);
    const english = Object.entries(termsOfLanguage('en')?.gmd ?? {}).find(([kind]) => kind === own?.[0]);
    if (english) return english[1];
  }
  return undefined;
}

const NAME_PARTS = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'] as const;

function namesOf(item: Item, latin: Latin): { readonly [V in NameVariable]?: readonly Name[] } {
  const names: { [V in NameVariable]?: readonly Name[] } = {};
  for (const variable of NAME_VARIABLES) {
    const own = item.custom?.[`${variable}-romanized`];
    if (item[variable]) names[variable] = isNames(own) ? own : item[variable].map((name) => nameIn(name, latin));
  }
  return names;
}

function nameIn(name: Name, latin: Latin): Name {
  const parts: { [P in (typeof NAME_PARTS)[number]]?: string } = {};
  for (const part of NAME_PARTS) {
    const value = name[part];
    if (value !== undefined) parts[part] = latin(value);
  }
  return { ...name, ...parts };
}

const isNames = (value: CustomValue | undefined): value is readonly { readonly [part: string]: string }[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'object' && !Array.isArray(name));

/** A date's words: «весна 1999». */
function datesOf(item: Item, latin: Latin): { readonly [V in DateVariable]?: DateValue } {
  const dates: { [V in DateVariable]?: DateValue } = {};
  for (const variable of DATE_VARIABLES) {
    const date = item[variable];
    if (date?.literal !== undefined) dates[variable] = { ...date, literal: latin(date.literal) };
  }
  return dates;
}

/** `custom` with every text in it romanised; without the romanised forms, which stand in their variables now. */
function customOf(custom: Item['custom'], latin: Latin): { readonly [key: string]: CustomValue } {
  const kept = Object.entries(custom ?? {}).filter(([key]) => !key.endsWith('-romanized'));
  return Object.fromEntries(kept.map(([key, value]) => [key, valueIn(value, latin)]));
}

function valueIn(value: CustomValue, latin: Latin): CustomValue {
  if (typeof value === 'string') return latin(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((part) => valueIn(part, latin));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, valueIn(part, latin)]));
}

const isList = (value: CustomValue): value is readonly CustomValue[] => Array.isArray(value);
