import { messageOf } from '../check.ts';
import type { Finding, ReferenceList } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';

/** JUnit's XML: a failed test case a finding; one passed case when there is none. Notes are no failures. */
export function junit(
  findings: readonly Finding[],
  list: ReferenceList,
  { language, fileName }: ReportContext,
): string {
  const position = positionsIn(list.text);
  const failures = findings.filter((finding) => finding.severity !== 'note');
  const file = escaped(fileName);
  const cases = failures.map((finding) => {
    const { line, column } = position(finding.span.start);
    const message = escaped(messageOf(finding, language));
    return [
      `    <testcase name="${finding.rule} at ${line}:${column}" classname="${file}" file="${file}" line="${line}">`,
      `      <failure type="${finding.severity}" message="${message}">${file}:${line}:${column} ${message}</failure>`,
      '    </testcase>',
    ].join('\n');
  });
  if (cases.length === 0) cases.push(`    <testcase name="references" classname="${file}" file="${file}"/>`);
  const counts = `tests="${cases.length}" failures="${failures.length}" errors="0" skipped="0"`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return `${head}<testsuites name="zapis" ${counts}>\n  <testsuite name="${file}" ${counts}>\n${cases.join('\n')}\n  </testsuite>\n</testsuites>\n`;
}

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute or an element; characters that XML 1.0 forbids become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
