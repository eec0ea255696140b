import hyphens from '../../references/lexicons/line-break-hyphens.json' with { type: 'json' };
import type { Span } from '../model.ts';
import { applyCuts, type Cut, type Mapped } from './plain.ts';

const KEEP_HYPHEN = new Set(hyphens['keep-after']);
// An address that the line's end may have broken, also one that a text extraction has spaced out.
const OPEN_ADDRESS = /(?:https?:\s?\/|www\.)\S*$/iu;

const REACH = 300;

/**
 * The stretch around a line's end that goes, and what stands there instead.
 *
 *     https://docs.ex-     научно-            proizvod-        конец
 *     ample.org/page       практическая       stvo             строки
 *     nothing; '-' stays   nothing; '-' stays '-' goes         a space
 */
function joint(before: string, after: string): { readonly dropped: 0 | 1; readonly instead: '' | ' ' } {
  const broken = /[/.?&=%_#~-]$/u.test(before) || /^[/?#&=%_]/u.test(after);
  if (broken && OPEN_ADDRESS.test(before) && /^[a-z0-9/?#&=%_.~+-](?:\S|$)/u.test(after))
    return { dropped: 0, instead: '' };
  const part = /(\p{L}+)-$/u.exec(before)?.[1];
  if (part === undefined || !/^\p{Ll}/u.test(after)) return { dropped: 0, instead: ' ' };
  const compound = /[оo]$/iu.test(part) || KEEP_HYPHEN.has(part.toLowerCase());
  return { dropped: compound ? 0 : 1, instead: '' };
}

/**
 * The lines of an entry as one, without what stands between them; words and addresses broken at a line's end are put
 * together again. The map points into `text`, the whole that the lines are spans of.
 */
export function joinLines(text: string, lines: readonly Span[]): Mapped {
  const first = lines[0]?.start ?? 0;
  const cuts: Cut[] = [];
  // The end of what is joined so far: an address may go over more than two lines.
  let tail = '';
  for (const [index, line] of lines.entries()) {
    tail = (tail + text.slice(Math.max(line.start, line.end - REACH), line.end)).slice(-REACH);
    const next = lines[index + 1];
    if (next === undefined) break;
    const { dropped, instead } = joint(tail, text.slice(next.start, Math.min(next.end, next.start + 40)));
    cuts.push({ start: line.end - dropped - first, end: next.start - first, instead });
    tail = tail.slice(0, tail.length - dropped) + instead;
  }
  return applyCuts(text.slice(first, lines[lines.length - 1]?.end ?? first), cuts, first);
}
