// Packs the package, installs it into an empty folder as a stranger would, and there imports it, requires it,
// type-checks a program that uses it, and runs its command. Needs `npm run build` first.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { version, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'zapis-consumer-'));

/** Runs a program in the empty folder; its output, or an error with all that it said. */
function run(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
}

function step(promise, work) {
  work();
  console.log(`✓ ${promise}`);
}

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, got ${actual}`);
}

try {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  step(`installs from its tarball (${Math.round(pack.size / 1024)} kB packed)`, () =>
    run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${pack.filename}`),
  );

  const entries = Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => path.replace(/^\./, 'zapis'));
  for (const name of ['imports.mjs', 'requires.cjs', 'core.ts', 'commonjs.cts', 'network.ts']) {
    copyFileSync(join(import.meta.dirname, 'consumer', name), join(folder, name));
  }
  step(`imports ${entries.join(', ')}`, () => run(process.execPath, 'imports.mjs', ...entries));
  step(`requires ${entries.join(', ')}`, () => run(process.execPath, 'requires.cjs', ...entries));

  // The core's types ask for nothing of Node's; the network's do.
  for (const [module, moduleResolution, files, types] of [
    ['node16', 'node16', ['core.ts', 'commonjs.cts'], []],
    ['esnext', 'bundler', ['core.ts'], []],
    ['node16', 'node16', ['network.ts'], ['node']],
    ['esnext', 'bundler', ['network.ts'], ['node']],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: 'es2022',
      typeRoots: [join(root, 'node_modules/@types')],
      types,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    step(`type-checks ${files.join(', ')} with moduleResolution ${moduleResolution}`, () =>
      run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.json'),
    );
  }

  step('runs the command', () =>
    equal(run(join('node_modules', '.bin', 'zapis'), '--version').trim(), version, 'zapis --version'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
