import { messageOf } from '../check.ts';
import type { Finding, ReferenceList, Span } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';
import { RULES } from '../rules/all.ts';

/** SARIF 2.1.0 (OASIS, 2020): one run with the rules that spoke; regions count UTF-16 units, fixes included. */
export function sarif(
  findings: readonly Finding[],
  list: ReferenceList,
  { language, fileName }: ReportContext,
): string {
  const position = positionsIn(list.text);
  const region = (span: Span) => {
    const start = position(span.start);
    const end = position(span.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  const artifactLocation = { uri: uriOf(fileName) };
  const spoken = new Set(findings.map((finding) => finding.rule));
  const rules = RULES.filter(({ id }) => spoken.has(id));
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    level: finding.severity,
    message: { text: messageOf(finding, language) },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.span) } }],
    ...(finding.fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region(finding.fix.span), insertedContent: { text: finding.fix.text } }],
            },
          ],
        },
      ],
    }),
  }));
  const driver = {
    name: 'zapis',
    rules: rules.map(({ id, severity, message }) => ({
      id,
      shortDescription: { text: message[language] },
      defaultConfiguration: { level: severity },
    })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A path as a URI reference; a Windows path gets slashes. */
function uriOf(path: string): string {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\u{FFFD}')
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}
