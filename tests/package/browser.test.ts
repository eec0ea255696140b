import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { styles } from '../../styles.config.ts';

/** Reads a small list and prints it, with nothing but what a browser has. */
const PROGRAM = `
import { formatEntry, parse } from './src/index.ts';
const list = parse(\`Список литературы
1. Ларина Т. В. Мосты и переправы. М. : Высшая школа, 2014. 212 с.
2. Orlov K. P. Svet i ten' // Vestnik optiki. 2009. № 3. S. 14–19.\`);
globalThis.printed = list.references.map(({ item }) => formatEntry(item, { style: 'apa-7' }));
`;

const bundled = build({
  stdin: { contents: PROGRAM, resolveDir: '.' },
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  write: false,
  metafile: true,
  plugins: [styles],
  logLevel: 'silent',
});

async function script(): Promise<string> {
  return (await bundled).outputFiles[0]?.text ?? '';
}

function expectPrinted(printed: readonly string[]): void {
  expect(printed).toHaveLength(2);
  expect(printed[0]).toContain('Мосты и переправы');
  expect(printed[1]).toContain('Svet i ten');
}

it('runs where there are only the globals of the web', async () => {
  const web = { TextDecoder, TextEncoder, URL, URLSearchParams, structuredClone, atob, btoa, printed: [] };
  const context = createContext(web);
  new Script(await script()).runInContext(context);
  expectPrinted(context.printed);
});

it('carries neither Node nor citeproc-js, whose licence is not ours', async () => {
  const inputs = Object.keys((await bundled).metafile.inputs);
  expect(inputs.filter((path) => /^node:|citeproc|citation-js|undici/.test(path))).toEqual([]);
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

it.skipIf(!chromium)('runs in Chromium', { timeout: 60_000 }, async () => {
  const page = join(mkdtempSync(join(tmpdir(), 'zapis-page-')), 'page.html');
  const show = 'document.title = "done"; document.querySelector("pre").textContent = JSON.stringify(printed)';
  // A script's text may not hold its own end tag.
  const inline = (await script()).replaceAll('</script', '<\\/script');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><pre></pre><script>${inline};${show}</script>`);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', `file://${page}`];
  const { stdout } = spawnSync(chromium ?? '', flags, { encoding: 'utf8', timeout: 50_000 });
  expectPrinted(JSON.parse(/<pre>(.*?)<\/pre>/s.exec(stdout)?.[1] ?? '[]'));
});
