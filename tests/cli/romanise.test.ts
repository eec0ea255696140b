import { expect, it } from 'vitest';
import { run } from './run.ts';

it('writes Cyrillic by the scheme and leaves all else, line ends included', async () => {
  const { code, out } = await run(['romanise', '--scheme', 'iso-9-1995'], 'Повестка дня,\r\nMoscow 1995');
  expect([code, out]).toEqual([0, 'Povestka dnâ,\r\nMoscow 1995']);
});

it.each([
  [[], '--scheme is missing: '],
  [['--scheme', 'iso-9'], 'did you mean iso-9-19'],
])('ends in 2 for %j', async (args, message) => {
  const { code, err } = await run(['romanise', ...args], 'я');
  expect(code).toBe(2);
  expect(err).toContain(message);
});
