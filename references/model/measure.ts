import { type Labeller, labelWith } from '../../src/read/label.ts';
import { LABELS } from '../../src/read/tokens.ts';
import type { Example } from './example.ts';

const EDGE = '[\\s«»"“”„.,;:]*';
const EDGES: RegExp = new RegExp(`^${EDGE}|${EDGE}$`, 'gu');

/**
 * A label and its words without the signs at their edges, which no reader of values keeps and whole-value F1 does not
 * count: whether a stop is the value's or the area's, no text says.
 */
function valueIn(text: string, label: string | undefined, start: number, end: number): string {
  return `${label} ${text.slice(start, end).replace(EDGES, '')}`;
}

/** The values of an example as "label words". */
function goldValues({ text, tokens, labels, begins }: Example): Set<string> {
  const values = new Set<string>();
  for (let first = 0; first < tokens.length; first += 1) {
    const label = labels[first] ?? -1;
    if (label < 0) continue;
    let last = first;
    while (labels[last + 1] === label && begins[last + 1] === 0) last += 1;
    values.add(valueIn(text, LABELS[label], tokens[first]?.span.start ?? 0, tokens[last]?.span.end ?? 0));
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
      if (!gold.has(valueIn(example.text, label, span.start, span.end))) continue;
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
