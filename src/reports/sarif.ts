import { messageOf } from '../check.ts';
import type { Span } from '../model.ts';
import { positionsIn } from '../position.ts';
import type { Checked, ReportContext } from '../report.ts';
import { RULES } from '../rules/all.ts';

/** SARIF 2.1.0 (OASIS, 2020): one run with the rules that spoke; regions count UTF-16 units, fixes included. */
export function sarif(files: readonly Checked[], { language }: Pick<ReportContext, 'language'>): string {
  const spoken = new Set(files.flatMap(({ findings }) => findings.map((finding) => finding.rule)));
  const rules = RULES.filter(({ id }) => spoken.has(id));
  const driver = {
    name: 'zapis',
    rules: rules.map(({ id, severity, message }) => ({
      id,
      shortDescription: { text: message[language] },
      defaultConfiguration: { level: severity },
    })),
  };
  const results = files.flatMap((file) => resultsOf(file, language));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultsOf({ findings, list, fileName }: Checked, language: 'en' | 'ru') {
  const position = positionsIn(list.text);
  const region = (span: Span) => {
    const start = position(span.start);
    const end = position(span.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  const artifactLocation = { uri: uriOf(fileName) };
  return findings.map((finding) => ({
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
