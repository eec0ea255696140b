// The main job on the article: its list as records, what is wrong with it, and the list in four styles.
// `npm run article`, after `npm run build`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const article = 'references/article/article.txt';

for (const [title, args, expected] of [
  ['Records', ['convert', article], 0],
  // Exit code 1: something is found, which is what a report is for.
  ['Report', ['check', article], 1],
  ['ГОСТ Р 7.0.100-2018', ['format', '--style', 'gost-r-7.0.100-2018', '--numbered', article], 0],
  ['ГОСТ Р 7.0.5-2008', ['format', '--style', 'gost-r-7.0.5-2008', '--numbered', article], 0],
  ['APA 7', ['format', '--style', 'apa-7', '--sort', 'style', article], 0],
  ['Chicago, author and date', ['format', '--style', 'chicago-author-date', '--sort', 'style', article], 0],
]) {
  console.log(`\n── ${title}: zapis ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== expected) process.exitCode = 1;
}
