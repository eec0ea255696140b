import { EDGE, type Look, YEAR } from './look.ts';
import type { Token } from './tokens.ts';

/**
 * A stretch of an entry between two separators, most often one value with its cue.
 *
 *     Johnson J. Navigation of Ice // Journal of Polar Research. 1985. Vol. 22.
 *     ^                               ^                          ^     ^
 */
export interface Chunk {
  first: number;
  last: number;
  mask: number;
  initials: number;
  words: number;
  numbers: number;
  /** The separator before the chunk and whether a dash area begins. */
  opener: number;
  year: boolean;
  /** How many chunks on a year stands: 0 here, 6 far off or nowhere. Places and publishers stand just before it. */
  toYear: number;
}

/** Whether sign i parts chunks: a full stop only where it is not that of an initial or a short abbreviation. */
function separates(tokens: readonly Token[], looks: readonly Look[], i: number): boolean {
  const sign = looks[i]?.sign ?? '';
  if (sign === '') return false;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (sign === '-') return next === undefined || (next.gap && (tokens[i]?.gap ?? false)) || looks[i - 1]?.sign === '.';
  if (sign === '.') {
    if (next === undefined) return true;
    if (before?.kind === 'initial') return false;
    const following = looks[i + 1]?.kind ?? 0;
    return (before?.kind === 'word' && before.text.length > 3 && following !== 31) || next.gap || next.kind === 'dash';
  }
  return ',;:/[](){}//«»„“”"|'.includes(sign);
}

/** The chunks of an entry, and for each token its chunk's number. */
export function chunksOf(tokens: readonly Token[], looks: readonly Look[]): { chunks: Chunk[]; of: Uint16Array } {
  const of = new Uint16Array(tokens.length);
  const chunks: Chunk[] = [];
  let opener = 1;
  let open: Chunk | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const seen = looks[i] ?? EDGE;
    if (separates(tokens, looks, i)) {
      of[i] = chunks.length - (open === undefined ? 0 : 1);
      open = undefined;
      opener = seen.kind * 2 + (looks[i - 1]?.sign === '.' ? 1 : 0);
      continue;
    }
    if (open === undefined) {
      open = { first: i, last: i, mask: 0, initials: 0, words: 0, numbers: 0, opener, year: false, toYear: 6 };
      chunks.push(open);
    }
    of[i] = chunks.length - 1;
    open.last = i;
    open.mask |= seen.folded.mask;
    const kind = tokens[i]?.kind;
    if (kind === 'initial') open.initials += 1;
    else if (kind === 'word') open.words += 1;
    else if (kind === 'number') open.numbers += 1;
    if (seen.kind === YEAR) open.year = true;
  }
  let toYear = 6;
  for (const chunk of chunks.toReversed()) {
    toYear = chunk.year ? 0 : Math.min(6, toYear + 1);
    chunk.toYear = toYear;
  }
  return { chunks, of };
}

/** What stands where there is no chunk. */
export const NO_CHUNK: Chunk = {
  first: 0,
  last: 0,
  mask: 0,
  initials: 0,
  words: 0,
  numbers: 0,
  opener: 0,
  year: false,
  toYear: 6,
};

/** What sort of thing a chunk looks to be, in one small number. */
export function sort(chunk: Chunk): number {
  const words = Math.min(3, chunk.words);
  const initials = Math.min(2, chunk.initials);
  return (words * 3 + initials) * 2 + Math.min(1, chunk.numbers);
}
