import { type Labeller, labelWith } from '../../src/read/label.ts';
import { LABELS } from '../../src/read/tokens.ts';
import type { Example } from './example.ts';

/** The values of an example as "label start end" of its tokens. */
function goldValues({ tokens, labels, begins }: Example): Set<string> {
  const values = new Set<string>();
  for (let first = 0; first < tokens.length; first += 1) {
    const label = labels[first] ?? -1;
    if (label < 0) continue;
    let last = first;
    while (labels[last + 1] === label && begins[last + 1] === 0) last += 1;
    values.add(`${LABELS[label]} ${tokens[first]?.span.start} ${tokens[last]?.span.end}`);
    first = last;
  }
  return values;
}

export interface Measure {
  readonly f1: number;
  readonly whole: number;
  readonly byLabel: ReadonlyMap<string, { readonly right: number; readonly gold: number; readonly found: number }>;
}

/** Exact values found in `count` examples: F1 and the share of the examples that are wholly right. */
export function measure(own: Labeller, next: () => Example, count: number): Measure {
  let whole = 0;
  const byLabel = new Map<string, { right: number; gold: number; found: number }>();
  const of = (label: string): { right: number; gold: number; found: number } => {
    const known = byLabel.get(label) ?? { right: 0, gold: 0, found: 0 };
    byLabel.set(label, known);
    return known;
  };
  for (let i = 0; i < count; i += 1) {
    const example = next();
    const gold = goldValues(example);
    const found = labelWith(own, example.tokens);
    let right = 0;
    for (const value of gold) of(value.slice(0, value.indexOf(' '))).gold += 1;
    for (const { label, span } of found) {
      const counts = of(label);
      counts.found += 1;
      if (!gold.has(`${label} ${span.start} ${span.end}`)) continue;
      counts.right += 1;
      right += 1;
    }
    if (right === gold.size && found.length === gold.size) whole += 1;
  }
  const all = { right: 0, gold: 0, found: 0 };
  for (const { right, gold, found } of byLabel.values()) {
    all.right += right;
    all.gold += gold;
    all.found += found;
  }
  return { f1: (200 * all.right) / (all.gold + all.found), whole: (100 * whole) / count, byLabel };
}
