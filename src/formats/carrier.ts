import type { Item } from '../model.ts';
import { isRecord, shapeItem, type Values } from './item-shape.ts';

/**
 * A format that cannot say everything that an item says. `read(write(item))` is what a reader of the format would learn.
 * What it would not learn, or learn wrongly, travels as JSON in one more field, which other programs pass over:
 *
 *     @misc{gost2018,
 *       title = {Библиографическая запись},
 *       zapis = {{"type":"standard","custom":{"specific":["Введ. 2019-07-01"]}}}
 *     }
 */
export type WhatRemains = (item: Item) => Item;

/** Id and key are the format's own: a record's key in a file is its id. */
const KEY: ReadonlySet<string> = new Set(['id']);

/** The variables that must be carried to make `item` of what `remains` of it; null for one that must go. */
export function carriedPart(item: Item, remains: WhatRemains): string | undefined {
  const remaining: Values = remains(item);
  const whole: Values = item;
  const carried: { [variable: string]: unknown } = {};
  for (const variable of [...new Set([...Object.keys(whole), ...Object.keys(remaining)])].sort()) {
    if (KEY.has(variable) || isSame(whole[variable], remaining[variable])) continue;
    carried[variable] = whole[variable] ?? null;
  }
  return Object.keys(carried).length === 0 ? undefined : JSON.stringify(carried);
}

/**
 * Puts the carried variables back. A variable whose fields no longer say what was written for it was changed by
 * someone since: there the file's fields are believed, not the carrier.
 *
 * @param writers what remains of an item by each way in which the file may have been written
 */
export function restoreCarried(read: Item, carrier: Values, writers: readonly WhatRemains[]): Item {
  const whole = withCarried(read, carrier, Object.keys(carrier));
  const written: readonly Values[] = writers.map((remains) => remains(whole));
  const seen: Values = read;
  const unchanged = Object.keys(carrier).filter((variable) =>
    written.some((values) => isSame(values[variable], seen[variable])),
  );
  return unchanged.length === Object.keys(carrier).length ? whole : withCarried(read, carrier, unchanged);
}

function withCarried(read: Item, carrier: Values, variables: readonly string[]): Item {
  const values: { [variable: string]: unknown } = { ...read };
  for (const variable of variables) {
    if (!KEY.has(variable)) values[variable] = carrier[variable];
  }
  return shapeItem(values).item;
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, index) => isSame(part, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}
