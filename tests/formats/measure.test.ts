import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readItems, writeItems } from '../../src/formats.ts';

const SHARED = new URL('../../../shared/eval/', import.meta.url);

describe.skipIf(!existsSync(SHARED))('real records with GOST’s extra facts', () => {
  // The body of a suite that is skipped runs all the same.
  const files = existsSync(SHARED) ? ['references.jsonl', 'style-cases.jsonl'] : [];
  const lines = files.flatMap((file) => readFileSync(new URL(file, SHARED), 'utf8').trim().split('\n'));
  const { items } = readItems(lines.join('\n'), 'ndjson');

  test.each(['csl-json', 'ndjson', 'bibtex', 'biblatex', 'ris'] as const)('survive %s', (format) => {
    const back = readItems(writeItems(items, format), format).items;
    expect(back.map(({ id: _, ...item }) => item)).toEqual(items.map(({ id: _, ...item }) => item));
  });
});
