import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'zapis-hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The shell step of action.yml, as GitHub runs it: `bash --noprofile --norc -eo pipefail`, inputs in the environment. */
const script =
  readFileSync('action.yml', 'utf8')
    .split(/^ {6}run: \|\n/m)[1]
    ?.replace(/^ {8}/gm, '') ?? '';

/** The words of the command line that the step calls npx with. */
function commandOf(inputs: { readonly [name: string]: string }): readonly string[] {
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/usr/bin/env bash\nprintf '%s\\n' "$@"\n`);
  chmodSync(npx, 0o755);
  const defaults = { FILES: 'a.md', URLS: 'false', MESSAGES: 'en', FAIL_ON: 'error', VERSION: '1' };
  const env = { ...process.env, ...defaults, ...inputs, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { stdout, status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout.trimEnd().split('\n');
}

const PLAIN = ['--yes', 'zapis@1', 'check', '--report', 'github', '--language', 'en', '--fail-on', 'error'];

describe.skipIf(process.platform === 'win32')('the step of the Action', () => {
  it.each([
    [{}, [...PLAIN, '--', 'a.md']],
    [{ FILES: 'a.md\nb.tex' }, [...PLAIN, '--', 'a.md', 'b.tex']],
    [{ URLS: 'true' }, [...PLAIN, '--urls', '--', 'a.md']],
    [{ FILES: '$(touch x) `id` *; --help' }, [...PLAIN, '--', '$(touch', 'x)', '`id`', '*;', '--help']],
  ])('calls zapis with %j as words, never as shell text', (inputs, words) => {
    expect(commandOf(inputs)).toEqual(words);
  });

  it('takes every input that it names, and names every input that it takes', () => {
    const action = readFileSync('action.yml', 'utf8');
    const named = [...(action.split('inputs:')[1]?.split('runs:')[0] ?? '').matchAll(/^ {2}([\w-]+):/gm)];
    const taken = [...action.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)];
    expect(taken.map(([, name]) => name).sort()).toEqual(named.map(([, name]) => name).sort());
  });
});

// pre-commit runs `npm pack` in a clone and takes all that it prints for the name of the tarball.
it.skipIf(!existsSync('dist'))('packs for pre-commit with the name of the tarball as the only output', () => {
  const printed = execFileSync('npm', ['pack', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(printed).toMatch(/^zapis-[\d.]+\.tgz\n$/);
});
