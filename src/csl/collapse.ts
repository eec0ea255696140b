import type { RenderedCite } from './cluster.ts';
import type { Area } from './style.ts';
import { findRole, type Node, plainText } from './tree.ts';

/** A node and the delimiter before it. */
interface Unit {
  readonly node: Node;
  readonly delimiter: string;
}

/** Rendered cites grouped and collapsed as the citation's attributes say, with their delimiters. */
export function collapse(cites: readonly RenderedCite[], area: Area): readonly Node[] {
  const { attributes } = area;
  const kind = attributes.get('collapse');
  const groupDelimiter = attributes.get('cite-group-delimiter');
  const units =
    kind === 'citation-number'
      ? collapseNumbers(cites, area)
      : kind || groupDelimiter !== undefined
        ? collapseGroups(groupByNames(cites), area, kind)
        : cites.map((cite) => ({ node: cite.node, delimiter: area.delimiter }));
  return units.map(({ node, delimiter }, index) => (index === 0 ? node : { kids: [node], prefix: delimiter }));
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
    units.push({ node: first.node, delimiter });
    const last = cites[end];
    if (collapsed && last) units.push({ node: last.node, delimiter: '–' });
    start = collapsed ? end + 1 : start + 1;
  }
  return units;
}

function follows(before: RenderedCite | undefined, cite: RenderedCite | undefined): boolean {
  if (!before || !cite || !isBare(before) || !isBare(cite)) return false;
  return cite.work.number === before.work.number + 1 && findRole(cite.node, 'citation-number') !== undefined;
}

function isBare({ cite }: RenderedCite): boolean {
  return !cite.locator && !cite.prefix && !cite.suffix;
}

/** Cites of the same names, brought together at the place of the first. */
function groupByNames(cites: readonly RenderedCite[]): RenderedCite[][] {
  const groups = new Map<string, RenderedCite[]>();
  cites.forEach((cite, index) => {
    const key = cite.names === '' ? `\u0000${index}` : cite.names;
    const group = groups.get(key);
    if (group) group.push(cite);
    else groups.set(key, [cite]);
  });
  return [...groups.values()];
}

function collapseGroups(groups: readonly RenderedCite[][], area: Area, kind: string | undefined): Unit[] {
  const { attributes, delimiter } = area;
  const within = attributes.get('cite-group-delimiter') ?? (kind ? ', ' : delimiter);
  const after = kind ? (attributes.get('after-collapse-delimiter') ?? delimiter) : delimiter;
  const units: Unit[] = [];
  let collapsed = false;
  for (const group of groups) {
    const inner = kind ? collapseGroup(group, area, kind, within) : plainGroup(group, within);
    inner.forEach((unit, index) => {
      units.push(index === 0 ? { ...unit, delimiter: collapsed ? after : delimiter } : unit);
    });
    collapsed = group.length > 1;
  }
  return units;
}

function plainGroup(group: readonly RenderedCite[], within: string): Unit[] {
  return group.map(({ node }) => ({ node, delimiter: within }));
}

/** A group's first cite in full, then years; and of equal years only their suffixes, where the style wants it. */
function collapseGroup(group: readonly RenderedCite[], area: Area, kind: string, within: string): Unit[] {
  const suffixDelimiter = area.attributes.get('year-suffix-delimiter') ?? area.delimiter;
  const units: Unit[] = [];
  const bySuffix = kind.startsWith('year-suffix');
  for (let index = 0; index < group.length; index += 1) {
    const cite = group[index];
    if (!cite) continue;
    if (index === 0) {
      units.push({ node: cite.node, delimiter: within });
      continue;
    }
    const before = group[index - 1];
    if (bySuffix && before && sameYear(before, cite) && suffixOf(cite)) {
      const end = kind === 'year-suffix-ranged' ? runEnd(group, index - 1) : index;
      const [last, node] = [group[end], suffixNode(group[end] ?? cite)];
      if (end - index >= 1 && last) units.push({ node, delimiter: '–' });
      else units.push({ node: suffixNode(cite), delimiter: suffixDelimiter });
      if (end - index >= 1) index = end;
      continue;
    }
    units.push({ node: withAffixes(cite), delimiter: within });
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
  const node = cite.render('names');
  const date = node && findRole(node, 'date');
  const suffix = suffixOf(cite);
  const text = plainText(date);
  return suffix && text.includes(suffix) ? text.replace(suffix, '') : text;
}

function suffixNode(cite: RenderedCite): Node {
  const node = cite.render('names');
  return (node && findRole(node, 'year-suffix')) ?? suffixOf(cite);
}

function withAffixes(cite: RenderedCite): Node {
  return cite.render('names') ?? '';
}
