import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

/**
 * A session shown in a document:
 *
 *     ```console
 *     $ zapis format docs/example.txt --style apa-7      the command
 *     Galtung, J. (1985). …                              what it prints
 *     ```
 */
interface Session {
  readonly command: string;
  readonly output: string;
}

function sessionsOf(document: string): Session[] {
  return [...document.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((session) => {
        const end = session.indexOf('\n');
        return { command: session.slice(0, end), output: session.slice(end + 1) };
      }),
  );
}

describe.each(['README.md', 'README.ru.md'])('%s', (file) => {
  const sessions = sessionsOf(readFileSync(file, 'utf8'));

  it('shows at least one session', () => {
    expect(sessions).not.toEqual([]);
  });

  it.each(sessions)('shows what $command prints', async ({ command, output }) => {
    const [program, ...args] = command.split(' ');
    expect(program).toBe('zapis');
    expect((await run(args)).out.trimEnd()).toBe(output.trimEnd());
  });

  it('shows the input of its sessions as it is', () => {
    expect(readFileSync(file, 'utf8')).toContain(readFileSync('docs/example.txt', 'utf8').trimEnd());
  });
});
