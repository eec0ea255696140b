import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { compiled } from '../../assembly/compile.mjs';
import { makeExample } from '../../references/model/generate.ts';
import model from '../../references/model/model.json' with { type: 'json' };
import { randomFrom } from '../../references/model/random.ts';
import { labeller, labelWith, withKernel } from '../../src/read/label.ts';
import { tokenise } from '../../src/read/tokens.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the kernel is what its source compiles to', async () => {
  expect(await compiled()).toBe(readFileSync('references/model/kernel.json', 'utf8'));
});

test('WebAssembly and JavaScript give the same values with the same confidences', () => {
  const fast = withKernel(labeller(model.weights));
  vi.stubGlobal('WebAssembly', undefined);
  const plain = withKernel(labeller(model.weights));
  expect(fast.kernel).toBeDefined();
  expect(plain.kernel).toBeUndefined();
  const random = randomFrom(14);
  for (let i = 0; i < 3000; i += 1) {
    const { tokens } = makeExample(i % 2 === 0 ? 'train' : 'held-out', random);
    expect(labelWith(fast, tokens)).toStrictEqual(labelWith(plain, tokens));
  }
}, 120_000);

test('an entry longer than the labeller looks at is read the same both ways', () => {
  const fast = withKernel(labeller(model.weights));
  vi.stubGlobal('WebAssembly', undefined);
  const plain = withKernel(labeller(model.weights));
  const tokens = tokenise({ text: 'Иванов И. И. Слово о словах // Журнал. 1985. С. 4—8. '.repeat(60), emphasis: [] });
  expect(labelWith(fast, tokens)).toStrictEqual(labelWith(plain, tokens));
  expect(labelWith(fast, [])).toEqual([]);
});
