import type { Finding, Item, Span, Variable } from '../model.ts';
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from '../variables.ts';
import { type Report, reporter } from './findings.ts';
import { isRecord, type Misfit, shapeItem, type Values } from './item-shape.ts';
import { type JsonText, locateJson } from './json-text.ts';

/** Where a record stands in its file, and its variables in it: the value of a field, without quotes or braces. */
export interface Place {
  readonly span: Span;
  readonly fields: readonly { readonly variable: Variable; readonly span: Span }[];
}

/** Records read from a file, and what is wrong with the file. A finding about a record left out holds its text as `raw`. */
export interface ReadItems {
  readonly items: readonly Item[];
  /** Where each of the items stands in the text, in the same order. */
  readonly places: readonly Place[];
  readonly findings: readonly Finding[];
}

/**
 * Reads CSL-JSON (CSL 1.0.2, "CSL-JSON"): a list of items, one item, or an object with the list as `items`
 * (Zotero, Paperpile). Of a broken text, the records before the break are read.
 */
export function readCslJson(text: string): ReadItems {
  const report = reporter(text);
  const parsed = parseJson(text);
  const located = lazily(() => locateJson(text));
  const { records, path } = parsed === undefined ? wholeRecords(text, located()) : recordsIn(parsed);
  const spanOf = (pointer: string): Span => located().spans.get(pointer) ?? { start: 0, end: text.length };
  const items: Item[] = [];
  const places: Place[] = [];
  const findings: Finding[] = [];
  for (const [index, record] of records.entries()) {
    const pointer = path(index);
    if (!isRecord(record)) {
      const span = spanOf(pointer);
      findings.push(report('not-a-record', 'error', span, { raw: text.slice(span.start, span.end) }));
      continue;
    }
    const { item, misfits } = shapeItem(record);
    items.push(item);
    places.push(placeOf(item, pointer, spanOf));
    findings.push(...reportMisfits(report, misfits, record, (variable) => spanOf(`${pointer}/${variable}`)));
  }
  if (parsed === undefined) findings.push(reportBreak(text, report, located(), path(records.length - 1)));
  return { items, places, findings };
}

/** Spans of the variables by JSON pointers, of a string without its quotes. */
export function placeOf(item: Item, pointer: string, spanOf: (pointer: string) => Span): Place {
  const span = spanOf(pointer);
  const fields = VARIABLES.flatMap((variable) => {
    if (item[variable] === undefined) return [];
    const { start, end } = spanOf(`${pointer}/${variable}`);
    if (end - start >= span.end - span.start) return [];
    const isText = typeof item[variable] === 'string' && end - start > 1;
    return [{ variable, span: isText ? { start: start + 1, end: end - 1 } : { start, end } }];
  });
  return { span, fields };
}

const VARIABLES = [...NAME_VARIABLES, ...DATE_VARIABLES, ...TEXT_VARIABLES] as const;

interface Records {
  readonly records: readonly unknown[];
  /** Where the record of an index stands, as a JSON pointer. */
  readonly path: (index: number) => string;
}

function recordsIn(parsed: unknown): Records {
  if (Array.isArray(parsed)) return { records: parsed, path: (index) => `/${index}` };
  if (isRecord(parsed) && Array.isArray(parsed.items))
    return { records: parsed.items, path: (index) => `/items/${index}` };
  return { records: [parsed], path: () => '' };
}

/** The list's elements that were whole before the text broke. */
function wholeRecords(text: string, { spans }: JsonText): Records {
  const list = spans.has('/items/0') ? '/items' : '';
  const path = (index: number): string => `${list}/${index}`;
  const records: unknown[] = [];
  for (let span = spans.get(path(0)); span; span = spans.get(path(records.length))) {
    records.push(parseJson(text.slice(span.start, span.end)));
  }
  return { records, path };
}

function reportBreak(text: string, report: Report, { spans, error }: JsonText, last: string): Finding {
  const raw = text.slice(spans.get(last)?.end ?? 0);
  const span = { start: error?.offset ?? 0, end: text.length };
  return report('json-syntax', 'error', span, { expected: error?.expected ?? '', raw });
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Writes items as a CSL-JSON list, laid out for people. */
export function writeCslJson(items: readonly Item[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

export function reportMisfits(
  report: Report,
  misfits: readonly Misfit[],
  values: Values,
  spanOf: (variable: string) => Span,
): Finding[] {
  return misfits.map(({ rule, variable }) =>
    report(rule, 'warning', spanOf(variable), { variable, value: String(values[variable]) }),
  );
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
