import { messageOf } from '../check.ts';
import { positionsIn } from '../position.ts';
import type { Checked, ReportContext } from '../report.ts';

/** JUnit's XML: a suite a file, a failed test case a finding; one passed case when there is none. Notes are no failures. */
export function junit(files: readonly Checked[], { language }: Pick<ReportContext, 'language'>): string {
  const suites = files.map((file) => suiteOf(file, language));
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, suite) => total + suite[key], 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="zapis" ${countsOf(sum('tests'), sum('failures'))}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suiteOf({ findings, list, fileName }: Checked, language: 'en' | 'ru') {
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
  const counts = countsOf(cases.length, failures.length);
  const xml = [`  <testsuite name="${file}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
  return { xml, tests: cases.length, failures: failures.length };
}

function countsOf(tests: number, failures: number): string {
  return `tests="${tests}" failures="${failures}" errors="0" skipped="0"`;
}

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute or an element; characters that XML 1.0 forbids become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
