import { expect, it } from 'vitest';
import type { Run } from '../../src/model.ts';
import { type Output, printRuns } from '../../src/print/output.ts';
import rows from './output.json' with { type: 'json' };

interface Row {
  readonly promise: string;
  readonly output: Output;
  readonly runs: readonly Run[];
  readonly expected: string;
}

it.each(rows as readonly Row[])('$promise', ({ output, runs, expected }) => {
  expect(printRuns(runs, output)).toBe(expected);
});
