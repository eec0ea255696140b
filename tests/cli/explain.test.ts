import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { run } from './run.ts';

const BOOK = 'Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.';
const ARTICLE = 'Sedov V. River bridges // Bridges. 1987. Vol. 3. P. 5–9.';

const rawsOf = (out: string): string[] => out.split('\n').flatMap((row) => (row === '' ? [] : [JSON.parse(row).raw]));

it('explains a reference given as argument, as the library does', async () => {
  const { code, out, err } = await run(['explain', '--json', BOOK]);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(explain(BOOK))));
});

it('explains several references and files in the order given', async () => {
  const { out } = await run(['explain', '--json', ARTICLE, '-', BOOK], `1. ${BOOK}\n2. ${ARTICLE}\n`);
  expect(rawsOf(out)).toEqual([ARTICLE, BOOK, ARTICLE, BOOK]);
});

it('takes each line for a reference when told so, and passes over empty ones', async () => {
  const { out } = await run(['explain', '--json', '--from', 'lines'], `${BOOK}\n\nМосты\n`);
  expect(rawsOf(out)).toEqual([BOOK, 'Мосты']);
});

it('finds the list of a document', async () => {
  const { out } = await run(['explain', '--json', 'docs/example.txt']);
  expect(rawsOf(out)).toHaveLength(4);
});

it('colours what goes to a terminal, and only that', async () => {
  const code = '\x1b[';
  expect((await run(['explain', BOOK], '', true)).out).toContain(code);
  expect((await run(['explain', BOOK])).out).not.toContain(code);
  expect((await run(['explain', '--json', BOOK], '', true)).out).not.toContain(code);
});

it('leaves out alternatives below the threshold', async () => {
  const alternatives = async (threshold: string): Promise<number> => {
    const { out } = await run(['explain', '--json', '--threshold', threshold, ARTICLE]);
    return JSON.parse(out).tokens.flatMap((token: { alternatives: unknown[] }) => token.alternatives).length;
  };
  expect(await alternatives('0')).toBeGreaterThan(await alternatives('0.3'));
  expect(await alternatives('1')).toBe(0);
});

it('says so when there is no reference', async () => {
  const { code, out, err } = await run(['explain'], '');
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('standard input: no references found');
});

it.each([
  [['no-such-file.txt'], 'no-such-file.txt: no such file'],
  [['--threshold', '2', BOOK], '--threshold 2: a number from 0 to 1 expected'],
  [['--threshold', ' ', BOOK], 'a number from 0 to 1 expected'],
  [['--jsno', BOOK], 'did you mean --json?'],
])('ends in 2 for %j', async (args, message) => {
  const { code, out, err } = await run(['explain', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

it('shows what its guide shows, but for the figures, which move with every model', async () => {
  const guide = readFileSync('docs/guide/explain.md', 'utf8');
  const [, reference = '', shown = ''] = /\$ zapis explain "(.*)"\n([\s\S]*?)```/.exec(guide) ?? [];
  const namesOf = (text: string): string[] =>
    [...text.matchAll(/^[!? ] \d\.\d\d {2}\S+/gmu)].map(([row]) => row.slice(8));
  const { out } = await run(['explain', reference]);
  expect(namesOf(out)).toEqual(namesOf(shown));
  expect(namesOf(out)).not.toEqual([]);
});
