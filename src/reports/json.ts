import { messageOf } from '../check.ts';
import { positionsIn } from '../position.ts';
import type { Checked, ReportContext } from '../report.ts';

/**
 * For programs: an object with the file and its findings, for several files `files` with such objects; offsets, lines
 * and columns count UTF-16 units.
 */
export function json(files: readonly Checked[], { language }: Pick<ReportContext, 'language'>): string {
  const objects = files.map((file) => fileObject(file, language));
  return `${JSON.stringify(objects.length === 1 ? objects[0] : { files: objects }, undefined, 2)}\n`;
}

function fileObject({ findings, list, fileName }: Checked, language: 'en' | 'ru') {
  const position = positionsIn(list.text);
  const rows = findings.map((finding) => ({
    ...finding,
    message: messageOf(finding, language),
    start: position(finding.span.start),
    end: position(finding.span.end),
  }));
  return { file: fileName, findings: rows };
}
