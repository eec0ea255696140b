import { expect, it } from 'vitest';
import type { Run } from '../../src/model.ts';
import { markUp, type Output } from '../../src/print/markup.ts';
import rows from './markup.json' with { type: 'json' };

interface Row {
  readonly promise: string;
  readonly output: Output;
  readonly runs: readonly Run[];
  readonly expected: string;
}

it.each(rows as readonly Row[])('$promise', ({ output, runs, expected }) => {
  expect(markUp(runs, output)).toBe(expected);
});
