/**
 * A linear-chain conditional random field whose states are "inside a value of label f" and "outside, f being the last
 * label seen": punctuation and cues between two values do not make the chain forget what stood before them.
 *
 *     Johnson J. Navigation of Ice // Journal . 1985 . P. 141—158
 *     in author  in title          o  in cont. o in    o   in page
 *                                  outside after title
 *
 * An edge stays in a label, enters one (from another label or from outside), leaves one, or idles outside. Everything
 * is computed on the labels that are possible for each token (`Lattice.labels`), in time linear in the tokens.
 */

import { type Edges, type Lattice, merge, normaliseOutside } from './lattice.ts';

/** Forward probabilities (each token's sum being 1) of a lattice of factors; `edges` are factors too. */
export function forward(grid: Lattice, edges: Edges): void {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, alphaEnter, scale, alive } = grid;
  const wide = size + 1;
  alphaIn.fill(0, 0, grid.length * wide);
  alphaOut.fill(0, 0, grid.length * wide);
  // The states outside that are alive before the token; at the beginning row `size` alone.
  let outs = 1;
  alive[0] = size;
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const last = row - wide;
    const begin = labelStarts[i] ?? 0;
    const end = labelStarts[i + 1] ?? 0;
    const lastBegin = i === 0 ? 0 : (labelStarts[i - 1] ?? 0);
    const lastEnd = i === 0 ? 0 : begin;
    let sum = 0;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      let flow = 0;
      for (let j = 0; j < outs; j += 1) {
        const f = alive[j] ?? 0;
        flow += (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.enterOut[f * size + g] ?? 0);
      }
      for (let j = lastBegin; j < lastEnd; j += 1) {
        const f = labels[j] ?? 0;
        if (f !== g) flow += (alphaIn[last + f] ?? 0) * (edges.enterIn[f * size + g] ?? 0);
      }
      const factor = emission[row + g] ?? 0;
      const entering = flow * (entry[row + g] ?? 0) * factor;
      const staying = i === 0 ? 0 : (alphaIn[last + g] ?? 0) * (edges.stay[g] ?? 0) * factor;
      alphaEnter[row + g] = entering;
      alphaIn[row + g] = entering + staying;
      sum += entering + staying;
    }
    const factor = emission[row + size] ?? 0;
    for (let j = 0; j < outs; j += 1) {
      const f = alive[j] ?? 0;
      alphaOut[row + f] = factor * (i === 0 ? 1 : (alphaOut[last + f] ?? 0)) * (edges.idle[f] ?? 0);
    }
    for (let j = lastBegin; j < lastEnd; j += 1) {
      const f = labels[j] ?? 0;
      alphaOut[row + f] = (alphaOut[row + f] ?? 0) + factor * (alphaIn[last + f] ?? 0) * (edges.leave[f] ?? 0);
    }
    outs = merge(grid, outs, lastBegin, lastEnd, row);
    for (let j = 0; j < outs; j += 1) sum += alphaOut[row + (alive[j] ?? 0)] ?? 0;
    scale[i] = sum;
    const norm = sum > 0 ? 1 / sum : 0;
    for (let k = begin; k < end; k += 1) {
      const at = row + (labels[k] ?? 0);
      alphaIn[at] = (alphaIn[at] ?? 0) * norm;
      alphaEnter[at] = (alphaEnter[at] ?? 0) * norm;
    }
    outs = normaliseOutside(grid, outs, row, norm);
  }
}

/** Backward probabilities in the scale of `forward`, so that alpha · beta is a state's probability. */
export function backward(grid: Lattice, edges: Edges): void {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, betaIn, betaOut, scale } = grid;
  const wide = size + 1;
  const final = (grid.length - 1) * wide;
  let total = 0;
  for (let f = 0; f <= size; f += 1) {
    if (f < size) {
      betaIn[final + f] = edges.endIn[f] ?? 0;
      total += (alphaIn[final + f] ?? 0) * (betaIn[final + f] ?? 0);
    }
    betaOut[final + f] = edges.endOut[f] ?? 0;
    total += (alphaOut[final + f] ?? 0) * (betaOut[final + f] ?? 0);
  }
  scale[grid.length] = total;
  for (let f = 0; f <= size; f += 1) {
    betaIn[final + f] = (betaIn[final + f] ?? 0) / total;
    betaOut[final + f] = (betaOut[final + f] ?? 0) / total;
  }
  const entering = new Float64Array(size);
  for (let i = grid.length - 2; i >= 0; i -= 1) {
    const row = i * wide;
    const next = row + wide;
    const begin = labelStarts[i + 1] ?? 0;
    const end = labelStarts[i + 2] ?? 0;
    const norm = 1 / (scale[i + 1] ?? 1);
    const outFactor = (emission[next + size] ?? 0) * norm;
    for (let k = begin; k < end; k += 1) {
      const g = labels[k] ?? 0;
      entering[k - begin] = (emission[next + g] ?? 0) * (entry[next + g] ?? 0) * (betaIn[next + g] ?? 0) * norm;
    }
    for (let f = 0; f <= size; f += 1) {
      betaIn[row + f] = 0;
      betaOut[row + f] = 0;
      if ((alphaOut[row + f] ?? 0) > 0) {
        let flow = (edges.idle[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
        for (let k = begin; k < end; k += 1) {
          flow += (entering[k - begin] ?? 0) * (edges.enterOut[f * size + (labels[k] ?? 0)] ?? 0);
        }
        betaOut[row + f] = flow;
      }
      if (f < size && (alphaIn[row + f] ?? 0) > 0) {
        let flow = (edges.leave[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
        for (let k = begin; k < end; k += 1) {
          const g = labels[k] ?? 0;
          if (g !== f) flow += (entering[k - begin] ?? 0) * (edges.enterIn[f * size + g] ?? 0);
          else flow += (edges.stay[f] ?? 0) * (emission[next + f] ?? 0) * (betaIn[next + f] ?? 0) * norm;
        }
        betaIn[row + f] = flow;
      }
    }
  }
}

/** The probability that exactly the tokens `first` to `last` make one value of `label`. After `backward`. */
export function segmentProbability(grid: Lattice, edges: Edges, label: number, first: number, last: number): number {
  const { size, emission, betaIn, betaOut, labels, labelStarts, entry, scale } = grid;
  const wide = size + 1;
  let flow = grid.alphaEnter[first * wide + label] ?? 0;
  for (let i = first + 1; i <= last; i += 1) {
    flow *= ((edges.stay[label] ?? 0) * (emission[i * wide + label] ?? 0)) / (scale[i] ?? 1);
  }
  if (last === grid.length - 1) return flow * (betaIn[last * wide + label] ?? 0);
  const next = (last + 1) * wide;
  let after = (edges.leave[label] ?? 0) * (emission[next + size] ?? 0) * (betaOut[next + label] ?? 0);
  const end = labelStarts[last + 2] ?? 0;
  for (let k = labelStarts[last + 1] ?? 0; k < end; k += 1) {
    const g = labels[k] ?? 0;
    if (g === label) continue;
    const entering = (emission[next + g] ?? 0) * (entry[next + g] ?? 0) * (betaIn[next + g] ?? 0);
    after += (edges.enterIn[label * size + g] ?? 0) * entering;
  }
  return (flow * after) / (scale[last + 1] ?? 1);
}
