import { blank } from './documents/blank.ts';
import type { CyrillicPart, Finding, Item, Reference, ReferenceList, Span } from './model.ts';
import { readCalls } from './read/citations.ts';
import { labelByModel } from './read/label.ts';
import { joinLines } from './read/lines.ts';
import { type Entry, splitLines, splitText } from './read/list.ts';
import type { Marker } from './read/list-lines.ts';
import { type Mapped, originalSpan, type Plain, plainText } from './read/plain.ts';
import { type Labelled, type Token, tokenise, withoutListNumber } from './read/tokens.ts';
import { unreadSpans } from './read/unread.ts';
import { readValues, type Values } from './read/values.ts';
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
  const seen = blank(text, commentsOf(text));
  const { blocks, entries } = options.from === 'lines' ? splitLines(seen) : splitText(seen);
  const references = readEntries(seen, entries);
  const prose = blocks.filter((block) => block.kind === 'prose').map((block) => block.span);
  return { text, blocks, references, calls: readCalls(seen, prose) };
}

/** `<!-- … -->`, which no reader of the page sees, and the comments of zapis in LaTeX. */
function* commentsOf(text: string): Iterable<Span> {
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const end = text.indexOf('-->', start + 4);
    if (end === -1) break;
    yield { start, end: end + 3 };
    start = text.indexOf('<!--', end);
  }
  for (const { 0: whole, index } of text.matchAll(/%[ \t]*zapis-(?:disable|enable)[^\r\n]*/g)) {
    yield { start: index, end: index + whole.length };
  }
}

/** Reads one reference. */
export function parseReference(raw: string): Reference {
  const draft = draftOf(raw, { lines: [{ start: 0, end: raw.length }] }, 0);
  return finished(withCyrillic(withValues(withLabels(draft))));
}

/**
 * Entries are read this many at once, step by step: the tables and the code of a step stay in the processor's cache,
 * which all steps together do not fit in (docs/decisions/014-reader-speed.md).
 */
const BATCH = 128;

function readEntries(text: string, entries: readonly Entry[]): Reference[] {
  const references: Reference[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const drafts = entries.slice(start, start + BATCH).map((entry, at) => draftOf(text, entry, start + at));
    references.push(...drafts.map(withLabels).map(withValues).map(withCyrillic).map(finished));
  }
  return references;
}

/** An entry on its way to a reference. */
interface Draft {
  readonly index: number;
  readonly span: Span;
  readonly marker?: NonNullable<Reference['marker']>;
  /** Of one that is not read: the rule that says why. */
  readonly refused?: string;
  readonly isBroken: boolean;
  readonly joined: Mapped;
  readonly plain: Plain;
  readonly tokens: readonly Token[];
}

function draftOf(text: string, entry: Entry, index: number): Draft {
  const { lines } = entry;
  const span = { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0 };
  const marker = entry.marker === undefined ? {} : { marker: markerOf(text, entry.marker) };
  const isLong = span.end - span.start > LONGEST_ENTRY;
  const joined = isLong ? { text: text.slice(span.start, span.end), pieces: [] } : joinLines(text, lines);
  const refused = isLong ? 'entry-too-long' : joined.text.trim() === '' ? 'entry-empty' : undefined;
  const plain = plainText(refused === undefined ? joined.text : '');
  const isBroken = lines.length > 1;
  return {
    index,
    span,
    ...marker,
    ...(refused && { refused }),
    isBroken,
    joined,
    plain,
    tokens: withoutListNumber(tokenise(plain)),
  };
}

const withLabels = (draft: Draft): Draft & { readonly labelled: readonly Labelled[] } => ({
  ...draft,
  labelled: labelByModel(draft.tokens),
});

const withValues = (draft: ReturnType<typeof withLabels>): Draft & Values => ({
  ...draft,
  ...readValues(draft.plain.text, draft.labelled),
});

const withCyrillic = (draft: Draft & Values): Draft & Values & { readonly cyrillic: CyrillicPart | undefined } => ({
  ...draft,
  cyrillic: restoreItem(draft.item),
});

function finished(draft: ReturnType<typeof withCyrillic>): Reference {
  const { index, span, marker, refused, isBroken, joined, plain, tokens, fields, cyrillic } = draft;
  const base = { raw: joined.text, span, ...(marker && { marker }) };
  const warning = (rule: string): Finding => ({ rule, severity: 'warning', span, reference: index });
  if (refused !== undefined) return unread(base, warning(refused));
  // Fields of mere punctuation say nothing, and the words around them would be lost.
  const says = fields.some(({ span: place }) => /[\p{L}\p{N}]/u.test(plain.text.slice(place.start, place.end)));
  if (!says) return unread(base, warning('entry-not-understood'));
  const left = unreadSpans(plain.text, tokens, fields, draft.item);
  const item = withUnread(
    draft.item,
    left.map((place) => plain.text.slice(place.start, place.end)),
  );
  const placed = fields.map((field) => {
    const inRaw = originalSpan(plain, field.span);
    return { ...field, span: originalSpan(joined, inRaw), ...(isBroken && { inRaw }) };
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
