import messages from '../../references/formats/findings.json' with { type: 'json' };
import type { Finding, Severity, Span } from '../model.ts';
import { positionsIn } from '../position.ts';

/**
 * Rule of a finding about a file: a key of `references/formats/findings.json`. Spelt out, because a type taken from
 * JSON can't stand in the declarations that users get.
 */
export type FormatRule =
  | 'json-syntax'
  | 'item-type'
  | 'item-variable'
  | 'item-value'
  | 'not-a-record'
  | 'bibtex-syntax'
  | 'bibtex-outside'
  | 'bibtex-comma'
  | 'bibtex-macro'
  | 'field-repeated'
  | 'field-unknown'
  | 'value-unread'
  | 'ris-line'
  | 'ris-end';

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
  const positionOf = positionsIn(text);
  return (rule, severity, span, values = {}) => ({
    rule,
    severity,
    span,
    values: { ...positionOf(span.start), ...values },
  });
}
