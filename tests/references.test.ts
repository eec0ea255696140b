import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Item } from '../src/model.ts';
import { parseReference } from '../src/parse.ts';

// Real references that stand beside the repository on the makers' machines; not part of it.
const SHARED = new URL('../../shared/eval/', import.meta.url);

interface Row {
  readonly id: string;
  readonly raw: string;
}
interface Rates {
  readonly f1: number;
  readonly whole: number;
  readonly typeAccuracy: number;
}
interface Score {
  readonly overall: Rates;
  readonly kind: { readonly [kind: string]: Rates };
  readonly errors: readonly { readonly id: string; readonly field: string }[];
}

describe.skipIf(!existsSync(SHARED))('the real references of ../shared', async () => {
  const rows: Row[] = existsSync(SHARED)
    ? readFileSync(new URL('references.jsonl', SHARED), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];
  const { score }: { score(gold: readonly Row[], found: readonly { id: string; csl: Item }[]): Score } = existsSync(
    SHARED,
  )
    ? await import(new URL('score.mjs', SHARED).href)
    : { score: () => ({ overall: { f1: 0, whole: 0, typeAccuracy: 0 }, kind: {}, errors: [] }) };
  const read = rows.map(({ id, raw }) => ({ id, reference: parseReference(raw) }));
  const result = score(
    rows,
    read.map(({ id, reference }) => ({ id, csl: reference.item })),
  );

  test('are read no worse than they were', () => {
    expect(result.overall.f1).toBeGreaterThan(0.93);
    expect(result.overall.whole).toBeGreaterThan(0.68);
    expect(result.overall.typeAccuracy).toBeGreaterThan(0.92);
  });

  test('come with confidences that hold: of ten fields given 0.9, nine are right', () => {
    const wrong = new Set(result.errors.map(({ id, field }) => `${id} ${field}`));
    const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
    for (const { id, reference } of read) {
      const least = new Map<string, number>();
      for (const { variable, confidence } of reference.fields) {
        least.set(variable, Math.min(confidence, least.get(variable) ?? 1));
      }
      for (const [variable, confidence] of least) {
        const bin = bins[Math.min(9, Math.floor(10 * confidence))];
        if (bin === undefined) continue;
        bin.count += 1;
        bin.confidence += confidence;
        if (!wrong.has(`${id} ${variable}`)) bin.right += 1;
      }
    }
    const fields = bins.reduce((sum, { count }) => sum + count, 0);
    const error = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / fields;
    expect(error).toBeLessThan(0.05);
  });
});
