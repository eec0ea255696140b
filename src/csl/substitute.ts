import type { Area } from './style.ts';
import { findRole, insideOf, plainText, type Range, replaced, type Tape } from './tape.ts';

/**
 * Replaces the names of an entry that are those of the entry before, as subsequent-author-substitute and its rule say:
 * a function to call with the entries in their order.
 */
export function authorSubstitution(area: Area): (entry: Tape) => Tape {
  const text = area.attributes.get('subsequent-author-substitute');
  if (text === undefined) return (entry) => entry;
  const rule = area.attributes.get('subsequent-author-substitute-rule') ?? 'complete-all';
  let before: readonly string[] = [];
  return (entry) => {
    const names = findRole(entry, 'names');
    const now = names ? namesOf(entry, names) : [];
    const isFirst = before.length === 0;
    const last = before;
    before = now;
    return names && !isFirst ? substituted(entry, names, now, last, text, rule) : entry;
  };
}

/** The stretches of the single names of a names element. */
function singleNames(entry: Tape, { from, to }: Range): Range[] {
  const found: Range[] = [];
  for (let at = from; at < to; ) {
    const name = findRole(entry, 'name', at, to);
    if (!name) break;
    found.push(name);
    at = name.to;
  }
  return found;
}

/** The single names that a names element printed; of a substitution its whole text. */
function namesOf(entry: Tape, names: Range): readonly string[] {
  const single = singleNames(entry, names);
  return single.length > 0
    ? single.map(({ from, to }) => plainText(entry, from, to))
    : [plainText(entry, names.from, names.to)];
}

function substituted(
  entry: Tape,
  names: Range,
  now: readonly string[],
  before: readonly string[],
  text: string,
  rule: string,
): Tape {
  const isSame = now.length === before.length && now.every((name, index) => name === before[index]);
  if (!findRole(entry, 'name', names.from, names.to)) return isSame ? replaceAll(entry, names, text) : entry;
  let same = 0;
  while (same < now.length && now[same] === before[same]) same += 1;
  switch (rule) {
    case 'complete-each':
      return isSame ? replaceNames(entry, names, text, now.length) : entry;
    case 'partial-each':
      return replaceNames(entry, names, text, same);
    case 'partial-first':
      return replaceNames(entry, names, text, Math.min(same, 1));
    default:
      return isSame ? replaceAll(entry, names, text) : entry;
  }
}

/** The first `count` names replaced, one by one. */
function replaceNames(entry: Tape, names: Range, text: string, count: number): Tape {
  const first = singleNames(entry, names).slice(0, count);
  // From the last on: what is replaced moves only what stands behind it.
  return first.reduceRight((tape, name) => replaced(tape, name, [text]), entry);
}

/** The whole list of names replaced; its labels and affixes stay. */
function replaceAll(entry: Tape, names: Range, text: string): Tape {
  const list = findRole(entry, 'name-list', names.from, names.to) ?? names;
  return replaced(entry, insideOf(entry, list), [text]);
}
