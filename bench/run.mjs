// Bundles bench/<name>.bench.ts, as users run the code, and runs it: `node bench/run.mjs parse`, or `npm run bench:parse`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const outfile = `node_modules/.cache/${name}.bench.mjs`;
await build({
  entryPoints: [`bench/${name}.bench.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  loader: { '.csl': 'text' },
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' }).status ?? 1;
