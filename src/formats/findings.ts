import messages from '../../references/formats/findings.json' with { type: 'json' };
import type { Finding, Severity, Span } from '../model.ts';

/** Rule of a finding about a file: a key of `references/formats/findings.json`. */
export type FormatRule = Exclude<keyof typeof messages, 'source'>;

/** Messages of the findings that readers of files make, by rule and language; `{name}` stands for the value of that name. */
export const FORMAT_MESSAGES: { readonly [rule in FormatRule]: { readonly en: string; readonly ru: string } } =
  messages;

/** Makes findings about one text; `values` of each hold the line and column (from 1, in UTF-16 units) where it stands. */
export type Report = (
  rule: FormatRule,
  severity: Severity,
  span: Span,
  values?: { readonly [name: string]: string | number },
) => Finding;

export function reporter(text: string): Report {
  const starts = lineStarts(text);
  return (rule, severity, span, values = {}) => {
    const line = lineOf(starts, span.start);
    const column = span.start - (starts[line - 1] ?? 0) + 1;
    return { rule, severity, span, values: { line, column, ...values } };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Number, from 1, of the line in which an offset stands: how many lines start at it or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
