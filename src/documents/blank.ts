import type { Span } from '../model.ts';

/** A text in which some stretches are blank: offsets and line ends stay, so that what is found there stands here. */
export function blank(text: string, spans: Iterable<Span>): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
