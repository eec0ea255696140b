import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCitations, type Step } from '../../src/format.ts';
import type { Item, StyleOptions } from '../../src/model.ts';

interface Row {
  readonly rule: string;
  readonly items: readonly Item[];
  readonly options: StyleOptions;
  readonly sequence: readonly (Step & { readonly expected: string })[];
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('./citations.json', import.meta.url), 'utf8'));

describe('references of ГОСТ Р 7.0.5-2008, positions found from the sequence', () => {
  it.each(rows.map((row) => [row.rule, row] as const))('%s', (_, { items, options, sequence }) => {
    const printed = formatCitations(items, sequence, { ...options, style: 'gost-r-7.0.5-2008' });
    expect(printed).toEqual(sequence.map((step) => step.expected));
  });

  it('an item that the list lacks is named', () => {
    expect(() => formatCitations([], [{ cites: [{ item: 'x' }] }], { style: 'gost-r-7.0.5-2008' })).toThrow(
      'no item with the id "x"',
    );
  });
});
