import { expect, it } from 'vitest';
import { run } from './run.ts';

const LINES = 'Mezhdunarodnaya politika\n\nInternational relations\n';

it('puts Cyrillic back line by line', async () => {
  const { code, out } = await run(['restore'], LINES);
  expect([code, out]).toEqual([0, 'Международная политика\n\nInternational relations\n']);
});

it('gives a row for every line, with the documented keys', async () => {
  const { out } = await run(['restore', '--to', 'ndjson'], LINES);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row));
  expect(rows.map((row) => row.text)).toEqual(['Международная политика', '', 'International relations']);
  for (const row of rows)
    expect(Object.keys(row).sort()).toEqual(['confidence', 'language', 'scheme', 'text', 'words']);
});

it('reads by the scheme and in the language that are given', async () => {
  const { out } = await run(['restore', '--language', 'uk', '--scheme', 'uk-2010'], 'Zhyttia i moria\n');
  expect(out).toBe('Життя і моря\n');
});

it('names the schemes where the one given is none', async () => {
  const { code, err } = await run(['restore', '--scheme', 'iso-99'], LINES);
  expect(code).toBe(2);
  expect(err).toMatch(/iso-9-1995/);
});
