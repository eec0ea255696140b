import { type InputFormat, readItems } from '../formats.ts';
import type { Finding, Reference, ReferenceList } from '../model.ts';

/** A file of records as a list that rules can check, and what is wrong with the file itself. */
export interface RecordList {
  readonly list: ReferenceList;
  readonly findings: readonly Finding[];
}

/** Reads BibTeX, RIS, CSL-JSON or NDJSON as a list of references whose spans point at records and their fields. */
export function readRecords(text: string, from: InputFormat): RecordList {
  const { items, places, findings } = readItems(text, from);
  const references = items.flatMap((item, index): Reference[] => {
    const place = places[index];
    if (place === undefined) return [];
    const fields = place.fields.map((field) => ({ ...field, confidence: 1 }));
    const raw = text.slice(place.span.start, place.span.end);
    return [{ isRecord: true, raw, span: place.span, fields, item, confidence: 1, warnings: [] }];
  });
  return { list: { text, blocks: [], references, calls: [] }, findings };
}
