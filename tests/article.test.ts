import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import records from '../references/article/records.json' with { type: 'json' };
import type { Item, Reference } from '../src/model.ts';
import { parse } from '../src/parse.ts';
import variants from './article-variants.json' with { type: 'json' };

const read = (name: string): string => readFileSync(new URL(`../references/article/${name}`, import.meta.url), 'utf8');
const article = parse(read('article.txt'));

// A gold value may have others beside it that are as right; null there: the field may be missing.
type Gold = { readonly csl: Record<string, unknown>; readonly either?: Record<string, readonly unknown[]> };

function expectGold(reference: Reference | undefined, { csl, either = {} }: Gold): void {
  const item: Record<string, unknown> = { ...reference?.item };
  for (const field of new Set([...Object.keys(csl), ...Object.keys(item)])) {
    const accepted = [csl[field], ...(either[field] ?? []).map((value) => value ?? undefined)];
    expect(accepted, field).toContainEqual(item[field]);
  }
}

describe("the article's eight references", () => {
  test('are found behind the running text, in order', () => {
    expect(article.references.map(({ raw }) => raw)).toEqual(records.map(({ raw }) => raw));
  });

  test.each(records.map((gold, index) => ({ ...gold, index })))('reference $id is read as its gold record', (gold) => {
    expectGold(article.references[gold.index], gold);
  });

  test('are read alike from the bare list', () => {
    const bare = parse(read('references.txt'));
    expect(bare.references.map(({ item }) => item)).toEqual(article.references.map(({ item }) => item));
  });

  test('every field points at its place in the article', () => {
    for (const { item, fields } of article.references) {
      for (const { variable, span } of fields) {
        const printed = article.text.slice(span.start, span.end);
        expect(printed, variable).toMatch(/\S/u);
        const value = (item as Readonly<Record<string, unknown>>)[variable];
        const words = typeof value === 'string' ? (value.match(/\p{L}+/gu) ?? []) : [];
        if (variable === 'title' || variable === 'container-title') {
          for (const word of words) expect(printed).toContain(word);
        }
      }
    }
  });
});

// The same eight shapes with other names, titles, places, numbers and dates: no word of the article may be in the code.
describe('references of the same shape with other words', () => {
  test.each(variants)('$raw', ({ raw, csl }) => {
    const { item } = parse(`1. ${raw}`).references[0] ?? {};
    const { custom: _, ...record }: Partial<Item> = item ?? {};
    expect(record).toEqual(csl);
  });
});
