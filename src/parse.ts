import type { Finding, Item, Reference, ReferenceList } from './model.ts';
import { readCalls } from './read/citations.ts';
import { labelByModel } from './read/label.ts';
import { joinLines } from './read/lines.ts';
import { type Entry, splitLines, splitText } from './read/list.ts';
import type { Marker } from './read/list-lines.ts';
import { originalSpan, plainText } from './read/plain.ts';
import { tokenise } from './read/tokens.ts';
import { unreadSpans } from './read/unread.ts';
import { readValues } from './read/values.ts';
import { restoreItem } from './restore.ts';

export interface ParseOptions {
  /** `text` (default): a document or a list, to be cut into entries. `lines`: each line is one reference. */
  readonly from?: 'text' | 'lines';
}

/** An entry longer than this is no reference; it is passed through unread. */
export const LONGEST_ENTRY = 20_000;

/**
 * Reads a text: finds its reference lists, cuts them into entries and makes each a record.
 * Nothing throws and nothing is lost: the blocks cover the text, an entry that can't be read keeps its words as `note`,
 * one that is read in part those that are left as `custom.unread`; a warning says so (docs/guide/review.md).
 */
export function parse(text: string, options: ParseOptions = {}): ReferenceList {
  const { blocks, entries } = options.from === 'lines' ? splitLines(text) : splitText(text);
  const references = entries.map((entry, index) => readEntry(text, entry, index));
  const prose = blocks.filter((block) => block.kind === 'prose').map((block) => block.span);
  return { text, blocks, references, calls: readCalls(text, prose) };
}

/** Reads one reference. */
export function parseReference(raw: string): Reference {
  return readEntry(raw, { lines: [{ start: 0, end: raw.length }] }, 0);
}

function readEntry(text: string, entry: Entry, index: number): Reference {
  const span = { start: entry.lines[0]?.start ?? 0, end: entry.lines[entry.lines.length - 1]?.end ?? 0 };
  const marker = entry.marker === undefined ? {} : { marker: markerOf(text, entry.marker) };
  const warning = (rule: string): Finding => ({ rule, severity: 'warning', span, reference: index });
  if (span.end - span.start > LONGEST_ENTRY) {
    return unread({ raw: text.slice(span.start, span.end), span, ...marker }, warning('entry-too-long'));
  }
  const joined = joinLines(text, entry.lines);
  const base = { raw: joined.text, span, ...marker };
  if (joined.text.trim() === '') return unread(base, warning('entry-empty'));
  const plain = plainText(joined.text);
  const tokens = tokenise(plain);
  const { item: understood, fields } = readValues(plain.text, labelByModel(tokens));
  // Fields of mere punctuation say nothing, and the words around them would be lost.
  const says = fields.some(({ span: place }) => /[\p{L}\p{N}]/u.test(plain.text.slice(place.start, place.end)));
  if (!says) return unread(base, warning('entry-not-understood'));
  const left = unreadSpans(plain.text, tokens, fields, understood);
  const item = withUnread(
    understood,
    left.map((place) => plain.text.slice(place.start, place.end)),
  );
  const cyrillic = restoreItem(understood);
  const placed = fields.map((field) => {
    const inRaw = originalSpan(plain, field.span);
    return { ...field, span: originalSpan(joined, inRaw), ...(entry.lines.length > 1 && { inRaw }) };
  });
  const confidence = Math.min(...fields.map((field) => field.confidence));
  const warnings = left.map(
    (place): Finding => ({
      ...warning('text-not-read'),
      severity: 'note',
      span: originalSpan(joined, originalSpan(plain, place)),
      values: { text: plain.text.slice(place.start, place.end) },
    }),
  );
  return { ...base, fields: placed, item, ...(cyrillic && { cyrillic }), confidence, warnings };
}

/** What was not read stands in `custom.unread`, so that nothing is lost when only the record goes on. */
function withUnread(item: Item, unread: readonly string[]): Item {
  return unread.length === 0 ? item : { ...item, custom: { ...item.custom, unread } };
}

function markerOf(text: string, { span, number }: Marker): NonNullable<Reference['marker']> {
  return { text: text.slice(span.start, span.end), span, ...(number === undefined ? {} : { number }) };
}

/** An entry that could not be read: its text is kept whole as a note. */
function unread(base: Pick<Reference, 'raw' | 'span' | 'marker'>, warning: Finding): Reference {
  const note = base.raw.trim() === '' ? {} : { note: base.raw };
  return { ...base, fields: [], item: { type: 'document', ...note }, confidence: 0, warnings: [warning] };
}
