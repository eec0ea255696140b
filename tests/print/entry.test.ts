import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../src/format.ts';
import type { Item, StyleOptions } from '../../src/model.ts';

interface Row {
  readonly rule: string;
  readonly style: string;
  readonly options: StyleOptions;
  readonly item: Item;
  readonly expected: string;
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('./entries.json', import.meta.url), 'utf8'));

describe('GOST entries', () => {
  it.each(rows.map((row) => [`${row.style}: ${row.rule}`, row] as const))('%s', (_, row) => {
    expect(formatEntry(row.item, { ...row.options, style: row.style })).toBe(row.expected);
  });
});
