import { messageOf } from '../check.ts';
import type { Finding, ReferenceList, Span } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';

const LEVELS = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

/** Reviewdog's diagnostic format, a line of JSON a finding. Its columns count bytes of UTF-8, from 1. */
export function rdjsonl(
  findings: readonly Finding[],
  list: ReferenceList,
  { language, fileName }: ReportContext,
): string {
  const position = positionsIn(list.text);
  const bytes = new TextEncoder();
  const place = (offset: number) => {
    const { line, column } = position(offset);
    return { line, column: bytes.encode(list.text.slice(offset - column + 1, offset)).length + 1 };
  };
  const range = (span: Span) => ({ start: place(span.start), end: place(span.end) });
  return findings
    .map((finding) => ({
      message: messageOf(finding, language),
      location: { path: fileName, range: range(finding.span) },
      severity: LEVELS[finding.severity],
      source: { name: 'zapis' },
      code: { value: finding.rule },
      ...(finding.fix && { suggestions: [{ range: range(finding.fix.span), text: finding.fix.text }] }),
    }))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
