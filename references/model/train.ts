/**
 * Makes the labeller's model from made-up references: `npm run model`. The same sources give the same file, byte for
 * byte. No real reference is read.
 */
import { writeFileSync } from 'node:fs';
import { labeller } from '../../src/read/label.ts';
import { LABELS } from '../../src/read/tokens.ts';
import { packWeights } from '../../src/read/weights.ts';
import { makeExample } from './generate.ts';
import { measure } from './measure.ts';
import { randomFrom } from './random.ts';
import { learner, type Settings } from './trainer.ts';

const SEED = 20240501;
/** Models learned from nothing, each on examples of its own. Their average errs less than any of them. */
const RUNS = 4;
const SETTINGS: Settings = {
  counted: 25_000,
  leastCount: 12,
  examples: Number(process.env.EXAMPLES ?? 100_000),
  rate: 0.12,
  penalty: 0.002,
  dropout: 0.15,
  unseen: 0.35,
  least: 0.18,
};

const began = Date.now();
const random = randomFrom(SEED);
const examples = randomFrom(SEED + 1);
const { learn, note, restart, rows, edges } = learner(() => makeExample('train', examples), SETTINGS, random);
const seconds = (): string => ((Date.now() - began) / 1000).toFixed(0);
console.log(`features counted after ${seconds()} s`);
for (let run = 1; run <= RUNS; run += 1) {
  restart();
  let unsure = 0;
  for (let i = 1; i <= SETTINGS.examples; i += 1) {
    unsure += learn(makeExample('train', examples));
    // The later half is averaged, which evens out what the last examples happened to be.
    if (2 * i >= SETTINGS.examples && i % 2500 === 0) note();
    if (i % 20_000 !== 0) continue;
    console.log(`run ${run}, ${i} examples: error ${((100 * unsure) / 20_000).toFixed(2)} %, ${seconds()} s`);
    unsure = 0;
  }
}
const kept = rows();
const packed = packWeights(kept, edges());
const out = process.env.MODEL ?? 'references/model/model.json';
const source = 'Own work: made by `npm run model` from references/model and references/lexicons';
writeFileSync(out, `${JSON.stringify({ source, weights: packed })}\n`);
const entries = kept.reduce((sum, row) => sum + row.columns.length, 0);
console.log(`${kept.length} features, ${entries} weights, ${LABELS.length} labels`);
const heldOut = randomFrom(SEED + 2);
const { f1, whole, byLabel } = measure(labeller(packed), () => makeExample('held-out', heldOut), 3000);
console.log(`held out: F1 ${f1.toFixed(2)}, whole ${whole.toFixed(1)} %`);
for (const [label, { right, gold, found }] of byLabel) {
  console.log(`  ${label}: ${((200 * right) / (gold + found)).toFixed(1)} of ${gold}`);
}
