import type { Item, Position } from '../model.ts';
import { collapse } from './collapse.ts';
import { type Context, type Registered, sortWorks } from './document.ts';
import { richNodes } from './rich.ts';
import type { Scope } from './scope.ts';
import { findRole, type Node, plainText } from './tree.ts';

/** One work cited, as a document gives it. A position given is taken, otherwise it is found from the order. */
export interface CiteRequest {
  readonly item: Item;
  readonly locator?: string | undefined;
  readonly label?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly suppressAuthor?: boolean | undefined;
  readonly authorOnly?: boolean | undefined;
  readonly position?: Position | undefined;
  readonly nearNote?: boolean | undefined;
}

/** A cite with its position known. */
export interface Placed extends CiteRequest {
  readonly firstNote?: number | undefined;
}
export interface PlacedCluster {
  readonly cites: readonly Placed[];
  readonly note?: number | undefined;
}

/** A cite rendered, with what grouping and collapsing look at. */
export interface RenderedCite {
  readonly cite: Placed;
  readonly work: Registered;
  readonly node: Node;
  /** Its first names, as text. */
  readonly names: string;
  /** The same cite with its names, or all but its year suffix, left out. */
  readonly render: (without: Scope['without']) => Node | undefined;
}

/** One citation: its cites sorted, rendered, grouped and collapsed, in the layout. */
export function renderCluster(cluster: PlacedCluster, context: Context): Node {
  const area = context.style.citation;
  const works = cluster.cites.flatMap((cite) => {
    const work = context.byId.get(String(cite.item.id ?? ''));
    return work ? [{ ...work, cite, work }] : [];
  });
  const rendered = sortWorks(works, context, 'citation', area).flatMap(({ cite, work }) =>
    renderCite(cite, work, context),
  );
  return { kids: collapse(rendered, area), ...area.layout };
}

function renderCite(cite: Placed, work: Registered, context: Context): RenderedCite[] {
  const data = {
    locator: cite.locator,
    label: cite.label,
    position: cite.position,
    nearNote: cite.nearNote,
    firstNote: cite.firstNote,
  };
  const { citation } = context.style;
  const render = (without: Scope['without']): Node | undefined => {
    const scope = context.scopeOf(work, 'citation', { cite: data, without });
    const kids = citation.render(scope);
    if (kids.length === 0) return undefined;
    return kids.length === 1 ? kids[0] : { kids };
  };
  const whole = render(cite.suppressAuthor ? 'names' : 'nothing');
  const names = whole === undefined ? undefined : findRole(whole, 'names');
  const node = cite.authorOnly ? names : whole;
  if (node === undefined) return [];
  return [{ cite, work, node: affixed(node, cite), names: plainText(names), render }];
}

/** The words that the author of the text puts around a cite; they may hold markup and quotation marks. */
function affixed(node: Node, cite: Placed): Node {
  if (!cite.prefix && !cite.suffix) return node;
  const before = cite.prefix ? richNodes(cite.prefix) : [];
  if (!cite.suffix) return { kids: [...before, node] };
  const [first = '', ...rest] = richNodes(cite.suffix);
  // The suffix's beginning meets the cite's end as an affix does: “Title” + ". And" -> “Title.” And
  const suffix: Node = typeof first === 'string' ? { kids: rest, prefix: first } : { kids: [first, ...rest] };
  return { kids: [...before, node, suffix] };
}
