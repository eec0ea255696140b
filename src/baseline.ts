import type { Finding, ReferenceList } from './model.ts';

/** Findings that are known and borne: how many of each, by rule and by the text that it is about. */
export type Baseline = ReadonlyMap<string, number>;

/** What makes a finding the same after lines have moved: its rule, the text at it, and the entry around it. */
function keyOf({ rule, span, reference }: Finding, { text, references }: ReferenceList): string {
  const entry = reference === undefined ? '' : (references[reference]?.raw ?? '');
  return [rule, text.slice(span.start, span.end), entry].join(' | ').replace(/\s+/g, ' ');
}

/** The findings of a file as a baseline. */
export function baselineOf(findings: readonly Finding[], list: ReferenceList): Baseline {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding, list);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The findings that a baseline does not hold; what stands in it twice is borne twice. */
export function newFindings(findings: readonly Finding[], list: ReferenceList, baseline: Baseline): readonly Finding[] {
  const left = new Map(baseline);
  return findings.filter((finding) => {
    const key = keyOf(finding, list);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}
