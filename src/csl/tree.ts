import type { Variable } from '../model.ts';

/** Formatting of a node, as CSL writes it: `font-style`, `font-weight` … and their values. */
export type Format = { readonly [property in FormatProperty]?: string };
export type FormatProperty = 'font-style' | 'font-variant' | 'font-weight' | 'text-decoration' | 'vertical-align';

/** What a part of the output is, where a later stage must find it again. */
export type Role = 'names' | 'name-list' | 'name' | 'citation-number' | 'year-suffix' | 'date' | 'term';

/** Output before it is joined: text that the item or the style says, or a group of it with its affixes and format. */
export type Node = string | Tree;
export interface Tree {
  readonly kids: readonly Node[];
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly format?: Format | undefined;
  /** Quotation marks around it: `style` and `flip` alternate with the depth, `single` (typed curly so) stays as it is. */
  readonly quotes?: 'style' | 'flip' | 'single' | undefined;
  readonly display?: string | undefined;
  readonly variable?: Variable | undefined;
  readonly href?: string | undefined;
  readonly role?: Role | undefined;
  /** Kept as typed by every text-case. */
  readonly nocase?: boolean | undefined;
  /** Formatting that comes from markup inside a field: it flips where the same formatting is around it. */
  readonly flips?: boolean | undefined;
  /** Its kids stand in its parent as if they were its own: what cs:choose printed. */
  readonly spliced?: boolean | undefined;
  /** Formatting around it is switched off (`<span class="nodecor">`). */
  readonly plain?: boolean | undefined;
}

/** All text of a node, as it would be read without affixes collapsing: for comparing, not for printing. */
export function plainText(node: Node | undefined): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return node;
  const { kids, delimiter } = node;
  let text = node.prefix ?? '';
  for (let index = 0; index < kids.length; index += 1) {
    if (delimiter && index > 0) text += delimiter;
    text += plainText(kids[index]);
  }
  return node.suffix ? text + node.suffix : text;
}

/** The first node with the role, depth first. */
export function findRole(node: Node | undefined, role: Role): Tree | undefined {
  if (node === undefined || typeof node === 'string') return undefined;
  if (node.role === role) return node;
  for (const kid of node.kids) {
    const found = findRole(kid, role);
    if (found) return found;
  }
  return undefined;
}

/** The tree with `from` replaced by `to` (identity compares); subtrees without it are shared. */
export function replaceNode(node: Node, from: Node, to: Node): Node {
  if (node === from) return to;
  if (typeof node === 'string') return node;
  let changed = false;
  const kids = node.kids.map((kid) => {
    const replaced = replaceNode(kid, from, to);
    if (replaced !== kid) changed = true;
    return replaced;
  });
  return changed ? { ...node, kids } : node;
}

/** The tree with its own texts (not affixes) mapped, in reading order; `nocase` parts are shown to `map` as protected. */
export function mapText(node: Node, map: (text: string, isProtected: boolean) => string, isProtected = false): Node {
  if (typeof node === 'string') return map(node, isProtected);
  const inner = isProtected || node.nocase === true;
  const affix = (text: string | undefined): string | undefined => (text ? map(text, inner) : text);
  const prefix = affix(node.prefix);
  const kids = node.kids.map((kid) => mapText(kid, map, inner));
  return { ...node, prefix, kids, suffix: affix(node.suffix) };
}
