import table from '../../references/formats/bibtex.json' with { type: 'json' };
import languages from '../../references/formats/languages.json' with { type: 'json' };
import type { DateValue, Item } from '../model.ts';
import { isLiteral, splitNames, writeNames } from './bibtex-names.ts';
import { fromEntries, type MappedEntry, parseLatex, parseName, toEntry } from './citation-js-bibtex.ts';
import { isRecord, type Misfit, shapeItem, type Values } from './item-shape.ts';
import { isBalanced, titleToLatex, toLatex } from './latex.ts';

export type Dialect = 'bibtex' | 'biblatex';

/** An entry as data: its fields' values are LaTeX, without the braces around them. */
export interface BibRecord {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

const NAMES: ReadonlySet<string> = new Set(table.names);
const LISTS: ReadonlySet<string> = new Set(table.lists);
const TITLES: ReadonlySet<string> = new Set(table.titles);
const VERBATIM: ReadonlySet<string> = new Set(table.verbatim);
const READ: ReadonlySet<string> = new Set(table.read);

const CODES: ReadonlyMap<string, string> = new Map(Object.entries(languages.langid));
const LANGIDS: ReadonlyMap<string, string> = firstByCode();

/** Fields of names and the variables that they carry. */
const NAME_FIELDS = [
  ['author', 'author'],
  ['bookauthor', 'container-author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
] as const;
const DATES = ['accessed', 'event-date', 'issued', 'original-date'] as const;

/** What BibTeX or BibLaTeX can say of an item: Citation.js's mapping, mended where it loses what the format can hold. */
export function recordOf(item: Item, dialect: Dialect, key = ''): BibRecord {
  const mappable = withoutWhatFails(item);
  const mapped = toEntry(mappable, dialect);
  const more = dialect === 'bibtex' ? toEntry(mappable, 'biblatex').properties : {};
  const properties: { [field: string]: unknown } = {};
  for (const field of table.alsoInBibtex) if (more[field] !== undefined) properties[field] = more[field];
  Object.assign(properties, mapped.properties);
  const type = mendType(item, dialect, mapped.type, properties);
  mendProperties(item, dialect, properties);
  const fields = new Map<string, string>();
  for (const field of [...table.order, ...Object.keys(properties)]) {
    const value = properties[field];
    const written = writeValue(item, field, value);
    if (written !== undefined) fields.set(field, written);
  }
  for (const [field, value] of Object.entries(foreignFields(item))) fields.set(field, value);
  return { type, key, fields };
}

/** Variables that Citation.js throws on or writes wrongly; they are written here, or carried. */
function withoutWhatFails(item: Item): Values {
  const { custom: _, language: __, accessed: ___, ...rest }: Values = item;
  const mappable: { [variable: string]: unknown } = rest;
  for (const variable of DATES) {
    if (dateText(item[variable]) === undefined) delete mappable[variable];
  }
  return { ...mappable, id: 'key', 'citation-key': 'key' };
}

/** A thesis is `@misc` for Citation.js in BibTeX; and what kind of thesis or report it is belongs into `type`. */
function mendType(item: Item, dialect: Dialect, mapped: string, properties: { [field: string]: unknown }): string {
  if (item.type === 'thesis' || item.type === 'report') {
    if (properties.entrysubtype !== undefined) properties.type = properties.entrysubtype;
    delete properties.entrysubtype;
  }
  return item.type === 'thesis' && dialect === 'bibtex' && mapped === 'misc' ? 'phdthesis' : mapped;
}

function mendProperties(item: Item, dialect: Dialect, properties: { [field: string]: unknown }): void {
  if (item.note === undefined) delete properties.note;
  if (properties.howpublished === item.URL) delete properties.howpublished;
  const host = item['container-title'];
  const isHosted = ['journal', 'journaltitle', 'booktitle', 'maintitle'].some((field) => field in properties);
  if (host !== undefined && !isHosted) properties.booktitle = host;
  if (item.number !== undefined) properties.number ??= item.number;
  if (dialect === 'bibtex') Object.assign(properties, yearMonthDay(item.issued));
  const accessed = dateText(item.accessed);
  if (accessed !== undefined) properties.urldate = accessed;
  const langid = item.language && LANGIDS.get(item.language);
  if (langid !== undefined && langid !== '') properties.langid = langid;
}

function yearMonthDay(date: DateValue | undefined): Values {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || dateText(date) === undefined) return {};
  return { year, month: month ?? undefined, day: day ?? undefined };
}

/** A date of ISO 8601, or a range of two, if the date is no more than that. */
function dateText(date: DateValue | undefined): string | undefined {
  const parts = date?.['date-parts'];
  if (!parts?.length || !parts.every((one) => one.length > 0 && one.every((part) => /^\d{1,4}$/.test(String(part))))) {
    return undefined;
  }
  const text = (one: readonly (string | number)[]): string =>
    one.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return parts.map(text).join('/');
}

function writeValue(item: Item, field: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const names = NAME_FIELDS.find(([name]) => name === field);
  if (names) return writeNames(item[names[1]] ?? [], field === 'author' && item.custom?.['author-truncated'] === true);
  if (field === 'pages') return toLatex(item.page ?? '').replace(/-/g, '--');
  if (field === 'keywords') return toLatex(item.keyword ?? '');
  if (Array.isArray(value)) return value.map((part) => writeListPart(String(part))).join(' and ');
  const text = String(value);
  if (VERBATIM.has(field)) return text.replace(/\{/g, '%7B').replace(/\}/g, '%7D');
  return TITLES.has(field) && (item.language ?? 'en').startsWith('en') ? titleToLatex(text) : toLatex(text);
}

function writeListPart(text: string): string {
  return /(?:^|\s)and(?:\s|$)/i.test(text) ? `{${toLatex(text)}}` : toLatex(text);
}

/** Fields of other programs, kept as they were read: their LaTeX in `custom.bibtex`. */
function foreignFields(item: Item): { readonly [field: string]: string } {
  const kept = item.custom?.bibtex;
  const fields: { [field: string]: string } = {};
  if (!isRecord(kept)) return fields;
  for (const [field, value] of Object.entries(kept)) {
    if (/^[a-z][\w:+-]*$/.test(field) && !READ.has(field) && typeof value === 'string' && isWritable(value)) {
      fields[field] = value;
    }
  }
  return fields;
}

function isWritable(value: string): boolean {
  return isBalanced(value) && !/\n[ \t]*@/.test(value);
}

/** What was read of an entry, and what of it could not be. */
export interface ReadRecord {
  readonly item: Item;
  readonly misfits: readonly Misfit[];
  readonly unread: readonly { readonly field: string; readonly reason: string }[];
  /** Fields that carry no CSL variable; they are in `custom.bibtex`. */
  readonly foreign: readonly string[];
}

/** Reads an entry's fields into CSL variables. @param parents the entries that it refers to, the nearest first */
export function itemOf(record: BibRecord, parents: readonly BibRecord[] = []): ReadRecord {
  const unread: { field: string; reason: string }[] = [];
  const literals = new Set<string>();
  const entries = [
    entryOf(record, literals, (field, reason) => unread.push({ field, reason })),
    ...parents.map((parent) => entryOf(parent, literals, () => {})),
  ];
  // Nobody stands behind the last one; Citation.js would look for it among the properties of every object.
  delete entries.at(-1)?.properties.crossref;
  const mapped: { [variable: string]: unknown } = { ...fromEntries(entries) };
  mendVariables(mapped, entries[0]?.properties ?? {}, literals);
  const foreign = [...record.fields.keys()].filter((field) => !READ.has(field));
  const custom: { [key: string]: unknown } = {};
  if (foreign.length > 0) custom.bibtex = Object.fromEntries(foreign.map((field) => [field, record.fields.get(field)]));
  if (splitNames(record.fields.get('author') ?? '').at(-1) === 'others') custom['author-truncated'] = true;
  const { item, misfits } = shapeItem({ ...(record.key && { id: record.key }), ...mapped, custom });
  return { item, misfits, unread, foreign };
}

function entryOf(
  record: BibRecord,
  literals: Set<string>,
  onUnread: (field: string, reason: string) => void,
): MappedEntry & { readonly properties: { [field: string]: unknown } } {
  const properties: { [field: string]: unknown } = {};
  for (const [field, value] of record.fields) {
    if (!READ.has(field)) continue;
    try {
      properties[field] = readValue(field, value, literals);
    } catch (error) {
      onUnread(field, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      properties[field] = NAMES.has(field) ? [{ family: value }] : value;
    }
  }
  return { type: record.type, label: record.key, properties };
}

function readValue(field: string, value: string, literals: Set<string>): unknown {
  if (NAMES.has(field)) {
    const names = splitNames(value);
    return (names.at(-1) === 'others' ? names.slice(0, -1) : names).map((name) => readName(name, literals));
  }
  if (VERBATIM.has(field)) return readVerbatim(value);
  if (field === 'keywords') return [parseLatex(value)];
  if (LISTS.has(field)) return splitNames(value).map(parseLatex).join('; ');
  return parseLatex(value);
}

function readName(name: string, literals: Set<string>): Values {
  if (!isLiteral(name)) return parseName(name);
  const literal = parseLatex(name);
  literals.add(literal);
  return { family: literal };
}

/** Addresses and numbers, in which other programs escape signs of TeX all the same: `\url{http://x.ru/a\_b}`. */
function readVerbatim(value: string): string {
  return value
    .replace(/^\\url\{(.*)\}$/s, '$1')
    .replace(/\{?\\([_%&#~$])\}?/g, '$1')
    .trim();
}

function mendVariables(
  mapped: { [variable: string]: unknown },
  properties: Values,
  literals: ReadonlySet<string>,
): void {
  delete mapped.id;
  delete mapped['citation-key'];
  for (const [, variable] of NAME_FIELDS) {
    if (Array.isArray(mapped[variable])) mapped[variable] = mapped[variable].map((name) => markLiteral(name, literals));
  }
  if (typeof mapped.page === 'string') mapped.page = mapped.page.replace(/[–—]+/g, '-');
  if (typeof mapped.language === 'string')
    mapped.language = CODES.get(mapped.language.toLowerCase()) ?? mapped.language;
  const isNumbered = ['number', 'issue', 'collection-number'].some((variable) => variable in mapped);
  if (properties.number !== undefined && !isNumbered) mapped.number = properties.number;
  for (const variable of DATES) mapped[variable] = closedDate(mapped[variable]);
}

/** Citation.js has one kind of name; what stood in braces is an organisation's. */
function markLiteral(name: unknown, literals: ReadonlySet<string>): unknown {
  if (!isRecord(name)) return name;
  const { family, ...rest } = name;
  const isLiteralName = typeof family === 'string' && Object.keys(rest).length === 0 && literals.has(family);
  return isLiteralName ? { literal: family } : name;
}

/** Citation.js leaves the open end of a range as an undefined second date, which CSL does not know. */
function closedDate(date: unknown): unknown {
  if (!isRecord(date) || !Array.isArray(date['date-parts'])) return date;
  return { ...date, 'date-parts': date['date-parts'].filter((parts) => parts !== undefined) };
}

function firstByCode(): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [id, code] of CODES) if (!ids.has(code)) ids.set(code, id);
  return ids;
}
