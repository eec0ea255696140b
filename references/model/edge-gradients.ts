import type { Edges, Lattice } from '../../src/read/lattice.ts';
import type { Example } from './example.ts';

/** Adds to `gradients` the difference between the edges of the example's path and those expected. */
export function edgeGradients(grid: Lattice, factors: Edges, { labels, begins }: Example, gradients: Edges): void {
  const { size, alphaIn, alphaOut, alphaEnter, betaIn, betaOut, emission, entry, scale } = grid;
  const wide = size + 1;
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const last = row - wide;
    const begin = grid.labelStarts[i] ?? 0;
    const end = grid.labelStarts[i + 1] ?? 0;
    const norm = 1 / (scale[i] ?? 1);
    const outFactor = (emission[row + size] ?? 0) * norm;
    for (let k = begin; k < end; k += 1) {
      const g = grid.labels[k] ?? 0;
      if (i === 0) {
        add(gradients.enterOut, size * size + g, -(alphaEnter[row + g] ?? 0) * (betaIn[row + g] ?? 0));
        continue;
      }
      const ending = (emission[row + g] ?? 0) * (betaIn[row + g] ?? 0) * norm;
      const entering = ending * (entry[row + g] ?? 0);
      for (let f = 0; f <= size; f += 1) {
        const out = alphaOut[last + f] ?? 0;
        if (out > 1e-6) add(gradients.enterOut, f * size + g, -out * entering * (factors.enterOut[f * size + g] ?? 0));
        const inside = f < size ? (alphaIn[last + f] ?? 0) : 0;
        if (inside <= 1e-6) continue;
        if (f === g) add(gradients.stay, f, -inside * ending * (factors.stay[f] ?? 0));
        else add(gradients.enterIn, f * size + g, -inside * entering * (factors.enterIn[f * size + g] ?? 0));
      }
    }
    if (i === 0) add(gradients.idle, size, -(alphaOut[row + size] ?? 0) * (betaOut[row + size] ?? 0));
    for (let f = 0; i > 0 && f <= size; f += 1) {
      const later = outFactor * (betaOut[row + f] ?? 0);
      add(gradients.idle, f, -(alphaOut[last + f] ?? 0) * later * (factors.idle[f] ?? 0));
      if (f < size) add(gradients.leave, f, -(alphaIn[last + f] ?? 0) * later * (factors.leave[f] ?? 0));
    }
  }
  const final = (grid.length - 1) * wide;
  for (let f = 0; f <= size; f += 1) {
    if (f < size) add(gradients.endIn, f, -(alphaIn[final + f] ?? 0) * (betaIn[final + f] ?? 0));
    add(gradients.endOut, f, -(alphaOut[final + f] ?? 0) * (betaOut[final + f] ?? 0));
  }
  addPath({ labels, begins }, gradients, size);
}

const add = (array: Float64Array, at: number, value: number): void => {
  array[at] = (array[at] ?? 0) + value;
};

/** The edges of the example's own path. */
function addPath({ labels, begins }: Pick<Example, 'labels' | 'begins'>, gradients: Edges, size: number): void {
  let memory = size;
  let inside = false;
  labels.forEach((label, i) => {
    if (label < 0) {
      if (inside) add(gradients.leave, memory, 1);
      else add(gradients.idle, memory, 1);
      inside = false;
      return;
    }
    if (begins[i] !== 1) add(gradients.stay, label, 1);
    else if (inside) add(gradients.enterIn, memory * size + label, 1);
    else add(gradients.enterOut, memory * size + label, 1);
    memory = label;
    inside = true;
  });
  if (inside) add(gradients.endIn, memory, 1);
  else add(gradients.endOut, memory, 1);
}
