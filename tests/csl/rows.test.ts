import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apa7, chicagoAuthorDate, chicagoNotes } from '../../src/csl/our-styles.ts';
import type { Item, StyleOptions } from '../../src/model.ts';

const CASES = new URL('../../../shared/eval/style-cases.jsonl', import.meta.url);
interface Row {
  readonly id: string;
  readonly style: string;
  readonly csl: Item;
  readonly options: StyleOptions;
  readonly expected: string;
}

describe.skipIf(!existsSync(CASES))('entries that the manuals and their guides print', () => {
  const rows = existsSync(CASES)
    ? readFileSync(CASES, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row)
    : [];
  for (const style of [apa7, chicagoAuthorDate, chicagoNotes]) {
    it.each(rows.filter((row) => row.style === style.id))(`${style.id} prints $id to the character`, (row) => {
      const printed = style
        .entry(row.csl, { options: row.options })
        .map(({ text }) => text)
        .join('');
      expect(printed.replace(/[\u00a0\u202f]/g, ' ')).toBe(row.expected.replace(/[\u00a0\u202f]/g, ' '));
    });
  }
});
