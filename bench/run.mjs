// Bundles bench/<name>.bench.ts, as users run the code, and runs it: `npm run bench:parse`. npm knows where tsup is.
import { spawnSync } from 'node:child_process';

const [name, ...rest] = process.argv.slice(2);
function run(program, ...words) {
  const { error, status } = spawnSync(program, words, { stdio: 'inherit' });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

process.exitCode =
  run('tsup', `bench/${name}.bench.ts`, '--config', 'programs.config.ts') ||
  run(process.execPath, `node_modules/.cache/${name}.bench.js`, ...rest);
