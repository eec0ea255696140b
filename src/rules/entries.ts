import type { Field, Reference, ReferenceList, Span, Variable } from '../model.ts';

/** A reference with its number in the list and the stretch of the list's text that it stands in. */
export interface Entry {
  readonly index: number;
  readonly reference: Reference;
  /** The list's text inside the reference's span, so that offsets only need `reference.span.start` added. */
  readonly text: string;
}

/** The references of a list with their text; an empty line that was given as one has nothing to check. */
export function* entriesOf(list: ReferenceList): Iterable<Entry> {
  for (const [index, reference] of list.references.entries()) {
    const text = list.text.slice(reference.span.start, reference.span.end);
    if (text.trim() !== '') yield { index, reference, text };
  }
}

/** The references that stand as they are printed: what rules of print look at. Records have no print. */
export function* printedEntriesOf(list: ReferenceList): Iterable<Entry> {
  for (const entry of entriesOf(list)) if (!entry.reference.isRecord) yield entry;
}

/**
 * Numbers behind their cue, `ISBN 978-…`: the pattern's first group. In a record the variable says what the cue says.
 * Yields each as printed, with the place of any stretch of it.
 */
export function* identifiersIn(
  entry: Entry,
  variable: 'DOI' | 'ISBN' | 'ISSN',
  pattern: RegExp,
): Iterable<{ readonly printed: string; readonly spanOf: (length: number) => Span }> {
  const { reference, text } = entry;
  if (reference.isRecord) {
    const field = fieldOf(reference, variable)?.span ?? reference.span;
    const value = reference.item[variable];
    const values = value === undefined ? [] : variable === 'DOI' ? [value] : value.split(/[,;]\s*|\s+(?=\d{4})/);
    for (const printed of values) yield { printed, spanOf: () => field };
    return;
  }
  for (const match of text.matchAll(pattern)) {
    const printed = match[1] ?? '';
    const start = match.index + match[0].length - printed.length;
    yield { printed, spanOf: (length) => spanIn(entry, start, length) };
  }
}

/** Where a match in an entry's text stands in the list's text. */
export function spanIn({ reference }: Entry, start: number, length: number): Span {
  return { start: reference.span.start + start, end: reference.span.start + start + length };
}

/** The first field of a variable. */
export function fieldOf(reference: Reference, variable: Variable): Field | undefined {
  return reference.fields.find((field) => field.variable === variable);
}

/** Where to point when a variable is wrong or missing: at its field, or at the entry's first characters. */
export function spanOf(reference: Reference, variable: Variable): Span {
  const { start, end } = reference.span;
  return fieldOf(reference, variable)?.span ?? { start, end: Math.min(end, start + 20) };
}

/**
 * The pages of a reference; the groups of an ISBN or ORCID that were read as pages (978-5-02-018243-1) are none, nor is
 * the scale of a map (1 : 200 000).
 */
export function pagesOf({ item: { page } }: Reference): string | undefined {
  return page !== undefined && /\d[-–—]\d+[-–—]\d|\d \d{3}(?!\d)/.test(page) ? undefined : page;
}

/**
 * The entry's text with every address and DOI blanked out, offsets kept.
 *
 *     Site. URL: https://example.org/a-(1) (accessed …
 *     Site. URL:                           (accessed …
 */
export function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.|10\.\d{4,9}\/)[^\s<>«»"]+/giu, (address) => {
    const kept = /[).,;\]]*$/.exec(address)?.[0] ?? '';
    return ' '.repeat(address.length - kept.length) + kept;
  });
}

/**
 * Whether the reader gave almost all words of an entry to a field. Where it did not, a variable that seems to be
 * missing may be among the words that it left, so rules about missing things keep silent.
 */
export function isReadWhole({ reference, text }: Entry): boolean {
  if (reference.isRecord) return true;
  const rest = withoutAddresses(text).split('');
  for (const { span } of reference.fields) {
    rest.fill(' ', span.start - reference.span.start, span.end - reference.span.start);
  }
  return (
    (
      rest
        .join('')
        .replace(CUES, '')
        .match(/\p{L}{4,}/gu) ?? []
    ).length < 3
  );
}

/** Words that stand around values and are no value themselves. */
const CUES =
  /дата обращения|режим доступа|электронный ресурс|electronic resource|data obra\p{L}+|mode of access|date of access/giu;

/** Whether an entry is laid out after GOST: `//` before the host, areas parted by dashes, GOST's cues. */
export function looksLikeGost(text: string): boolean {
  return /\s\/\/|\.\s?[—–-]\s|\bURL\s?:|Режим доступ|Электрон|Electronic resource|Elektronn|Дата обращ|data obra/iu.test(
    text,
  );
}
