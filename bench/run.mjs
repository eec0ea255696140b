// Bundles bench/<name>.bench.ts, as users run the code, and runs it: `node bench/run.mjs parse`, or `npm run bench:parse`.
import { spawnSync } from 'node:child_process';

const [name, ...rest] = process.argv.slice(2);
const run = (program, ...words) => spawnSync(program, words, { stdio: 'inherit' }).status ?? 1;
process.exitCode =
  run('tsup', `bench/${name}.bench.ts`, '--config', 'programs.config.ts') ||
  run(process.execPath, `node_modules/.cache/${name}.bench.js`, ...rest);
