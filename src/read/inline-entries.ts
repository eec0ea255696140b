import { hasEvidence, type Line, type Marker } from './list-lines.ts';

/**
 * Entries that begin within a line, behind the end of the entry before, as lists pasted without line breaks have them:
 *
 *     1. Орлов С. Н. Право моря. М., 1987. 215 с. 2. Белова Ю. А. Суша // Право. 1990. № 4. С. 3–9.
 *                                                 ^ the number goes on, and no line of its own begins with it
 *
 * Each becomes a line of its own. Linear in the text.
 */
export function withInlineEntries(text: string, lines: readonly Line[]): Line[] {
  const own = new Set(lines.map(({ marker }) => marker?.number));
  let current: Marker | undefined;
  return lines.flatMap((line) => {
    if (line.marker?.number !== undefined) current = line.marker;
    const content = text.slice(line.span.start, line.span.end);
    const found: Line[] = [];
    let rest = line;
    for (;;) {
      const next = current === undefined ? undefined : beginningIn(content, line, rest, current, own);
      if (next === undefined) return [...found, rest];
      const end = rest.span.start + text.slice(rest.span.start, next.span.start).trimEnd().length;
      found.push({ ...rest, span: { start: rest.span.start, end } });
      const { heading: _, ...plain } = rest;
      rest = { ...plain, span: { start: next.span.start, end: line.span.end }, marker: next };
      current = next;
    }
  });
}

/** What an entry ends in: "1987.", "215 с.", "С. 3–9;", a bracket. */
const END = /(?:\d|\d\s?\p{L}{1,5}\.|[)\]»”"])[.;,]?\s+$/u;
/** What an entry begins with: a name, a title in quotes, a word. */
const BEGINNING = /^\s+[\p{Lu}«"“„]/u;
const NEAR = 40;
const FAR = 300;

/** The marker of the next entry within the rest of a line, of which `content` is the text. */
function beginningIn(
  content: string,
  { span }: Line,
  rest: Line,
  { number, style }: Marker,
  own: ReadonlySet<number | undefined>,
): Marker | undefined {
  const wanted = (number ?? 0) + 1;
  if (number === undefined || own.has(wanted)) return undefined;
  const printed = style.startsWith('[') ? `[${wanted}]` : style.startsWith('(') ? `(${wanted})` : `${wanted}${style}`;
  const from = (rest.marker?.span.end ?? rest.span.start) - span.start;
  for (let at = content.indexOf(printed, from); at !== -1; at = content.indexOf(printed, at + 1)) {
    const end = at + printed.length;
    const after = content.slice(end, end + FAR);
    if (END.test(content.slice(Math.max(from, at - NEAR), at)) && BEGINNING.test(after) && hasEvidence(after)) {
      return { span: { start: span.start + at, end: span.start + end }, number: wanted, style };
    }
  }
  return undefined;
}
