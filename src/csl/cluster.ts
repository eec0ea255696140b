import type { Item, Position } from '../model.ts';
import { collapse } from './collapse.ts';
import { type Context, layoutOf, type Registered, sortWorks } from './document.ts';
import { richNodes } from './rich.ts';
import type { Scope } from './scope.ts';
import { applyTextCase } from './text-case.ts';
import { findRole, type Node, plainText, replaceNode } from './tree.ts';

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
  const sorted = sortWorks(works, context, 'citation', area);
  const rendered = sorted.flatMap(({ cite, work }, index) => renderCite(cite, work, context, index === 0));
  return layoutOf(area, collapse(rendered, area));
}

function renderCite(cite: Placed, work: Registered, context: Context, isFirst: boolean): RenderedCite[] {
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
  const begun = context.style.isNote && beginsSentence(cite, isFirst) ? capitalizeTerm(node) : node;
  return [{ cite, work, node: affixed(begun, cite), names: plainText(names), render }];
}

/** A citation in a note begins a sentence, and so does a cite behind words that end one ("See above. "). */
function beginsSentence({ prefix }: Placed, isFirst: boolean): boolean {
  return prefix ? /\S\s+\S.*[.?!]["”’]*\s*$/.test(prefix) : isFirst;
}

/** A cite that begins with a term ("ibid.") begins with a capital. */
function capitalizeTerm(node: Node): Node {
  let first: Node | undefined = node;
  while (first !== undefined && typeof first !== 'string' && first.role !== 'term')
    first = first.prefix ? undefined : first.kids[0];
  if (first === undefined || typeof first === 'string') return node;
  return replaceNode(node, first, applyTextCase(first, 'capitalize-first', true));
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
