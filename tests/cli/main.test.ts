import { expect, it } from 'vitest';
import { nearest } from '../../src/nearest.ts';
import rows from './main.json' with { type: 'json' };
import { run } from './run.ts';

it.each(rows)('$promise', async ({ args, code, out, err }) => {
  const outcome = await run(args);
  expect(outcome.code).toBe(code);
  expect(outcome.out).toContain(out ?? '');
  expect(outcome.err).toContain(err ?? '');
});

it('writes nothing to standard output when the usage is wrong', async () => {
  expect((await run(['convert', '--nothing'])).out).toBe('');
});

it.each([
  ['fromat', 'format'],
  ['BIBTEX', 'bibtex'],
  ['markdwon', 'markdown'],
  ['mark', 'markdown'],
  ['qqqqqqqqqq', undefined],
  ['x'.repeat(100_000), undefined],
])('takes %s for %s', (given, meant) => {
  expect(nearest(given, ['format', 'bibtex', 'markdown', 'ris'])).toBe(meant);
});
