import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { run } from './run.ts';

let file = '';
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'zapis-review-')), 'review.tsv');
});

const rows = async (): Promise<string[][]> =>
  (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

const LINES = 'Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.\n%%% ]]\n';

it.each([
  ['csl-json', 2],
  ['ndjson', 2],
])(
  'lists each doubtful field and each entry that was not understood, and still writes all as %s',
  async (to, count) => {
    const args = ['convert', '--from', 'lines', '--to', to, '--min-confidence', '1', '--review', file];
    const { code, out } = await run(args, LINES);
    const records =
      to === 'ndjson'
        ? out
            .trimEnd()
            .split('\n')
            .map((row) => JSON.parse(row).csl)
        : JSON.parse(out);
    expect([code, records.length]).toEqual([0, count]);
    expect(records[1].note).toBe('%%% ]]');
    const [heading, ...found] = await rows();
    expect(heading).toEqual(['file', 'entry', 'variable', 'value', 'suggestion', 'confidence', 'reason', 'text']);
    expect(found).toContainEqual(['standard input', '2', '', '', '', '0.00', 'entry-not-understood', '%%% ]]']);
    const publisher = found.find(([, entry, variable]) => entry === '1' && variable === 'publisher');
    expect(publisher?.slice(3, 4)).toEqual(['Наука']);
  },
);

it('lists only what is less sure than asked for', async () => {
  await run(['convert', '--from', 'lines', '--min-confidence', '0', '--review', file], LINES.split('\n')[0]);
  expect(await rows()).toHaveLength(1);
});

it('leaves doubtful words romanised, and lists them with their place and readings', async () => {
  const { out } = await run(
    ['restore', '--min-confidence', '1', '--review', file],
    'Reki\n\nV razvitii mezhdunarodnykh otnosheniy\n',
  );
  const [heading, ...found] = await rows();
  expect(heading).toEqual(['file', 'line', 'column', 'romanised', 'restored', 'confidence', 'alternatives']);
  const word = found.find(([, , , romanised]) => romanised === 'otnosheniy');
  expect(word?.slice(1, 5)).toEqual(['3', '28', 'otnosheniy', 'отношений']);
  expect(out.split('\n')[2]).toBe('В развитии международных otnosheniy');
});

it('lists the doubtful words of the Cyrillic behind an entry', async () => {
  const entry = 'Orlov P. O razvitii mezhdunarodnykh otnosheniy. M., 1999. 40 s.';
  await run(['convert', '--from', 'lines', '--min-confidence', '1', '--review', file], entry);
  const word = (await rows()).find(([, , , value]) => value === 'otnosheniy');
  expect(word?.slice(2, 5)).toEqual(['cyrillic.title', 'otnosheniy', expect.stringMatching(/^отношений \| /)]);
});

it('marks as text what a spreadsheet would run', async () => {
  await run(['convert', '--from', 'lines', '--review', file], '=+*@%\n');
  expect((await rows())[1]?.at(-1)).toBe("'=+*@%");
});

it.each([
  [['--min-confidence', '2'], 'a number from 0 to 1'],
  [['--min-confidence', 'much'], 'a number from 0 to 1'],
  [['--review', '/nowhere/at/all.tsv'], '--review /nowhere/at/all.tsv'],
])('ends in 2 for %j', async (args, message) => {
  const { code, err } = await run(['restore', ...args], 'Reki\n');
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
