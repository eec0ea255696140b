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
const SETTINGS: Settings = {
  counted: 20_000,
  leastCount: 12,
  examples: Number(process.env.EXAMPLES ?? 120_000),
  rate: 0.12,
  penalty: 0.002,
  dropout: 0.12,
  unseen: 0.35,
  least: 0.25,
};

const began = Date.now();
const random = randomFrom(SEED);
const examples = randomFrom(SEED + 1);
const { learn, note, rows, edges } = learner(() => makeExample('train', examples), SETTINGS, random);
console.log(`features counted after ${((Date.now() - began) / 1000).toFixed(0)} s`);
let unsure = 0;
for (let i = 1; i <= SETTINGS.examples; i += 1) {
  unsure += learn(makeExample('train', examples));
  // The later half is averaged, which evens out what the last examples happened to be.
  if (2 * i >= SETTINGS.examples && i % 2500 === 0) note();
  if (i % 20_000 !== 0) continue;
  console.log(
    `${i} examples: error ${((100 * unsure) / 20_000).toFixed(2)} %, ${((Date.now() - began) / 1000).toFixed(0)} s`,
  );
  unsure = 0;
}
const kept = rows();
const packed = packWeights(kept, edges());
const out = process.env.MODEL ?? 'references/model/model.json';
const weights = Buffer.from(packed).toString('base64');
const source = 'Own work: made by `npm run model` from references/model and references/lexicons';
writeFileSync(out, `${JSON.stringify({ source, weights })}\n`);
const entries = kept.reduce((sum, row) => sum + row.columns.length, 0);
console.log(`${kept.length} features, ${entries} weights, ${packed.length} bytes, ${LABELS.length} labels`);
const heldOut = randomFrom(SEED + 2);
const { f1, whole, byLabel } = measure(labeller(packed), () => makeExample('held-out', heldOut), 3000);
console.log(`held out: F1 ${f1.toFixed(2)}, whole ${whole.toFixed(1)} %`);
for (const [label, { right, gold, found }] of byLabel) {
  console.log(`  ${label}: ${((200 * right) / (gold + found)).toFixed(1)} of ${gold}`);
}
