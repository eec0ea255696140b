import { expect, it } from 'vitest';
import { coloursWanted, paintOf } from '../../src/cli/colours.ts';
import rows from './colours.json' with { type: 'json' };

it.each(rows)('$promise', ({ env, terminal, colours }) => {
  expect(coloursWanted(Object.fromEntries(Object.entries(env)), terminal)).toBe(colours);
});

it('paints whether or not the tests run on a terminal', () => {
  expect(paintOf(true)('red', 'a')).toBe('\x1b[31ma\x1b[39m');
  expect(paintOf(false)('red', 'a')).toBe('a');
});
