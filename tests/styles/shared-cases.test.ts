import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCitations, formatEntry, type Step } from '../../src/format.ts';
import type { Item, StyleOptions } from '../../src/model.ts';

const FOLDER = new URL('../../../shared/eval/', import.meta.url);
const isThere = existsSync(FOLDER);

interface Row {
  readonly id: string;
  readonly style: string;
  readonly options: StyleOptions;
  readonly csl: Item;
  readonly expected: string;
}

interface Sequence {
  readonly id: string;
  readonly style: string;
  readonly options: StyleOptions;
  readonly items: readonly Item[];
  readonly sequence: readonly (Step & { readonly expected: string })[];
}

function rowsOf<R>(name: string): readonly R[] {
  if (!isThere) return [];
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Measured on the examples of the standards that lie beside the project; skipped elsewhere. */
describe.skipIf(!isThere)('examples of the standards', () => {
  const rows = rowsOf<Row>('style-cases.jsonl').filter(({ style }) => style.startsWith('gost'));
  it.each(rows.map((row) => [row.id, row] as const))('%s is printed as in the standard', (_, row) => {
    expect(formatEntry(row.csl, { ...row.options, style: row.style })).toBe(row.expected);
  });

  const sequences = rowsOf<Sequence>('citation-cases.jsonl');
  it.each(sequences.map((row) => [row.id, row] as const))('%s is cited as in the standard', (_, row) => {
    const expected = row.sequence.map((step) => step.expected);
    expect(formatCitations(row.items, row.sequence, { ...row.options, style: row.style })).toEqual(expected);
    // The examples of repeats that are not adjacent leave out what stood between; all else is found without positions.
    if (row.sequence.some(({ position }) => position === 'subsequent')) return;
    const unplaced = row.sequence.map(({ cites }) => ({ cites }));
    expect(formatCitations(row.items, unplaced, { ...row.options, style: row.style })).toEqual(expected);
  });
});
