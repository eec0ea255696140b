import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward, forward, segmentProbability } from '../../src/read/crf.ts';
import {
  type Edges,
  edgeArrays,
  exponentialEdges,
  exponentiate,
  type Lattice,
  lattice,
  zeroEdges,
} from '../../src/read/lattice.ts';
import { viterbi, waysOf } from '../../src/read/viterbi.ts';

const SIZE = 3;
const WIDE = SIZE + 1;

interface Model {
  readonly edges: Edges;
  readonly emission: readonly number[];
  readonly entry: readonly number[];
  readonly length: number;
}

const weight = fc.integer({ min: -20, max: 20 }).map((n) => n / 10);
const models: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 4 }).chain((length) => {
  const numbers = edgeArrays(zeroEdges(SIZE)).reduce((sum, array) => sum + array.length, 0);
  const list = (count: number): fc.Arbitrary<number[]> => fc.array(weight, { minLength: count, maxLength: count });
  return fc.tuple(list(numbers), list(WIDE * length), list(WIDE * length)).map(([all, emission, entry]) => {
    const edges = zeroEdges(SIZE);
    let at = 0;
    for (const array of edgeArrays(edges)) for (let i = 0; i < array.length; i += 1) array[i] = all[at++] ?? 0;
    return { edges, emission, entry, length };
  });
});

/** A path: for each token its label or -1, and whether a value begins there. */
interface Path {
  readonly labels: readonly number[];
  readonly begins: readonly boolean[];
  readonly weight: number;
}

/** Every path of the model with the weight that the definition gives it. */
function allPaths({ edges, emission, entry, length }: Model): Path[] {
  let paths: { labels: number[]; begins: boolean[]; score: number; memory: number; inside: boolean }[] = [
    { labels: [], begins: [], score: 0, memory: SIZE, inside: false },
  ];
  for (let i = 0; i < length; i += 1) {
    paths = paths.flatMap((path) => {
      const { memory, inside } = path;
      const outEdge = (inside ? edges.leave[memory] : edges.idle[memory]) ?? 0;
      const out = {
        ...path,
        labels: [...path.labels, -1],
        begins: [...path.begins, false],
        score: path.score + outEdge + (emission[i * WIDE + SIZE] ?? 0),
        inside: false,
      };
      const into = Array.from({ length: SIZE }, (_, g) => {
        const stays = inside && g === memory;
        const edge = stays ? edges.stay[g] : (inside ? edges.enterIn : edges.enterOut)[memory * SIZE + g];
        const begin = stays ? 0 : (entry[i * WIDE + g] ?? 0);
        return {
          labels: [...path.labels, g],
          begins: [...path.begins, !stays],
          score: path.score + (edge ?? 0) + begin + (emission[i * WIDE + g] ?? 0),
          memory: g,
          inside: true,
        };
      });
      return [out, ...into];
    });
  }
  return paths.map(({ labels, begins, score, memory, inside }) => ({
    labels,
    begins,
    weight: Math.exp(score + ((inside ? edges.endIn[memory] : edges.endOut[memory]) ?? 0)),
  }));
}

/** A lattice of scores in which every token may have every label. */
function scored({ emission, entry, length }: Model): Lattice {
  const grid = lattice(SIZE, length);
  grid.length = length;
  grid.emission.set(emission);
  grid.entry.set(entry);
  for (let i = 0; i <= length; i += 1) {
    grid.labelStarts[i] = i * SIZE;
    if (i === length) break;
    grid.outside[i] = 1;
    for (let f = 0; f < SIZE; f += 1) grid.labels[i * SIZE + f] = f;
  }
  return grid;
}

function filled(model: Model): Lattice {
  const grid = scored(model);
  exponentiate(grid);
  return grid;
}

const total = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + path.weight, 0);

describe('the chain', () => {
  test('gives each state the probability that summing over all paths gives', () => {
    fc.assert(
      fc.property(models, (model) => {
        const paths = allPaths(model);
        const grid = filled(model);
        const factors = exponentialEdges(model.edges);
        forward(grid, factors);
        backward(grid, factors);
        for (let i = 0; i < model.length; i += 1) {
          for (let f = 0; f < SIZE; f += 1) {
            const expected = total(paths.filter(({ labels }) => labels[i] === f)) / total(paths);
            expect((grid.alphaIn[i * WIDE + f] ?? 0) * (grid.betaIn[i * WIDE + f] ?? 0)).toBeCloseTo(expected, 5);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives a value the probability that exactly its tokens are that value', () => {
    fc.assert(
      fc.property(models, fc.nat(SIZE - 1), fc.nat(3), fc.nat(3), (model, label, a, b) => {
        const first = Math.min(a, b) % model.length;
        const last = Math.max(first, Math.max(a, b) % model.length);
        const paths = allPaths(model);
        const exact = paths.filter(({ labels, begins }) => {
          for (let i = first; i <= last; i += 1) if (labels[i] !== label || begins[i] !== (i === first)) return false;
          return labels[last + 1] !== label || begins[last + 1] === true;
        });
        const grid = filled(model);
        const factors = exponentialEdges(model.edges);
        forward(grid, factors);
        backward(grid, factors);
        expect(segmentProbability(grid, factors, label, first, last)).toBeCloseTo(total(exact) / total(paths), 5);
      }),
      { numRuns: 100 },
    );
  });

  test('finds a path that no other outweighs', () => {
    fc.assert(
      fc.property(models, (model) => {
        const paths = allPaths(model);
        const found = viterbi(scored(model), waysOf(model.edges));
        const own = paths.find(({ labels, begins }) =>
          labels.every((label, i) => label === found.labels[i] && begins[i] === (found.begins[i] === 1)),
        );
        expect(own?.weight).toBeCloseTo(Math.max(...paths.map(({ weight: one }) => one)), 6);
      }),
      { numRuns: 100 },
    );
  });

  test('goes under a beam only where the sums over what the beam left go too', () => {
    fc.assert(
      fc.property(models, (model) => {
        const grid = filled(model);
        const factors = exponentialEdges(model.edges);
        const { labels, begins } = viterbi(grid, factors, 0.3);
        forward(grid, factors);
        backward(grid, factors);
        for (let first = 0; first < model.length; first += 1) {
          const label = labels[first] ?? -1;
          if (label < 0) continue;
          let last = first;
          while (labels[last + 1] === label && begins[last + 1] === 0) last += 1;
          expect(segmentProbability(grid, factors, label, first, last)).toBeGreaterThan(0);
          first = last;
        }
      }),
      { numRuns: 200 },
    );
  });
});
