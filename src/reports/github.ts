import { messageOf } from '../check.ts';
import type { Finding, ReferenceList } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';

const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands of GitHub Actions, a line a finding: annotations beside the lines of a pull request. */
export function github(
  findings: readonly Finding[],
  list: ReferenceList,
  { language, fileName }: ReportContext,
): string {
  const position = positionsIn(list.text);
  return findings
    .map((finding) => {
      const start = position(finding.span.start);
      const end = position(finding.span.end);
      // GitHub only takes columns where both stand in one line.
      const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
      const place = `file=${property(fileName)},line=${start.line},endLine=${end.line}${columns}`;
      return `::${LEVELS[finding.severity]} ${place},title=${finding.rule}::${data(messageOf(finding, language))}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
