import type { Position } from '../model.ts';
import type { CiteRequest, Placed, PlacedCluster } from './cluster.ts';
import type { Cluster } from './document.ts';
import type { Style } from './style.ts';

/**
 * The position of every cite; CSL 1.0.2, "position". Ibid: the cite before, or the only cite of the citation before,
 * cites the same work; a locator that changes makes it ibid-with-locator, one that is gone makes it subsequent.
 */
export function positionsOf(clusters: readonly Cluster[], style: Style): PlacedCluster[] {
  const distance = Number.parseInt(style.citation.attributes.get('near-note-distance') ?? '5', 10);
  const firstNote = new Map<string, number | undefined>();
  const lastNote = new Map<string, number | undefined>();
  // Citations in the text (note 0) and those in notes follow each other separately.
  const previous = new Map<boolean, Cluster>();
  const inNote = new Map<number, number>();
  for (const { note } of clusters) if (note) inNote.set(note, (inNote.get(note) ?? 0) + 1);
  return clusters.map((cluster) => {
    const isText = cluster.note === 0;
    const cites = cluster.cites.map((cite, index): Placed => {
      const id = idOf(cite);
      const before = index > 0 ? cluster.cites[index - 1] : soleCite(previous.get(isText), cluster, inNote);
      const position = cite.position ?? (firstNote.has(id) ? again(cite, before) : 'first');
      const last = lastNote.get(id);
      const nearNote =
        cite.nearNote ?? (last !== undefined && cluster.note !== undefined && cluster.note - last <= distance);
      if (!firstNote.has(id)) firstNote.set(id, cluster.note);
      lastNote.set(id, cluster.note);
      return { ...cite, position, nearNote, firstNote: position === 'first' ? undefined : firstNote.get(id) };
    });
    previous.set(isText, cluster);
    return { ...cluster, cites };
  });
}

function idOf(cite: CiteRequest): string {
  return String(cite.item.id ?? '');
}

/** The only cite of the citation before; in notes, where that note holds no other citation. */
function soleCite(
  previous: Cluster | undefined,
  cluster: Cluster,
  inNote: ReadonlyMap<number, number>,
): CiteRequest | undefined {
  if (previous?.cites.length !== 1) return undefined;
  const isOther = previous.note !== cluster.note;
  const shared = isOther && previous.note ? (inNote.get(previous.note) ?? 0) > 1 : false;
  const apart = previous.note !== undefined && cluster.note !== undefined && cluster.note - previous.note > 1;
  return shared || apart ? undefined : previous.cites[0];
}

function again(cite: CiteRequest, before: CiteRequest | undefined): Position {
  if (!before || idOf(before) !== idOf(cite)) return 'subsequent';
  const same = (before.locator ?? '') === (cite.locator ?? '') && (before.label ?? 'page') === (cite.label ?? 'page');
  if (cite.locator) return before.locator && same ? 'ibid' : 'ibid-with-locator';
  return before.locator ? 'subsequent' : 'ibid';
}
