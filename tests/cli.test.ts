import { spawn } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { styles } from '../styles.config.ts';

/** Built beside the dependencies, so that it finds them; package.json stands above it, as in the package. */
const FOLDER = 'node_modules/.cache/zapis-test';
const PROGRAM = `${FOLDER}/dist/cli.js`;
const BOOK = 'Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.';

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  await copyFile('package.json', `${FOLDER}/package.json`);
  await build({
    entryPoints: ['src/cli.ts'],
    outdir: `${FOLDER}/dist`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [styles],
    logLevel: 'silent',
  });
}, 60_000);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program; `enough` closes its output once so many characters have come. */
function zapis(args: readonly string[], input: string | Buffer, enough = Number.POSITIVE_INFINITY): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args]);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.length > enough) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // The program may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

it('reads standard input and ends in the exit code of its verb', { timeout: 30_000 }, async () => {
  const { code, out, err } = await zapis(['convert', '--from', 'lines', '--to', 'ndjson'], `${BOOK}\n\n`);
  expect([code, err]).toEqual([0, '']);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  expect((await zapis(['convert', '--bad'], '')).code).toBe(2);
});

it('ends quietly when the reader of its output has enough', { timeout: 30_000 }, async () => {
  const { code, err } = await zapis(['convert', '--from', 'lines', '--to', 'ndjson'], `${BOOK}\n`.repeat(5000), 10_000);
  expect([code, err]).toEqual([0, '']);
});

it('tells the summary of the addresses that it has requested', { timeout: 30_000 }, async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/there' ? 200 : 404;
    response.end('<title>Page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const list = ['there', 'gone'].map(
    (path, index) => `${index + 1}. ${BOOK} URL: http://127.0.0.1:${port}/${path} (дата обращения: 12.03.2021).`,
  );
  const file = `${FOLDER}/urls.txt`;
  await writeFile(file, `Список литературы\n\n${list.join('\n')}\n`);
  const { code, out, err } = await zapis(['check', '--urls', '--allow', '127.0.0.1', file], '');
  server.close();
  expect(code).toBe(1);
  expect(out).toContain(`http://127.0.0.1:${port}/gone`);
  expect(err).toMatch(/2 addresses: .*1 dead/);
});
