import { expect, it } from 'vitest';
import { run } from './run.ts';

const CLEAN = `Мост описан подробно [1].

Список литературы

1. Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.
`;
const IMPOSSIBLE = CLEAN.replace('214 с.', '214 с. URL: https://example.org/a (дата обращения: 31.02.2021).');

it('ends in 0 and says so when nothing is found', async () => {
  const { code, out } = await run(['check'], CLEAN);
  expect([code, out]).toEqual([0, 'standard input: Nothing found.\n']);
});

it('ends in 1 and points at line and column when something is found', async () => {
  const { code, out } = await run(['check', '--report', 'github'], IMPOSSIBLE);
  expect(code).toBe(1);
  expect(out).toMatch(/line=5,/);
  expect(out).toContain('31.02.2021');
});

it('turns rules off and up', async () => {
  expect((await run(['check', '--rule', 'access-date-impossible=off'], IMPOSSIBLE)).code).toBe(0);
  const { out } = await run(['check', '--report', 'json', '--rule', 'access-date-impossible=note'], IMPOSSIBLE);
  expect(JSON.parse(out).findings).toMatchObject([{ severity: 'note', rule: 'access-date-impossible' }]);
});

it('ends in 0 for findings below the severity that counts', async () => {
  const args = ['check', '--rule', 'access-date-impossible=note', '--fail-on', 'warning'];
  expect((await run(args, IMPOSSIBLE)).code).toBe(0);
});

it('speaks Russian', async () => {
  expect((await run(['check', '--language', 'ru'], CLEAN)).out).toContain('Замечаний нет.');
});

it.each([
  [['--rule', 'access-date-imposible=off'], 'did you mean access-date-impossible?'],
  [['--rule', 'access-date-impossible=loud'], 'off'],
  [['--rule', 'access-date-impossible'], '"="'],
  [['--report', 'sarif', 'package.json', 'README.md'], '--report sarif takes one file'],
  [['--urls', '--allow', 'nowhere'], 'nowhere'],
])('ends in 2 for %j', async (args, message) => {
  const { code, err } = await run(['check', ...args], CLEAN);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('reads what it is told to read', async () => {
  const args = ['check', '--report', 'json', '--from', 'text'];
  expect((await run(args, `@online{x}\n\n${IMPOSSIBLE}`)).code).toBe(1);
});

it('asks for a text when it is given records', async () => {
  const { code, err } = await run(['check'], '@book{a, title = {A}}');
  expect(code).toBe(2);
  expect(err).toContain('holds records (bibtex)');
});
