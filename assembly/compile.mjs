// Compiles the labeller's kernel: `npm run kernel` writes references/model/kernel.json, which a test holds against this.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const SOURCES = new Set(['labeller.ts', 'memory.ts', 'scores.ts', 'ways.ts']);
const TARGET = new URL('../references/model/kernel.json', import.meta.url);
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];

/** The text of references/model/kernel.json as the source in `assembly/` has it. */
export async function compiled() {
  let code;
  const files = {
    readFile: (name) => (SOURCES.has(name) ? readFileSync(new URL(name, import.meta.url), 'utf8') : null),
    listFiles: () => [],
    writeFile: (_, contents) => {
      code = contents;
    },
  };
  const { error, stderr } = await asc.main(['labeller.ts', '-o', 'kernel.wasm', ...OPTIONS], files);
  if (error) throw new Error(stderr.toString());
  const source = 'Own work: made by `npm run kernel` from assembly/';
  return `${JSON.stringify({ source, code: Buffer.from(code).toString('base64') })}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await compiled());
