/**
 * How many references a second are read, on one core after warm-up, and whether the time grows with the length of a
 * reference no faster than the length: `npm run bench:parse`, on a machine that does nothing else. The aim is 8,000 a
 * second; what is reached and why not more: docs/decisions/014-reader-speed.md.
 */
import { Bench } from 'tinybench';
import { makeExample } from '../references/model/generate.ts';
import { randomFrom } from '../references/model/random.ts';
import { parse } from '../src/parse.ts';
import { labelByModel } from '../src/read/label.ts';
import { plainText } from '../src/read/plain.ts';
import { tokenise } from '../src/read/tokens.ts';

const random = randomFrom(7);
const references = Array.from({ length: 2000 }, () => makeExample('held-out', random).text.replace(/\s+/gu, ' '));
const lines = references.join('\n');
const entries = references.map((raw) => tokenise(plainText(raw)));
const long = (length: number): string => references.join(' ').slice(0, length);

const bench = new Bench({ time: 2000, iterations: 3, warmupTime: 1000, warmupIterations: 2 });
bench.add('label 2,000 references', () => {
  for (const tokens of entries) labelByModel(tokens);
});
bench.add('parse 2,000 references', () => {
  parse(lines, { from: 'lines' });
});
for (const length of [2_500, 5_000, 10_000, 20_000]) {
  const text = long(length);
  bench.add(`parse one "reference" of ${length} characters`, () => {
    parse(text, { from: 'lines' });
  });
}
await bench.run();
for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) continue;
  const each = result.latency.mean;
  const rate = name.includes('2,000') ? `${Math.round(2_000_000 / each)} references a second` : `${each.toFixed(2)} ms`;
  console.log(`${name}: ${rate}`);
}
