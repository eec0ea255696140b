import type { Finding } from './model.ts';

/** A text after fixes, and the findings whose fix was made. */
export interface Fixed {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/**
 * Makes the fixes of findings. Of two that overlap the one that stands first is made: check the new text for the other.
 * @param text the text that the findings point into
 */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const fixable = findings.flatMap((finding) => (finding.fix ? [{ finding, fix: finding.fix }] : []));
  const applied: Finding[] = [];
  let mended = '';
  let end = 0;
  for (const { finding, fix } of fixable.sort((a, b) => a.fix.span.start - b.fix.span.start)) {
    if (fix.span.start < end) continue;
    mended += text.slice(end, fix.span.start) + fix.text;
    end = fix.span.end;
    applied.push(finding);
  }
  return { text: mended + text.slice(end), applied };
}
