import { messageOf } from '../check.ts';
import type { Finding, ReferenceList } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';

/** For programs: an object with the file and its findings; offsets, lines and columns count UTF-16 units. */
export function json(findings: readonly Finding[], list: ReferenceList, { language, fileName }: ReportContext): string {
  const position = positionsIn(list.text);
  const rows = findings.map((finding) => ({
    ...finding,
    message: messageOf(finding, language),
    start: position(finding.span.start),
    end: position(finding.span.end),
  }));
  return `${JSON.stringify({ file: fileName, findings: rows }, undefined, 2)}\n`;
}
