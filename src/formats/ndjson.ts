import type { CyrillicPart, Finding, Item, Reference, Span, Variable } from '../model.ts';
import { type Place, parseJson, placeOf, type ReadItems, reportMisfits } from './csl-json.ts';
import { reporter } from './findings.ts';
import { isRecord, shapeItem, type Values } from './item-shape.ts';
import { locateJson } from './json-text.ts';

/** Offsets, half-open and in UTF-16 units, of every place in `raw` where a variable was found. */
export type RowSpans = { readonly [variable in Variable]?: readonly (readonly [start: number, end: number])[] };

/** A reference as a row of NDJSON (a JSON object a line; ndjson.org). */
export interface NdjsonRow {
  /** The entry as printed; empty for a record that was not read from a text. */
  readonly raw: string;
  readonly csl: Item;
  /** The Cyrillic behind a romanised record. */
  readonly cyrillic?: CyrillicPart;
  readonly spans: RowSpans;
  /** 0 to 1: the least sure field's. */
  readonly confidence: number;
  /** What was found wrong; spans are inside `raw`. */
  readonly warnings: readonly Finding[];
}

/** The row of a reference: the same facts, with offsets that start at the entry instead of the list. */
export function toRow(reference: Reference): NdjsonRow {
  const { raw, span, item, fields, cyrillic, confidence, warnings } = reference;
  const inRaw = (place: Span): Span => ({ start: place.start - span.start, end: place.end - span.start });
  const spans: { [variable in Variable]?: (readonly [number, number])[] } = {};
  for (const { variable, span: place, inRaw: own = inRaw(place) } of fields) {
    spans[variable] = [...(spans[variable] ?? []), [own.start, own.end]];
  }
  const shift = (finding: Finding): Finding => ({
    ...finding,
    span: inRaw(finding.span),
    ...(finding.fix && { fix: { ...finding.fix, span: inRaw(finding.fix.span) } }),
  });
  return {
    raw,
    csl: item,
    ...(cyrillic && { cyrillic }),
    spans,
    confidence,
    warnings: warnings.map(shift),
  };
}

/** Writes one row, with its line end: rows can be streamed one by one. */
export function writeRow(row: NdjsonRow): string {
  return `${JSON.stringify(row)}\n`;
}

/** Writes records that were given, not read from a text: nothing about them is in doubt. */
export function writeNdjson(items: readonly Item[]): string {
  return items.map((csl) => writeRow({ raw: '', csl, spans: {}, confidence: 1, warnings: [] })).join('');
}

/** Reads rows of zapis (their `csl`) or bare CSL-JSON items, one a line. A line that is neither becomes a finding. */
export function readNdjson(text: string): ReadItems {
  const report = reporter(text);
  const items: Item[] = [];
  const places: Place[] = [];
  const findings: Finding[] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const value = itemOf(parseJson(line));
    if (value === undefined) {
      const { error } = locateJson(line);
      const span = { start: start + (error?.offset ?? 0), end: start + line.length };
      findings.push(
        error
          ? report('json-syntax', 'error', span, { expected: error.expected, raw: line })
          : report('not-a-record', 'error', span, { raw: line }),
      );
      continue;
    }
    const { item, misfits } = shapeItem(value);
    items.push(item);
    const span = { start, end: start + line.length };
    const { spans } = locateJson(line);
    const inLine = (pointer: string): Span => {
      const found = spans.get(pointer);
      return found ? { start: start + found.start, end: start + found.end } : span;
    };
    places.push({ ...placeOf(item, spans.has('/csl') ? '/csl' : '', inLine), span });
    findings.push(...reportMisfits(report, misfits, value, () => span));
  }
  return { items, places, findings };
}

function itemOf(value: unknown): Values | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value.csl)) return value.csl;
  return 'type' in value || 'title' in value ? value : undefined;
}
