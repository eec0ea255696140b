import { expect, test } from 'vitest';
import { zeroEdges } from '../../src/read/lattice.ts';
import { addScores, packWeights, UNIT, unpackWeights } from '../../src/read/weights.ts';

test('packed weights come back near what they were, under their hashes', () => {
  const edges = zeroEdges(2);
  edges.stay[1] = 1.25;
  edges.enterIn[1] = -2.5;
  const rows = [
    { hash: 7, columns: [0, 2], values: [1.5, -0.3] },
    { hash: 4_000_000_000, columns: [1], values: [5] },
  ];
  const weights = unpackWeights(packWeights(rows, edges));
  expect(weights.edges.stay[1]).toBe(1.25);
  expect(weights.edges.enterIn[1]).toBe(-2.5);
  const scores = new Float64Array(6);
  addScores(weights, Int32Array.of(7, 4_000_000_000 | 0, 8), 0, 3, scores, 3);
  expect([...scores].map((score) => Math.round(score * UNIT * 5) / 5)).toEqual([0, 0, 0, 1.4, 5, -0.2]);
});
