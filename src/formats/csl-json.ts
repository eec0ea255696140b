import type { Finding, Item, Span } from '../model.ts';
import { type Report, reporter } from './findings.ts';
import { isRecord, type Misfit, shapeItem, type Values } from './item-shape.ts';
import { type JsonText, locateJson } from './json-text.ts';

/** Records read from a file, and what is wrong with the file. A finding about a record left out holds its text as `raw`. */
export interface ReadItems {
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
}

/**
 * Reads CSL-JSON (CSL 1.0.2, "CSL-JSON"): a list of items, one item, or an object with the list as `items`
 * (Zotero, Paperpile). Of a broken text, the records before the break are read.
 */
export function readCslJson(text: string): ReadItems {
  const parsed = parseJson(text);
  if (parsed === undefined) return readBroken(text);
  const report = reporter(text);
  const path = isRecord(parsed) && Array.isArray(parsed.items) ? '/items' : '';
  const list: unknown = path === '/items' && isRecord(parsed) ? parsed.items : parsed;
  const single = !Array.isArray(list);
  const values: readonly unknown[] = Array.isArray(list) ? list : [list];
  let located: JsonText | undefined;
  const spanOf = (index: number, variable?: string): Span => {
    located ??= locateJson(text);
    const record = single ? '' : `${path}/${index}`;
    return located.spans.get(variable === undefined ? record : `${record}/${variable}`) ?? { start: 0, end: 0 };
  };
  const items: Item[] = [];
  const findings: Finding[] = [];
  for (const [index, value] of values.entries()) {
    if (!isRecord(value)) {
      const span = spanOf(index);
      findings.push(report('not-a-record', 'error', span, { raw: text.slice(span.start, span.end) }));
      continue;
    }
    const { item, misfits } = shapeItem(value);
    items.push(item);
    findings.push(...reportMisfits(report, misfits, value, (variable) => spanOf(index, variable)));
  }
  return { items, findings };
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

/** The list's elements that were whole before the text broke. */
function readBroken(text: string): ReadItems {
  const { spans, error } = locateJson(text);
  const offset = error?.offset ?? text.length;
  const items: Item[] = [];
  let end = 0;
  for (let index = 0; ; index++) {
    const span = spans.get(`/${index}`);
    const value = span && parseJson(text.slice(span.start, span.end));
    if (!span || !isRecord(value)) break;
    items.push(shapeItem(value).item);
    end = span.end;
  }
  const values = { expected: error?.expected ?? '', raw: text.slice(end) };
  const finding = reporter(text)('json-syntax', 'error', { start: offset, end: text.length }, values);
  return { items, findings: [finding] };
}
