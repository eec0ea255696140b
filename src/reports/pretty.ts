import { messageOf } from '../check.ts';
import type { Finding, ReferenceList, Span } from '../model.ts';
import { type Position, positionsIn } from '../position.ts';
import type { ReportContext } from '../report.ts';

const WORDS = {
  en: { error: 'error', warning: 'warning', note: 'note', clean: 'Nothing found.', total: 'Found' },
  ru: { error: 'ошибка', warning: 'замечание', note: 'совет', clean: 'Замечаний нет.', total: 'Найдено' },
} as const;

/** Most characters of a line that are shown before and after what is found. */
const WINDOW = 44;

/**
 * For people: every finding with its line and a caret.
 *
 *     thesis.txt:12:80  error  The access date 31.02.2021 does not exist.  access-date-impossible
 *         … rg/ru/timeline (дата обращения: 31.02.2021).
 *                                           ^^^^^^^^^^
 */
export function pretty(
  findings: readonly Finding[],
  list: ReferenceList,
  { language, fileName }: ReportContext,
): string {
  const words = WORDS[language];
  if (findings.length === 0) return `${fileName}: ${words.clean}\n`;
  const position = positionsIn(list.text);
  const shown = withoutPasswords(list.text);
  const parts = findings.map((finding) => {
    const { line, column } = position(finding.span.start);
    const head = `${fileName}:${line}:${column}  ${words[finding.severity]}  ${messageOf(finding, language)}  ${finding.rule}`;
    return `${visible(head)}\n${excerpt(shown, finding.span, { line, column })}`;
  });
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => [words[severity], findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`);
  return `${parts.join('\n')}\n${words.total}: ${counts.join(', ')}\n`;
}

/** The found text in its line, cut to a window, and carets under it. */
function excerpt(text: string, span: Span, { column }: Position): string {
  const lineStart = span.start - column + 1;
  const lineEnd = span.start + Math.max(0, text.slice(span.start).search(/\r|\n|$/));
  const end = Math.min(Math.max(span.end, span.start), lineEnd, span.start + WINDOW * 2);
  const from = Math.max(lineStart, span.start - WINDOW);
  const to = Math.min(lineEnd, end + WINDOW);
  const before = `${from > lineStart ? '… ' : ''}${visible(text.slice(from, span.start))}`;
  const after = `${visible(text.slice(span.start, to))}${to < lineEnd ? ' …' : ''}`;
  const carets = '^'.repeat(Math.max(1, visible(text.slice(span.start, end)).length));
  return `    ${before}${after}\n    ${' '.repeat(before.length)}${carets}\n`;
}

/** Names and passwords in addresses, `https://me:secret@site`, become dots of the same length. */
function withoutPasswords(text: string): string {
  return text.replace(/(?<=:\/\/)[^\s/?#@]{1,500}@/g, (userinfo) => `${'·'.repeat(userinfo.length - 1)}@`);
}

/** Control characters would steer the terminal: each becomes a dot. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '·');
}
