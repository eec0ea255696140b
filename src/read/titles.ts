const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['"', '"'],
  ["'", "'"],
];

const occurrences = (text: string, sign: string): number => text.split(sign).length - 1;

/** The text without quotation marks around the whole of it. */
function unquoted(text: string): string {
  for (const [open, close] of PAIRS) {
    if (!text.startsWith(open) || !text.endsWith(close) || text.length < 2) continue;
    const inner = text.slice(1, -1);
    const balanced = open === close ? !inner.includes(open) : occurrences(inner, open) === occurrences(inner, close);
    const firstClose = inner.indexOf(close);
    const firstOpen = inner.indexOf(open);
    // «А» и «Б» is not quoted as a whole.
    if (balanced && (firstClose < 0 || (firstOpen >= 0 && firstOpen < firstClose))) return inner.trim();
  }
  return text;
}

/**
 * A title as CSL-JSON keeps it: one line, no closing full stop (one of an abbreviation stays where the next stretch
 * begins), no quotes around the whole, a subtitle joined by ": " whatever spaces GOST prints.
 */
export function readTitle(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+:\s+/gu, ': ')
    .replace(/^[\s,;:/–—-]+|[\s,;:/–—-]+$/gu, '');
  const stopped = line.replace(/(?<!\.\.)\.$/u, '').replace(/[,;:\s]+$/u, '');
  return unquoted(stopped).replace(/,(?=[»”"]?$)/u, '');
}
