import type { Item, Position } from '../model.ts';
import { collapse } from './collapse.ts';
import { type Context, type Registered, sortWorks, writeLayout } from './document.ts';
import { pushRich, richTokens } from './rich.ts';
import type { Scope } from './scope.ts';
import { affix, endOf, findRole, plainText, type Tape } from './tape.ts';
import { applyTextCase } from './text-case.ts';

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
  readonly tape: Tape;
  /** Its first names, as text. */
  readonly names: string;
  /** The same cite with its names, or all but its year suffix, left out. */
  readonly render: (without: Scope['without']) => Tape;
}

/** One citation: its cites sorted, rendered, grouped and collapsed, in the layout. */
export function renderCluster(cluster: PlacedCluster, context: Context): Tape {
  const area = context.style.citation;
  const works = cluster.cites.flatMap((cite) => {
    const work = context.byId.get(String(cite.item.id ?? ''));
    return work ? [{ ...work, cite, work }] : [];
  });
  const sorted = sortWorks(works, context, 'citation', area);
  const rendered = sorted.flatMap(({ cite, work }, index) => renderCite(cite, work, context, index === 0));
  const collapsed = collapse(rendered, area);
  const tape: Tape = [];
  return writeLayout(area, tape, () => {
    for (let at = 0; at < collapsed.length; at += 1) tape.push(collapsed[at] ?? '');
  });
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
  const render = (without: Scope['without']): Tape =>
    citation.render(context.scopeOf(work, 'citation', { cite: data, without }));
  const whole = render(cite.suppressAuthor ? 'names' : 'nothing');
  const range = findRole(whole, 'names');
  const named = range ? whole.slice(range.from, range.to) : [];
  const tape = cite.authorOnly ? named : whole;
  if (tape.length === 0) return [];
  if (context.style.isNote && beginsSentence(cite, isFirst)) capitalizeTerm(tape);
  return [{ cite, work, tape: affixed(tape, cite), names: plainText(named), render }];
}

/** A citation in a note begins a sentence, and so does a cite behind words that end one ("See above. "). */
function beginsSentence({ prefix }: Placed, isFirst: boolean): boolean {
  return prefix ? /\S\s+\S.*[.?!]["”’]*\s*$/.test(prefix) : isFirst;
}

/** A cite that begins with a term ("ibid.") begins with a capital. */
function capitalizeTerm(tape: Tape): void {
  for (let at = 0; at < tape.length; at += 1) {
    const token = tape[at];
    if (typeof token === 'string' || token === undefined) return;
    if (token.look.role === 'term') {
      const end = endOf(tape, at);
      const term = tape.splice(at, end - at);
      applyTextCase(term, 0, 'capitalize-first', true);
      tape.splice(at, 0, ...term);
      return;
    }
    if (token.kind !== 'open') return;
  }
}

/** The words that the author of the text puts around a cite; they may hold markup and quotation marks. */
function affixed(tape: Tape, cite: Placed): Tape {
  if (!cite.prefix && !cite.suffix) return tape;
  const around: Tape = [];
  if (cite.prefix) pushRich(around, cite.prefix);
  around.push(...tape);
  if (!cite.suffix) return around;
  const [first = '', ...rest] = richTokens(cite.suffix);
  // The suffix's beginning meets the cite's end as an affix does: “Title” + ". And" -> “Title.” And
  around.push(typeof first === 'string' ? affix(first) : first, ...rest);
  return around;
}
