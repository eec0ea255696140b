import table from '../../references/formats/bibtex.json' with { type: 'json' };
import type { Finding, Item, Span } from '../model.ts';
import { type BibRecord, type Dialect, itemOf, recordOf } from './bibtex-record.ts';
import { type BibEntry, type BibProblem, scanBibtex } from './bibtex-syntax.ts';
import { carriedPart, restoreCarried, type WhatRemains } from './carrier.ts';
import { MACROS } from './citation-js-bibtex.ts';
import { citationKeys } from './citation-key.ts';
import { type Place, parseJson, type ReadItems } from './csl-json.ts';
import { type Report, reporter } from './findings.ts';
import { isRecord } from './item-shape.ts';
import { variableOf } from './places.ts';

/** The field in which what BibTeX has no field for travels; see `carrier.ts`. */
const CARRIER = 'zapis';

const DIALECTS: { readonly [dialect in Dialect]: WhatRemains } = {
  bibtex: (item) => itemOf(recordOf(item, 'bibtex')).item,
  biblatex: (item) => itemOf(recordOf(item, 'biblatex')).item,
};

/**
 * Reads a BibTeX or BibLaTeX file; the fields of both are understood, whichever the file mixes. An entry that can't be
 * read becomes a finding that holds its text, the others are read. The `id` of an item is the entry's key.
 */
export function readBibtex(text: string): ReadItems {
  const report = reporter(text);
  const { entries, problems } = scanBibtex(text, MACROS);
  const findings = problems.map((problem) => reportProblem(report, problem, text));
  const records = entries.map(toRecord);
  const byKey = new Map(records.map((record) => [record.key, record]));
  const items = records.map((record, index) => {
    const entry = entries[index];
    const { item, found } = readRecord(record, parentsOf(record, byKey));
    if (entry) findings.push(...found.map((one) => reportFound(report, one, entry)));
    return item;
  });
  return {
    items,
    places: entries.map((entry) => placeOf(entry, text)),
    findings: findings.sort((one, other) => one.span.start - other.span.start),
  };
}

/** Writes items as a .bib file in UTF-8. What the dialect has no field for travels as JSON in the field `zapis`. */
export function writeBibtex(items: readonly Item[], dialect: Dialect): string {
  const keys = citationKeys(items);
  return items
    .map((item, index) => print(recordOf(item, dialect, keys[index]), carriedPart(item, DIALECTS[dialect])))
    .join('\n');
}

/** Where the variables stand whose fields a rule may point at. */
function placeOf({ span, fields }: BibEntry, text: string): Place {
  return {
    span,
    fields: fields.flatMap(({ name, span: field }) => {
      const variable = variableOf('bibtex', name);
      return variable ? [{ variable, span: valueSpan(text, field) }] : [];
    }),
  };
}

/** The value in `title = {Twenty-Five Years}`, without its braces or quotes. */
function valueSpan(text: string, { start, end }: Span): Span {
  const [, head = '', value = ''] = /^([^=]*=\s*)(.*?)\s*$/s.exec(text.slice(start, end)) ?? [];
  const isClosed = /^\{.*\}$|^"[^"]*"$/s.test(value);
  const from = start + head.length + (isClosed ? 1 : 0);
  return { start: from, end: start + head.length + value.length - (isClosed ? 1 : 0) };
}

interface Found {
  readonly rule: 'field-unknown' | 'value-unread' | 'item-value';
  readonly field: string;
  readonly reason?: string;
}

function readRecord(
  record: BibRecord,
  parents: readonly BibRecord[],
): { readonly item: Item; readonly found: readonly Found[] } {
  const carrier = readCarrier(record.fields.get(CARRIER));
  const own = carrier ? withoutCarrier(record) : record;
  const { item, foreign, unread, misfits } = itemOf(own, parents);
  const found: Found[] = [
    ...foreign.map((field): Found => ({ rule: 'field-unknown', field })),
    ...unread.map(({ field, reason }): Found => ({ rule: 'value-unread', field, reason })),
    ...misfits.map(({ variable }): Found => ({ rule: 'item-value', field: variable })),
  ];
  return { item: carrier ? restoreCarried(item, carrier, Object.values(DIALECTS)) : item, found };
}

function toRecord({ type, key, fields }: BibEntry): BibRecord {
  return { type, key, fields: new Map(fields.map(({ name, value }) => [name, value])) };
}

function withoutCarrier(record: BibRecord): BibRecord {
  return { ...record, fields: new Map([...record.fields].filter(([field]) => field !== CARRIER)) };
}

function readCarrier(field: string | undefined): { readonly [variable: string]: unknown } | undefined {
  const value = field === undefined ? undefined : parseJson(field);
  return isRecord(value) ? value : undefined;
}

/** The entries that one takes fields from, the nearest first; a chain that returns to itself ends there. */
function parentsOf(record: BibRecord, byKey: ReadonlyMap<string, BibRecord>): readonly BibRecord[] {
  const chain = new Set<BibRecord>([record]);
  for (let at: BibRecord | undefined = record; at; ) {
    const parent = byKey.get(at.fields.get('crossref') ?? '');
    at = parent && !chain.has(parent) ? parent : undefined;
    if (at) chain.add(at);
  }
  return [...chain].slice(1);
}

function print({ type, key, fields }: BibRecord, carried: string | undefined): string {
  const lines = [...fields].map(([field, value]) => `  ${field} = ${printValue(field, value)}`);
  // In JSON's strings a brace is written as its code, so that BibTeX counts only the braces of objects, which pair.
  if (carried !== undefined)
    lines.push(`  ${CARRIER} = {${carried.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, escapeBraces)}}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

function escapeBraces(string: string): string {
  return string.replace(/\{/g, '\\u007b').replace(/\}/g, '\\u007d');
}

/** Months stand as BibTeX's macros, which a style prints in its own language. */
function printValue(field: string, value: string): string {
  return (field === 'month' && table.months[Number(value) - 1]) || `{${value}}`;
}

function reportProblem(report: Report, problem: BibProblem, text: string): Finding {
  const { span } = problem;
  const raw = text.slice(span.start, span.end).trimEnd();
  switch (problem.kind) {
    case 'broken':
      // Line and column are those of the break; the span holds the whole entry, which was left out.
      return {
        ...report('bibtex-syntax', 'error', { ...span, start: problem.offset }, { expected: problem.expected, raw }),
        span,
      };
    case 'outside':
      return report('bibtex-outside', 'warning', span, { raw });
    case 'comma':
      return report('bibtex-comma', 'warning', span, { field: problem.field });
    case 'repeated':
      return report('field-repeated', 'warning', span, { field: problem.field, raw });
    case 'macro':
      return report('bibtex-macro', 'warning', span, { macro: problem.macro });
  }
}

function reportFound(report: Report, { rule, field, reason }: Found, entry: BibEntry): Finding {
  const span = entry.fields.find(({ name }) => name === field)?.span ?? entry.span;
  const severity = rule === 'field-unknown' ? 'note' : 'warning';
  return report(rule, severity, span, { field, variable: field, ...(reason !== undefined && { reason }) });
}
