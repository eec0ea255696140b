import type { Finding, ReferenceList, Span } from '../model.ts';

/** Lists read as one: the calls of a thesis beside the records of its bibliography file. */
export interface JoinedLists {
  readonly list: ReferenceList;
  /** The findings about each of the lists that were joined, in their order, with spans and references of their own. */
  split(findings: readonly Finding[]): readonly (readonly Finding[])[];
}

/** Joins lists: their texts follow each other, a line end between them. */
export function joinLists(lists: readonly ReferenceList[]): JoinedLists {
  const starts: { readonly text: number; readonly reference: number }[] = [];
  let text = '';
  let reference = 0;
  for (const list of lists) {
    starts.push({ text: text.length, reference });
    text += `${list.text}\n`;
    reference += list.references.length;
  }
  const moved = lists.map((list, index) => movedList(list, starts[index]?.text ?? 0));
  return {
    list: {
      text: lists.length === 1 ? (lists[0]?.text ?? '') : text,
      blocks: moved.flatMap((list) => list.blocks),
      references: moved.flatMap((list) => list.references),
      calls: moved.flatMap((list) => list.calls),
    },
    split: (findings) =>
      lists.map((list, index) => {
        const { text: start, reference: first } = starts[index] ?? { text: 0, reference: 0 };
        return findings
          .filter(({ span }) => span.start >= start && span.start <= start + list.text.length)
          .map((finding) => returned(finding, start, first, list.references.length));
      }),
  };
}

function returned({ reference, fix, ...finding }: Finding, start: number, first: number, count: number): Finding {
  const isOwn = reference !== undefined && reference >= first && reference < first + count;
  return {
    ...finding,
    span: moved(finding.span, -start),
    ...(isOwn && { reference: reference - first }),
    ...(fix && { fix: { ...fix, span: moved(fix.span, -start) } }),
  };
}

function movedList(list: ReferenceList, by: number): ReferenceList {
  if (by === 0) return list;
  const place = <T extends { readonly span: Span }>(part: T): T => ({ ...part, span: moved(part.span, by) });
  return {
    text: list.text,
    blocks: list.blocks.map(place),
    references: list.references.map((reference) => ({
      ...place(reference),
      fields: reference.fields.map(place),
      ...(reference.marker && { marker: place(reference.marker) }),
    })),
    calls: list.calls.map((call) => ({ ...place(call), cites: call.cites.map(place) })),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
