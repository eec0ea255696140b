import type { Piece } from './example.ts';
import layouts from './layouts.json' with { type: 'json' };
import type { Random } from './random.ts';
import type { Split } from './words.ts';

/**
 * A layout is a line of text with holes:
 *
 *     {author} {title}< / &resp|> // {container}~{year}~&vi~@page {page}
 *     a field          a choice                 |    |  a word of the language
 *                                               |    one of a macro's layouts
 *                                               the entry's mark between areas
 */
type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'macro'; readonly text: string }
  | { readonly kind: 'mark' }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Node[])[] };

const parsed = new Map<string, readonly Node[]>();
const TOKEN = /\{(?<field>\w+)\}|@(?<term>[a-zA-Z]+)|&(?<macro>[a-z]+)|(?<sign>[<>|~])|(?<text>[^{@&<>|~]+|[{@&])/gu;

/** The nodes of a layout. */
export function parseLayout(layout: string): readonly Node[] {
  const known = parsed.get(layout);
  if (known !== undefined) return known;
  const stack: { branches: Node[][] }[] = [{ branches: [[]] }];
  for (const { groups } of layout.matchAll(TOKEN)) {
    const top = stack[stack.length - 1];
    const branch = top?.branches[top.branches.length - 1];
    if (top === undefined || branch === undefined || groups === undefined) throw new Error(`bad layout: ${layout}`);
    for (const kind of ['field', 'term', 'macro', 'text'] as const) {
      const text = groups[kind];
      if (text !== undefined) branch.push({ kind, text });
    }
    if (groups.sign === '~') branch.push({ kind: 'mark' });
    else if (groups.sign === '<') stack.push({ branches: [[]] });
    else if (groups.sign === '|') {
      if (stack.length > 1) top.branches.push([]);
      else branch.push({ kind: 'text', text: '|' });
    } else if (groups.sign === '>') {
      stack.pop();
      const outer = stack[stack.length - 1];
      outer?.branches[outer.branches.length - 1]?.push({ kind: 'choice', branches: top.branches });
    }
  }
  if (stack.length !== 1) throw new Error(`bad layout: ${layout}`);
  const nodes = stack[0]?.branches[0] ?? [];
  parsed.set(layout, nodes);
  return nodes;
}

/** What a layout is filled with. A field that the record lacks is undefined. */
export interface Filling {
  readonly random: Random;
  readonly mark: string;
  readonly field: (name: string) => readonly Piece[] | undefined;
  readonly term: (name: string) => string;
}

const MACROS: { readonly [name: string]: readonly string[] } = layouts.macros;

/** The pieces of a filled layout, or undefined where a field outside of every choice is missing. */
export function fillLayout(nodes: readonly Node[], filling: Filling): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') pieces.push({ text: node.text });
    else if (node.kind === 'mark') pieces.push({ text: filling.mark });
    else if (node.kind === 'term') pieces.push({ text: filling.term(node.text) });
    else {
      const found =
        node.kind === 'field'
          ? filling.field(node.text)
          : node.kind === 'macro'
            ? fillMacro(node.text, filling)
            : fillChoice(node.branches, filling);
      if (found === undefined) return undefined;
      pieces.push(...found);
    }
  }
  return pieces;
}

function fillMacro(name: string, filling: Filling): Piece[] | undefined {
  const choices = MACROS[name] ?? [];
  for (let tries = 0; tries < 6; tries += 1) {
    const pieces = fillLayout(parseLayout(filling.random.pick(choices)), filling);
    if (pieces !== undefined) return pieces;
  }
  return undefined;
}

function fillChoice(branches: readonly (readonly Node[])[], filling: Filling): Piece[] {
  for (let tries = 0; tries < 3; tries += 1) {
    const pieces = fillLayout(filling.random.pick(branches), filling);
    if (pieces !== undefined) return pieces;
  }
  return [];
}

export type Genre = keyof typeof layouts.layouts;
export const GENRES: readonly Genre[] = Object.keys(layouts.layouts) as Genre[];

const weighted = new Map<string, readonly string[]>();

/** A layout for a kind of work, of those that the half of the data may use; each as often as its weight. */
export function pickLayout(genre: Genre, split: Split, random: Random): string {
  const key = `${genre} ${split}`;
  let list = weighted.get(key);
  if (list === undefined) {
    const rows: readonly (readonly (string | number)[])[] = layouts.layouts[genre];
    list = rows.flatMap(([weight, layout]) => {
      const heldOut = Number(weight) < 0;
      return heldOut === (split === 'held-out') ? Array<string>(Math.abs(Number(weight))).fill(String(layout)) : [];
    });
    if (list.length === 0) return pickLayout(genre, 'train', random);
    weighted.set(key, list);
  }
  return random.pick(list);
}
