import { type Entry, entriesOf, fieldOf } from './entries.ts';
import type { Found, Rule } from './rule.ts';

export const urlBroken: Rule = {
  id: 'url-broken',
  severity: 'warning',
  message: {
    en: 'The address is broken by a space or a line end; it is probably {url}',
    ru: 'Адрес разорван пробелом или концом строки; вероятно, {url}',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      const { index, reference } = entry;
      const tail = reference.isRecord ? undefined : lostTail(entry);
      if (tail) yield tail;
      const field = fieldOf(reference, 'URL');
      const written = reference.item.URL;
      if (field === undefined || written === undefined) continue;
      const printed = list.text.slice(field.span.start, field.span.end);
      if (printed.replace(GAP, '') !== written.replace(GAP, '') || !GAP_INSIDE.test(printed)) continue;
      const url = reference.isRecord ? written.replace(GAP, '') : written;
      // A gap in the host leaves no address to guess at: rule `url-malformed`.
      if (reference.isRecord && /^[a-z]+:\/\/[^/]*\s[^/]*(?:\/|$)/i.test(written)) continue;
      // A hyphen before a line end may be the address's own or the typesetter's, and a gap between two letters may stand
      // for a sign that was lost: only people can tell.
      const isCertain = !/[-\u00AD‐]\s/u.test(printed) && !/[^\s/.?=&_%#]\s+[^\s/.?=&_%#]/u.test(printed);
      yield {
        span: field.span,
        reference: index,
        values: { url },
        ...(isCertain && { fix: { span: field.span, text: url } }),
      };
    }
  },
};

const GAP = /[\s\u00AD\u200B]+/gu;
/** A space within a line, a soft hyphen, a hyphen at a line end; a line that ends between is only the page's width. */
const GAP_INSIDE = /\S[ \t\u00A0]+\S|[\u00AD\u200B]|[-‐]\s*\n/u;

/** An address whose end the reader left for the gap before it: `https://site.org/docs/ K0300_01 (accessed …)`. */
function lostTail({ index, reference, text }: Entry): Found | undefined {
  const { span } = fieldOf(reference, 'URL') ?? {};
  if (span === undefined) return undefined;
  const printed = text.slice(span.start - reference.span.start, span.end - reference.span.start);
  const [whole, tail] = TAIL.exec(text.slice(span.end - reference.span.start)) ?? [];
  if (whole === undefined || tail === undefined || !/[/=?&_]$/.test(printed) || IDENTIFIER.test(tail)) return undefined;
  return {
    span: { start: span.start, end: span.end + whole.length },
    reference: index,
    values: { url: printed + tail },
  };
}

/** One word with both letters and digits, or signs that only addresses have; behind it a bracket or the entry's end. */
const TAIL =
  /^[ \t]((?=[\w./=&?%#-]*(?:[a-z_]\d|\d[a-z_]|\w[/=&?%]))[\w/=&?%#-][\w./=&?%#-]{3,}[\w/=])(?=\s*(?:[([]|\.?$))/i;
/** What may stand behind an address: `DOI:10.…`, `ISBN978…`, `pp.3-4`. */
const IDENTIFIER = /^(?:doi|isbn|issn|edn|10\.\d|[a-z]{1,4}\.\d)/i;
