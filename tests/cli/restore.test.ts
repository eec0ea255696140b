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
