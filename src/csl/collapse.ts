import type { Placed, RenderedCite } from './cluster.ts';
import type { Area } from './style.ts';
import { delimiter as delimiterMark, findRole, plainText, type Tape } from './tape.ts';

/** A part of a citation and the delimiter before it. */
interface Unit {
  readonly tape: Tape;
  readonly delimiter: string;
  readonly cite?: Placed;
}

/** Rendered cites grouped and collapsed as the citation's attributes say, with their delimiters. */
export function collapse(cites: readonly RenderedCite[], area: Area): Tape {
  const { attributes } = area;
  const kind = attributes.get('collapse');
  const groupDelimiter = attributes.get('cite-group-delimiter');
  const units =
    kind === 'citation-number'
      ? collapseNumbers(cites, area)
      : kind || groupDelimiter !== undefined
        ? collapseGroups(groupByNames(cites, area, kind), area, kind)
        : cites.map((cite) => ({ tape: cite.tape, delimiter: area.delimiter, cite: cite.cite }));
  const all: Tape = [];
  units.forEach(({ tape, delimiter, cite }, index) => {
    if (index > 0) all.push(delimiterMark(meeting(delimiter, units[index - 1]?.cite?.suffix, cite?.prefix)));
    for (let at = 0; at < tape.length; at += 1) all.push(tape[at] ?? '');
  });
  return all;
}

/** Words put around cites that end or begin with punctuation take the place of the delimiter. */
function meeting(delimiter: string, suffix: string | undefined, prefix: string | undefined): string {
  if (prefix && /^[,.;:]/.test(prefix)) return '';
  return suffix && /[,.;:!?]\s*$/.test(suffix) ? (/\s$/.exec(delimiter)?.[0] ?? '') : delimiter;
}

/** Runs of three numbers and more as a range: [1]–[3]; a cite with a locator or words around it stands alone. */
function collapseNumbers(cites: readonly RenderedCite[], area: Area): Unit[] {
  const units: Unit[] = [];
  const after = area.attributes.get('after-collapse-delimiter') ?? area.delimiter;
  let collapsed = false;
  for (let start = 0; start < cites.length; ) {
    const first = cites[start];
    if (!first) break;
    let end = start;
    while (end + 1 < cites.length && follows(cites[end], cites[end + 1])) end += 1;
    const delimiter = collapsed ? after : area.delimiter;
    collapsed = end - start >= 2;
    units.push({ tape: first.tape, delimiter });
    const last = cites[end];
    if (collapsed && last) units.push({ tape: last.tape, delimiter: '–' });
    start = collapsed ? end + 1 : start + 1;
  }
  return units;
}

function follows(before: RenderedCite | undefined, cite: RenderedCite | undefined): boolean {
  if (!before || !cite || !isBare(before) || !isBare(cite)) return false;
  return cite.work.number === before.work.number + 1 && findRole(cite.tape, 'citation-number') !== undefined;
}

function isBare({ cite }: RenderedCite): boolean {
  return !cite.locator && !cite.prefix && !cite.suffix;
}

/**
 * Cites of the same names. Where the style sorts citations they are brought together at the place of the first;
 * otherwise only neighbours are a group. Cites without names are a group where years collapse to their suffixes.
 */
function groupByNames(cites: readonly RenderedCite[], area: Area, kind: string | undefined): RenderedCite[][] {
  const groups: RenderedCite[][] = [];
  const byNames = new Map<string, RenderedCite[]>();
  for (const cite of cites) {
    const isGrouped = cite.names !== '' || kind?.startsWith('year-suffix');
    const last = groups[groups.length - 1];
    const group = area.sort.length > 0 ? byNames.get(cite.names) : last?.[0]?.names === cite.names ? last : undefined;
    if (group && isGrouped) group.push(cite);
    else {
      const fresh = [cite];
      groups.push(fresh);
      byNames.set(cite.names, fresh);
    }
  }
  return groups;
}

function collapseGroups(groups: readonly RenderedCite[][], area: Area, kind: string | undefined): Unit[] {
  const { attributes, delimiter } = area;
  const within = area.groupDelimiter;
  const after = kind ? (attributes.get('after-collapse-delimiter') ?? delimiter) : delimiter;
  const units: Unit[] = [];
  let collapsed = false;
  for (const group of groups) {
    const inner = kind ? collapseGroup(group, area, kind, within) : plainGroup(group, within);
    inner.forEach((unit, index) => {
      units.push(index === 0 ? { ...unit, delimiter: collapsed || kind === 'year' ? after : delimiter } : unit);
    });
    collapsed = group.length > 1;
  }
  return units;
}

function plainGroup(group: readonly RenderedCite[], within: string): Unit[] {
  return group.map(({ tape, cite }) => ({ tape, cite, delimiter: within }));
}

/** A group's first cite in full, then years; and of equal years only their suffixes, where the style wants it. */
function collapseGroup(group: readonly RenderedCite[], area: Area, kind: string, within: string): Unit[] {
  const { attributes, delimiter } = area;
  const suffixDelimiter =
    attributes.get('year-suffix-delimiter') ?? attributes.get('cite-group-delimiter') ?? delimiter;
  const afterLocator = attributes.get('after-collapse-delimiter') ?? within;
  const units: Unit[] = [];
  for (let index = 0; index < group.length; index += 1) {
    const cite = group[index];
    const before = group[index - 1];
    if (!cite) continue;
    if (!before) units.push({ tape: cite.tape, delimiter: within });
    else if (kind.startsWith('year-suffix') && sameYear(before, cite)) {
      const end = kind === 'year-suffix-ranged' ? runEnd(group, index - 1) : index;
      const isRange = end > index;
      units.push({
        tape: suffixTape(group[isRange ? end : index] ?? cite),
        delimiter: isRange ? '–' : suffixDelimiter,
      });
      if (isRange) index = end;
    } else {
      const tape = cite.render('names');
      if (tape.length > 0) units.push({ tape, delimiter: before.cite.locator ? afterLocator : within });
    }
  }
  return units;
}

/** The last cite of the run of suffixes that begins at `start`; a run of two is no range. */
function runEnd(group: readonly RenderedCite[], start: number): number {
  let end = start;
  while (end + 1 < group.length) {
    const [one, next] = [group[end], group[end + 1]];
    if (!one || !next || !sameYear(one, next) || !isBare(next)) break;
    if (suffixOf(next).charCodeAt(0) !== suffixOf(one).charCodeAt(0) + 1 || suffixOf(next).length > 1) break;
    end += 1;
  }
  return end - start >= 2 ? end : start;
}

function suffixOf(cite: RenderedCite): string {
  return cite.work.distinction?.yearSuffix ?? '';
}

function sameYear(a: RenderedCite, b: RenderedCite): boolean {
  return suffixOf(a) !== '' && suffixOf(b) !== '' && yearKey(a) === yearKey(b);
}

function yearKey(cite: RenderedCite): string {
  const tape = cite.render('names');
  const date = findRole(tape, 'date');
  const suffix = suffixOf(cite);
  const text = date ? plainText(tape, date.from, date.to) : '';
  return suffix && text.includes(suffix) ? text.replace(suffix, '') : text;
}

function suffixTape(cite: RenderedCite): Tape {
  const tape = cite.render('names');
  const range = findRole(tape, 'year-suffix');
  return range ? tape.slice(range.from, range.to) : [suffixOf(cite)];
}
