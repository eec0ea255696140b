import type { Finding, Item, Span } from '../model.ts';
import { carriedPart, restoreCarried } from './carrier.ts';
import { type Place, parseJson, type ReadItems } from './csl-json.ts';
import { type Report, reporter } from './findings.ts';
import { isRecord } from './item-shape.ts';
import { variableOf } from './places.ts';
import { itemOf, type RisRecord, recordOf } from './ris-record.ts';

/** The tag in which what RIS has no tag for travels ("user definable 5"), and the word that marks it as ours; see `carrier.ts`. */
const CARRIER = 'U5';
const MARK = 'zapis ';

/** A tag, its sign and its value: two spaces by the specification, one in some programs' files. */
const LINE = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s;

/**
 * Reads RIS (Research Information Systems, specification of 2012). A line that belongs to no record becomes a finding
 * that holds it; a line without a tag continues the value before it.
 *
 *     TY  - JOUR
 *     AU  - Johnson, J.
 *     ^tag  ^value
 *     ER  -
 */
export function readRis(text: string): ReadItems {
  const report = reporter(text);
  const { records, findings } = scan(text, report);
  const items = records.map(({ tags, span }) => {
    const { item, found } = readRecord(tags, span, report);
    findings.push(...found);
    return item;
  });
  return {
    items,
    places: records.map(placeOf),
    findings: findings.sort((one, other) => one.span.start - other.span.start),
  };
}

/** Writes items as RIS in UTF-8. What RIS has no tag for travels as JSON in the tag `U5`. */
export function writeRis(items: readonly Item[]): string {
  return items.map((item) => print(recordOf(item), carriedPart(item, remains))).join('\n');
}

function remains(item: Item): Item {
  return itemOf(recordOf(item)).item;
}

function readRecord(
  tags: RisRecord,
  span: Span,
  report: Report,
): { readonly item: Item; readonly found: readonly Finding[] } {
  const carried = tags.get(CARRIER)?.find((value) => value.startsWith(MARK));
  const carrier = carried === undefined ? undefined : parseJson(carried.slice(MARK.length));
  const isOurs = isRecord(carrier);
  const { item, foreign, misfits } = itemOf(isOurs ? without(tags, carried) : tags);
  const found = [
    ...foreign.map((field) => report('field-unknown', 'note', span, { field })),
    ...misfits.map(({ rule, variable }) => {
      const value = tags.get(variable === 'type' ? 'TY' : variable)?.[0] ?? '';
      return report(rule, 'warning', span, { variable, value });
    }),
  ];
  return { item: isOurs ? restoreCarried(item, carrier, [remains]) : item, found };
}

/** An ISBN or ISSN stands in `SN`, which of them the item says. */
function placeOf({ span, lines }: ScannedRecord): Place {
  const fields = lines.flatMap(({ tag, span: value }) => {
    if (tag === 'SN') return (['ISBN', 'ISSN'] as const).map((variable) => ({ variable, span: value }));
    const variable = variableOf('ris', tag);
    return variable ? [{ variable, span: value }] : [];
  });
  return { span, fields };
}

function without(tags: RisRecord, carried: string | undefined): RisRecord {
  const others = (tags.get(CARRIER) ?? []).filter((value) => value !== carried);
  const rest = new Map(tags);
  rest.delete(CARRIER);
  return others.length > 0 ? rest.set(CARRIER, others) : rest;
}

interface ScannedRecord {
  readonly tags: Map<string, string[]>;
  readonly span: { start: number; end: number };
  /** The values line by line. */
  readonly lines: { readonly tag: string; readonly span: Span }[];
}

function scan(
  text: string,
  report: Report,
): { readonly records: readonly ScannedRecord[]; readonly findings: Finding[] } {
  const records: ScannedRecord[] = [];
  const findings: Finding[] = [];
  let open: ScannedRecord | undefined;
  let values: string[] | undefined;
  const unended = (): void => {
    if (open) findings.push(report('ris-end', 'warning', open.span));
  };
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    const end = start + line.length;
    if (line.trim() === '') continue;
    if (tag === 'TY') {
      unended();
      open = { tags: new Map(), span: { start, end }, lines: [] };
      records.push(open);
    }
    if (!open || (tag === undefined && !values)) {
      findings.push(report('ris-line', 'error', { start, end }, { raw: line }));
      continue;
    }
    open.span.end = end;
    if (tag === 'ER') [open, values] = [undefined, undefined];
    else if (tag === undefined) values?.push(`${values.pop() ?? ''} ${line.trim()}`);
    else {
      values = open.tags.get(tag) ?? [];
      values.push(value.trim());
      open.tags.set(tag, values);
      open.lines.push({ tag, span: { start: end - value.trimStart().length, end } });
    }
  }
  unended();
  return { records: records.map((record) => ({ ...record, tags: withoutEmpty(record.tags) })), findings };
}

function withoutEmpty(tags: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const filled = new Map<string, string[]>();
  for (const [tag, values] of tags) {
    const texts = values.filter((value) => value !== '');
    if (texts.length > 0) filled.set(tag, texts);
  }
  return filled;
}

function print(record: RisRecord, carried: string | undefined): string {
  const { TY = ['GEN'], ...tags } = Object.fromEntries(record);
  const lines = Object.entries(tags).flatMap(([tag, values]) => values.map((value) => `${tag}  - ${value}`));
  if (carried !== undefined) lines.push(`${CARRIER}  - ${MARK}${carried}`);
  return [`TY  - ${TY[0]}`, ...lines, 'ER  - ', ''].join('\n');
}
