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

import { type Edges, FAINT, type Lattice } from './lattice.ts';

/** Forward probabilities (each token's sum being 1) of a lattice of factors; `edges` are factors too. */
export function forward(grid: Lattice, edges: Edges): void {
  const { size, length, alphaIn, alphaOut, outStarts } = grid;
  alphaIn.fill(0, 0, length * (size + 1));
  alphaOut.fill(0, 0, length * (size + 1));
  outStarts[0] = 0;
  for (let i = 0; i < length; i += 1) {
    const entered = enterLabels(grid, edges, i);
    scaleTo(grid, i, entered + goOutside(grid, edges, i));
  }
}

/** The flow into each label of a token, from its own, from others and from outside; returns the sum. */
function enterLabels(grid: Lattice, { enterIn, enterOut, stay }: Edges, i: number): number {
  const { size, emission, entry, labels, labelStarts, alphaIn, alphaOut, alphaEnter, outs, outStarts } = grid;
  const row = i * (size + 1);
  const last = row - size - 1;
  const begin = labelStarts[i] ?? 0;
  const end = labelStarts[i + 1] ?? 0;
  const lastBegin = i === 0 ? 0 : (labelStarts[i - 1] ?? 0);
  const lastOut = i === 0 ? 0 : (outStarts[i - 1] ?? 0);
  const outEnd = outStarts[i] ?? 0;
  let sum = 0;
  for (let k = begin; k < end; k += 1) {
    const g = labels[k] ?? 0;
    let flow = i === 0 ? (enterOut[size * size + g] ?? 0) : 0;
    let staying = 0;
    for (let j = lastOut; j < outEnd; j += 1) {
      const f = outs[j] ?? 0;
      flow += (alphaOut[last + f] ?? 0) * (enterOut[f * size + g] ?? 0);
    }
    for (let j = lastBegin; j < begin; j += 1) {
      const f = labels[j] ?? 0;
      if (f === g) staying = (alphaIn[last + g] ?? 0) * (stay[g] ?? 0);
      else flow += (alphaIn[last + f] ?? 0) * (enterIn[f * size + g] ?? 0);
    }
    const factor = emission[row + g] ?? 0;
    const entering = flow * (entry[row + g] ?? 0) * factor;
    alphaEnter[row + g] = entering;
    alphaIn[row + g] = entering + staying * factor;
    sum += entering + staying * factor;
  }
  return sum;
}

/** The flow into the states outside of a token, from those before it and from the labels before it; returns the sum. */
function goOutside(grid: Lattice, { idle, leave }: Edges, i: number): number {
  const { size, emission, labels, labelStarts, alphaIn, alphaOut, outs, outStarts } = grid;
  const row = i * (size + 1);
  const last = row - size - 1;
  const factor = emission[row + size] ?? 0;
  const begin = outStarts[i] ?? 0;
  let count = begin;
  if (i === 0) {
    alphaOut[row + size] = factor * (idle[size] ?? 0);
    outs[count++] = size;
  } else {
    for (let j = outStarts[i - 1] ?? 0; j < begin; j += 1) {
      const f = outs[j] ?? 0;
      alphaOut[row + f] = factor * (alphaOut[last + f] ?? 0) * (idle[f] ?? 0);
      outs[count++] = f;
    }
    const end = labelStarts[i] ?? 0;
    for (let j = labelStarts[i - 1] ?? 0; j < end && factor > 0; j += 1) {
      const f = labels[j] ?? 0;
      const idling = alphaOut[row + f] ?? 0;
      if (idling === 0) outs[count++] = f;
      alphaOut[row + f] = idling + factor * (alphaIn[last + f] ?? 0) * (leave[f] ?? 0);
    }
  }
  let sum = 0;
  for (let j = begin; j < count; j += 1) sum += alphaOut[row + (outs[j] ?? 0)] ?? 0;
  outStarts[i + 1] = count;
  return sum;
}

/** Scales what flows into a token, `sum` altogether, to 1, and forgets the faint states outside. */
function scaleTo(grid: Lattice, i: number, sum: number): void {
  const { size, labels, labelStarts, alphaIn, alphaOut, alphaEnter, scale, outs, outStarts } = grid;
  const row = i * (size + 1);
  const norm = sum > 0 ? 1 / sum : 0;
  scale[i] = sum;
  const end = labelStarts[i + 1] ?? 0;
  for (let k = labelStarts[i] ?? 0; k < end; k += 1) {
    const at = row + (labels[k] ?? 0);
    alphaIn[at] = (alphaIn[at] ?? 0) * norm;
    alphaEnter[at] = (alphaEnter[at] ?? 0) * norm;
  }
  const outEnd = outStarts[i + 1] ?? 0;
  let count = outStarts[i] ?? 0;
  for (let j = count; j < outEnd; j += 1) {
    const f = outs[j] ?? 0;
    const value = (alphaOut[row + f] ?? 0) * norm;
    alphaOut[row + f] = value > FAINT ? value : 0;
    if (value > FAINT) outs[count++] = f;
  }
  outStarts[i + 1] = count;
}

/** Backward probabilities in the scale of `forward`, so that alpha · beta is a state's probability. */
export function backward(grid: Lattice, edges: Edges): void {
  const { size, length, betaIn, betaOut } = grid;
  betaIn.fill(0, 0, length * (size + 1));
  betaOut.fill(0, 0, length * (size + 1));
  end(grid, edges);
  for (let i = length - 2; i >= 0; i -= 1) comeBack(grid, edges, i);
}

/** The last token's states. */
function end({ size, length, alphaIn, alphaOut, betaIn, betaOut, scale }: Lattice, { endIn, endOut }: Edges): void {
  const row = (length - 1) * (size + 1);
  let total = (alphaOut[row + size] ?? 0) * (endOut[size] ?? 0);
  for (let f = 0; f < size; f += 1) {
    total += (alphaIn[row + f] ?? 0) * (endIn[f] ?? 0) + (alphaOut[row + f] ?? 0) * (endOut[f] ?? 0);
  }
  scale[length] = total;
  for (let f = 0; f < size; f += 1) betaIn[row + f] = (endIn[f] ?? 0) / total;
  for (let f = 0; f <= size; f += 1) betaOut[row + f] = (endOut[f] ?? 0) / total;
}

const entering: Float64Array = /* @__PURE__ */ new Float64Array(64);

/** The states of token i from those of the token after it. */
function comeBack(grid: Lattice, edges: Edges, i: number): void {
  const { size, emission, entry, labels, labelStarts, betaIn, betaOut, scale, outs, outStarts } = grid;
  const { enterIn, enterOut, stay, leave, idle } = edges;
  const row = i * (size + 1);
  const next = row + size + 1;
  const begin = labelStarts[i] ?? 0;
  const end = labelStarts[i + 1] ?? 0;
  const nextEnd = labelStarts[i + 2] ?? 0;
  const norm = 1 / (scale[i + 1] ?? 1);
  const outFactor = (emission[next + size] ?? 0) * norm;
  for (let k = end; k < nextEnd; k += 1) {
    const g = labels[k] ?? 0;
    entering[k - end] = (emission[next + g] ?? 0) * (entry[next + g] ?? 0) * (betaIn[next + g] ?? 0) * norm;
  }
  const outEnd = outStarts[i + 1] ?? 0;
  for (let j = outStarts[i] ?? 0; j < outEnd; j += 1) {
    const f = outs[j] ?? 0;
    let flow = (idle[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
    for (let k = end; k < nextEnd; k += 1)
      flow += (entering[k - end] ?? 0) * (enterOut[f * size + (labels[k] ?? 0)] ?? 0);
    betaOut[row + f] = flow;
  }
  for (let j = begin; j < end; j += 1) {
    const f = labels[j] ?? 0;
    let flow = (leave[f] ?? 0) * outFactor * (betaOut[next + f] ?? 0);
    for (let k = end; k < nextEnd; k += 1) {
      const g = labels[k] ?? 0;
      if (g !== f) flow += (entering[k - end] ?? 0) * (enterIn[f * size + g] ?? 0);
      else flow += (stay[f] ?? 0) * (emission[next + f] ?? 0) * (betaIn[next + f] ?? 0) * norm;
    }
    betaIn[row + f] = flow;
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
