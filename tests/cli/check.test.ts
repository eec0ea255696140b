import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const CLEAN = `Мост описан подробно [1].

Список литературы

1. Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.
`;
const TRACKED = CLEAN.replace('214 с.', '214 с. URL: https://example.org/a?utm_source=x (дата обращения: 28.02.2021).');
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

it('prints no password of an address', async () => {
  const text = IMPOSSIBLE.replace('https://', 'https://me:secret@');
  for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'rdjsonl']) {
    expect((await run(['check', '--report', format], text)).out).not.toContain('secret');
  }
});

it('takes no call from code or comments of a document', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapis-code-'));
  for (const [name, text] of [
    ['a.md', `Код \`[9]\`.\n\n\`\`\`\n[8]\n\`\`\`\n\n${CLEAN}`],
    ['a.tex', `% [9]\n\\begin{verbatim}\n[8]\n\\end{verbatim}\n${CLEAN}`],
  ] as const) {
    await writeFile(join(folder, name), text);
    expect((await run(['check', join(folder, name)], '')).out).toMatch(/Nothing found/);
    await writeFile(join(folder, name), text.replace('подробно [1]', 'подробно [1; 7]'));
    expect((await run(['check', join(folder, name)], '')).out).toContain('[7]');
  }
  await rm(folder, { recursive: true });
});

it('writes one document of several files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapis-both-'));
  const [thesis, sources] = [join(folder, 'a.tex'), join(folder, 'a.bib')];
  await writeFile(thesis, '\\documentclass{article}\n\\cite{kim}, \\cite{none}\n\\bibliography{a}\n');
  await writeFile(sources, '@book{kim, title = {Water}, author = {Kim, A.}, publisher = {Asa}, year = 2044}');
  const outOf = async (format: string) => (await run(['check', '--report', format, thesis], '')).out;
  const { files } = JSON.parse(await outOf('json'));
  const rules = files.map(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule));
  expect(rules).toEqual([['call-missing'], ['year-future']]);
  const { runs } = JSON.parse(await outOf('sarif'));
  expect(runs).toHaveLength(1);
  expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['call-missing', 'year-future']);
  expect((await outOf('junit')).match(/<testsuites name="zapis" tests="2" failures="2"|<testsuite /g)).toHaveLength(3);
  await rm(folder, { recursive: true });
});

it('speaks Russian', async () => {
  expect((await run(['check', '--language', 'ru'], CLEAN)).out).toContain('Замечаний нет.');
});

it.each([
  [['--rule', 'access-date-imposible=off'], 'did you mean access-date-impossible?'],
  [['--rule', 'access-date-impossible=loud'], 'off'],
  [['--rule', 'access-date-impossible'], '"="'],
  [['--urls', '--allow', 'nowhere'], 'nowhere'],
  [['--urls', '--offline', '--cache', '/nowhere/cache'], "--cache /nowhere/cache: can't be written"],
  [['--baseline', '/nowhere/b.json', '--update-baseline'], "--baseline /nowhere/b.json: can't be written"],
  [['--urls', '--offline', '--delay', 'soon'], '--delay takes a number'],
  [['--urls', '--offline', '--per-host', '0'], '--per-host takes a number'],
])('ends in 2 for %j', async (args, message) => {
  const { code, err } = await run(['check', ...args], CLEAN);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('reads what it is told to read', async () => {
  const args = ['check', '--report', 'json', '--from', 'text'];
  expect((await run(args, `@online{x}\n\n${IMPOSSIBLE}`)).code).toBe(1);
});

it.each([
  ['@article{a,\n title = {Steppe water}, journal = {Water}, year = 1999,\n pages = {40--30}}', 3, 11],
  ['TY  - JOUR\nTI  - Steppe water\nT2  - Water\nPY  - 1999\nSP  - 40\nEP  - 30\nER  - \n', 5, 7],
  [
    '[{"type": "article-journal", "title": "Steppe water",\n"issued": {"date-parts": [[1999]]}, "page": "40-30"}]',
    2,
    46,
  ],
])('points at the field of a record: %j', async (text, line, column) => {
  const { code, out } = await run(['check', '--report', 'json'], text);
  expect(code).toBe(1);
  expect(JSON.parse(out).findings).toMatchObject([{ rule: 'page-reversed', start: { line, column } }]);
});

it('says what is wrong with the file of records itself', async () => {
  const { out } = await run(['check', '--report', 'json'], '@book{a, title = {Steppe}');
  expect(JSON.parse(out).findings).toMatchObject([{ rule: 'bibtex-syntax', severity: 'error' }]);
});

describe('in a folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zapis-'));
    file = join(folder, 'thesis.md');
    await writeFile(file, TRACKED);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('mends the file, and prints what it would be', async () => {
    const dry = await run(['check', '--fix-dry-run', file]);
    expect(dry.out).toBe(TRACKED.replace('?utm_source=x', ''));
    expect(await readFile(file, 'utf8')).toBe(TRACKED);
    const { code, err } = await run(['check', '--fix', file]);
    expect([code, err]).toEqual([0, `zapis: ${file}: 1 mended\n`]);
    expect(await readFile(file, 'utf8')).toBe(TRACKED.replace('?utm_source=x', ''));
  });

  it('holds the calls of a document against its bibliography, named in it or beside it', async () => {
    const records = join(folder, 'refs.bib');
    await writeFile(records, '@book{a, title = {Steppe}, year = 1999}\n@book{b, title = {Wells}, year = 1999}\n');
    await writeFile(file, '---\nbibliography: refs.bib\n---\nSee [@a; @c].\n');
    const named = await run(['check', '--report', 'github', file]);
    expect(named.out).toMatch(/thesis\.md,line=4,.*call-missing.*\n.*refs\.bib,line=2,.*call-uncited/);
    const tex = join(folder, 'a.tex');
    await writeFile(tex, '\\cite{a} \\cite{c}\n');
    const beside = await run(['check', '--report', 'github', tex, records]);
    expect(beside.out).toMatch(/a\.tex,line=1,.*call-missing.*\n.*refs\.bib,line=2,.*call-uncited/);
    await rm(records);
    expect(await run(['check', file])).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
  });

  it('says nothing of what the baseline knows', async () => {
    const baseline = join(folder, 'known.json');
    expect((await run(['check', '--baseline', baseline, '--update-baseline', file])).code).toBe(0);
    expect((await run(['check', '--baseline', baseline, file])).code).toBe(0);
    await writeFile(file, TRACKED.replace('28.02', '31.02'));
    expect((await run(['check', '--baseline', baseline, file])).code).toBe(1);
  });

  it('follows the configuration that it finds upwards, and the command line before it', async () => {
    await writeFile(join(folder, 'zapis.config.json'), '{"rules": {"url-tracking": "off"}, "language": "ru"}');
    expect((await run(['check', file])).out).toContain('Замечаний нет.');
    expect((await run(['check', '--rule', 'url-tracking=error', file])).code).toBe(1);
  });

  it.each(['{"rules": {"url-trackin": "off"}}', '{"rules": {"url-tracking": "loud"}}', '{"colour": 1}', '[', '[]'])(
    'ends in 2 and names the file for the configuration %s',
    async (config) => {
      await writeFile(join(folder, 'zapis.config.json'), config);
      const { code, err } = await run(['check', file]);
      expect(code).toBe(2);
      expect(err).toMatch(/zapis\.config\.json:(?:\d+:\d+:)? /);
    },
  );

  it('counts warnings', async () => {
    const args = ['check', file, '--rule', 'url-tracking=warning', '--max-warnings'];
    expect((await run([...args, '1'])).code).toBe(0);
    expect((await run([...args, '0'])).code).toBe(1);
    expect((await run([...args, 'few'])).code).toBe(2);
  });
});
