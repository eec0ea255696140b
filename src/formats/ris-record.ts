import type { DateValue, Item, Name } from '../model.ts';
import { NAME_VARIABLES } from '../variables.ts';
import { fromTags, toTags } from './citation-js-ris.ts';
import { isRecord, type Misfit, shapeItem, type Values } from './item-shape.ts';

/** The tags of a record and their values, in their order; `TY` among them. */
export type RisRecord = ReadonlyMap<string, readonly string[]>;

/** Tags that may stand more than once (RIS specification, 2012); other repeated ones are one text, joined. */
const LISTS: ReadonlySet<string> = new Set(['A1', 'A2', 'A3', 'A4', 'AU', 'ED', 'TA', 'KW']);
const JOINT = '; ';

/** What RIS can say of an item: Citation.js's mapping, mended where it loses what the format can hold. */
export function recordOf(item: Item): RisRecord {
  const { custom: _, accessed: __, id: ___, ...rest }: Values = item;
  const mappable: { [variable: string]: unknown } = { ...rest };
  for (const variable of NAME_VARIABLES) {
    const names = item[variable];
    if (names) mappable[variable] = names.map(withParticle);
  }
  const record = new Map<string, readonly string[]>();
  const id = item.id?.replace(/\s+/g, ' ').trim();
  if (id) record.set('ID', [id]);
  for (const [tag, value] of Object.entries(toTags(mappable))) {
    const texts = (Array.isArray(value) ? value : [value]).filter((part) => part !== undefined && part !== null);
    const lines = texts.map((part) => String(part).replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
    if (lines.length > 0) record.set(tag, lines);
  }
  const isFullDate = (item.issued?.['date-parts']?.[0]?.length ?? 0) > 1;
  if (item.issued && dateText(item.issued) && (record.has('DA') || isFullDate)) {
    record.set('DA', [dateText(item.issued)]);
  }
  splitPages(item, record);
  if (item.accessed && dateText(item.accessed) && !record.has('Y2')) record.set('Y2', [dateText(item.accessed)]);
  for (const [tag, values] of Object.entries(foreignTags(item))) if (!record.has(tag)) record.set(tag, values);
  return record;
}

/** RIS has no place for particles; they stand before the family name. */
function withParticle(name: Name): Name {
  if (name.family === undefined) return name;
  const { family, 'dropping-particle': dropping, 'non-dropping-particle': kept, ...rest } = name;
  return { ...rest, family: [dropping, kept, family].filter((part) => part).join(' ') };
}

/** `SP 141-158`, as Citation.js writes it, is `SP 141` and `EP 158` for everyone else. */
function splitPages(item: Item, record: Map<string, readonly string[]>): void {
  const [first, last, more] = (item.page ?? '').split('-');
  if (!first || !last || more !== undefined || record.get('SP')?.[0] !== item.page) return;
  record.set('SP', [first]);
  record.set('EP', [last]);
}

/** `YYYY/MM/DD/`, with empty parts where unknown (RIS specification, "Date fields"). */
function dateText(date: DateValue): string {
  const [year = '', month = '', day = ''] = date['date-parts']?.[0] ?? [];
  const two = (part: string | number): string => (part === '' ? '' : String(part).padStart(2, '0'));
  return year === '' ? '' : `${year}/${two(month)}/${two(day)}/`;
}

/** Tags of other programs, kept as they were read: in `custom.ris`. */
function foreignTags(item: Item): { readonly [tag: string]: readonly string[] } {
  const kept = item.custom?.ris;
  const tags: { [tag: string]: readonly string[] } = {};
  if (!isRecord(kept)) return tags;
  for (const [tag, values] of Object.entries(kept)) {
    if (/^(?!TY|ER)[A-Z][A-Z0-9]$/.test(tag) && Array.isArray(values)) {
      tags[tag] = values.map((value) => String(value).replace(/\s+/g, ' '));
    }
  }
  return tags;
}

export interface ReadRecord {
  readonly item: Item;
  readonly misfits: readonly Misfit[];
  /** Tags that carry no CSL variable in a record of this type; they are in `custom.ris`. */
  readonly foreign: readonly string[];
}

/** Reads a record's tags into CSL variables. */
export function itemOf(record: RisRecord): ReadRecord {
  const given = record.get('TY')?.[0]?.toUpperCase() ?? '';
  const isKnown = fromTags(tagValues(given, new Map())).type !== undefined;
  const type = isKnown ? given : 'GEN';
  const mapped: { [variable: string]: unknown } = { ...fromTagsOrEach(type, record) };
  const foreign = [...record.keys()].filter((tag) => tag !== 'TY' && !isRead(type, tag, record.get(tag) ?? []));
  readDateTag('Y2', 'accessed', record, foreign, mapped);
  readDateTag('DA', 'issued', record, foreign, mapped);
  mendPages(record, mapped);
  const custom = foreign.length > 0 ? { ris: Object.fromEntries(foreign.map((tag) => [tag, record.get(tag)])) } : {};
  const { item, misfits } = shapeItem({ ...mapped, ...(!isKnown && { type: given }), custom });
  return { item, misfits, foreign };
}

/** Where Citation.js reads a date's tag only in some types, it is read in all: 'DA' of a chapter or newspaper article. */
function readDateTag(
  tag: string,
  variable: string,
  record: RisRecord,
  foreign: string[],
  mapped: { [variable: string]: unknown },
): void {
  const value = record.get(tag)?.[0];
  if (value === undefined || !foreign.includes(tag)) return;
  mapped[variable] = readDate(value);
  foreign.splice(foreign.indexOf(tag), 1);
}

/** `SP` of a book is its number of pages, unless an `EP` makes it the first page of a part; Citation.js takes both. */
function mendPages(record: RisRecord, mapped: { [variable: string]: unknown }): void {
  if (!record.has('SP') || record.has('SE') || !('page' in mapped && 'number-of-pages' in mapped)) return;
  delete mapped[record.has('EP') ? 'number-of-pages' : 'page'];
}

/** Where one value makes Citation.js fail, the others are read without it. */
function fromTagsOrEach(type: string, record: RisRecord): Values {
  try {
    return fromTags(tagValues(type, record));
  } catch {
    const readable = new Map([...record].filter(([tag, values]) => tag === 'TY' || isRead(type, tag, values)));
    return readable.size < record.size ? fromTags(tagValues(type, readable)) : { type: 'document' };
  }
}

function isRead(type: string, tag: string, values: readonly string[]): boolean {
  try {
    const { type: _, ...variables } = fromTags(tagValues(type, new Map([[tag, values]])));
    return Object.keys(variables).length > 0;
  } catch {
    return false;
  }
}

function tagValues(type: string, record: RisRecord): Values {
  const values: { [tag: string]: unknown } = {};
  for (const [tag, lines] of record) values[tag] = LISTS.has(tag) ? lines : lines.join(JOINT);
  return { ...values, TY: type === 'JOURN' ? 'JOUR' : type };
}

function readDate(text: string): DateValue {
  const parts = text
    .split('/')
    .slice(0, 3)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => /^\d+$/.test(part))
    ? { 'date-parts': [parts.map(Number)] }
    : { raw: text };
}
