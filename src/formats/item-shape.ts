import type { CustomValue, Item } from '../model.ts';
import { DATE_VARIABLES, ITEM_TYPES, NAME_VARIABLES, TEXT_VARIABLES } from '../variables.ts';

/** Data of unknown origin, by name. */
export type Values = { readonly [name: string]: unknown };

/** What in the data is not CSL: kept in `custom`, under the name that it had. */
export interface Misfit {
  readonly rule: 'item-type' | 'item-variable' | 'item-value';
  readonly variable: string;
}

const TYPES: ReadonlySet<unknown> = new Set(ITEM_TYPES);
const NAMES: ReadonlySet<string> = new Set(NAME_VARIABLES);
const DATES: ReadonlySet<string> = new Set(DATE_VARIABLES);
const TEXTS: ReadonlySet<string> = new Set(['id', ...TEXT_VARIABLES]);

/** Variables as CSL-JSON called them before CSL 1.0.2 (its release notes, "Renamed variables"). */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['event', 'event-title'],
  ['journalAbbreviation', 'container-title-short'],
  ['shortTitle', 'title-short'],
]);

const NAME_TEXTS = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'];
const NAME_FLAGS = ['comma-suffix', 'static-ordering', 'parse-names'];
const DATE_SCALARS = ['season', 'circa', 'literal', 'raw'];

/**
 * Makes a CSL item of data that claims to be one. Numbers become the text that CSL variables hold, former names the
 * present ones; what CSL does not know is kept in `custom`.
 */
export function shapeItem(values: Values): { readonly item: Item; readonly misfits: readonly Misfit[] } {
  const item: { [variable: string]: unknown } = { type: 'document' };
  const custom: { [key: string]: CustomValue } = {};
  const misfits: Misfit[] = [];
  const keep = (rule: Misfit['rule'], variable: string, value: unknown): void => {
    misfits.push({ rule, variable });
    const kept = customValue(value);
    if (kept !== undefined) define(custom, variable, kept);
  };
  for (const [given, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const variable = FORMER_NAMES.get(given) ?? given;
    if (variable !== given && values[variable] !== undefined) keep('item-variable', given, value);
    else if (variable === 'type') TYPES.has(value) ? define(item, variable, value) : keep('item-type', variable, value);
    else if (variable === 'custom' && isRecord(value)) Object.assign(custom, customRecord(value));
    else if (!isVariable(variable)) keep('item-variable', variable, value);
    else {
      const shaped = shapeValue(variable, value);
      shaped === undefined ? keep('item-value', variable, value) : define(item, variable, shaped);
    }
  }
  if (Object.keys(custom).length > 0) item.custom = custom;
  return { item: isItem(item) ? item : { type: 'document' }, misfits };
}

export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVariable(name: string): boolean {
  return TEXTS.has(name) || NAMES.has(name) || DATES.has(name) || name === 'categories' || name === 'custom';
}

function isItem(value: Values): value is Item {
  return TYPES.has(value.type);
}

function shapeValue(variable: string, value: unknown): unknown {
  if (TEXTS.has(variable)) return textOf(value);
  if (NAMES.has(variable)) return shapeNames(value);
  if (DATES.has(variable)) return shapeDate(value);
  if (variable === 'categories' && Array.isArray(value) && value.every((word) => typeof word === 'string'))
    return value;
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

function shapeNames(value: unknown): readonly Values[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((name) => (typeof name === 'string' ? { literal: name } : name));
  return names.every(isName) ? names : undefined;
}

function isName(value: unknown): value is Values {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, part]) => (NAME_TEXTS.includes(key) ? typeof part === 'string' : NAME_FLAGS.includes(key)))
  );
}

function shapeDate(value: unknown): Values | undefined {
  if (typeof value === 'string' || typeof value === 'number') return { raw: String(value) };
  if (!isRecord(value) || Object.keys(value).length === 0) return undefined;
  const fits = Object.entries(value).every(([key, part]) =>
    key === 'date-parts' ? isDateParts(part) : DATE_SCALARS.includes(key) && isScalar(part),
  );
  return fits ? value : undefined;
}

/** `[[1995, 3], [1996]]`: one date or two, of one to three numbers each. */
function isDateParts(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 2) return false;
  return value.every(
    (date) => Array.isArray(date) && date.length <= 3 && date.every((part) => isScalar(part) && part !== true),
  );
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function customValue(value: unknown): CustomValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(customValue).filter((entry) => entry !== undefined);
  return isRecord(value) ? customRecord(value) : undefined;
}

function customRecord(value: Values): { [key: string]: CustomValue } {
  const record: { [key: string]: CustomValue } = {};
  for (const [key, entry] of Object.entries(value)) {
    const kept = customValue(entry);
    if (kept !== undefined) define(record, key, kept);
  }
  return record;
}

/** Plain assignment would make `__proto__` of a hostile file the object's prototype. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
