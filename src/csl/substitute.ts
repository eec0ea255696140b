import type { Area } from './style.ts';
import { findRole, type Node, plainText, replaceNode, type Tree } from './tree.ts';

/**
 * Replaces the names of an entry that are those of the entry before, as subsequent-author-substitute and its rule say:
 * a function to call with the entries in their order.
 */
export function authorSubstitution(area: Area): (entry: Node) => Node {
  const text = area.attributes.get('subsequent-author-substitute');
  if (text === undefined) return (entry) => entry;
  const rule = area.attributes.get('subsequent-author-substitute-rule') ?? 'complete-all';
  let before: readonly string[] = [];
  return (entry) => {
    const names = findRole(entry, 'names');
    const now = names ? namesOf(names) : [];
    const isFirst = before.length === 0;
    const last = before;
    before = now;
    return names && !isFirst ? replaceNode(entry, names, substituted(names, now, last, text, rule)) : entry;
  };
}

/** The single names that a names element printed; of a substitution its whole text. */
function namesOf(names: Tree): readonly string[] {
  const found: string[] = [];
  collect(names, found);
  return found.length > 0 ? found : [plainText(names)];
}

function collect(node: Node, found: string[]): void {
  if (typeof node === 'string') return;
  if (node.role === 'name') found.push(plainText(node));
  else for (const kid of node.kids) collect(kid, found);
}

function substituted(names: Tree, now: readonly string[], before: readonly string[], text: string, rule: string): Node {
  const isSame = now.length === before.length && now.every((name, index) => name === before[index]);
  if (!findRole(names, 'name')) return isSame ? replaceAll(names, text) : names;
  let same = 0;
  while (same < now.length && now[same] === before[same]) same += 1;
  switch (rule) {
    case 'complete-each':
      return isSame ? replaceNames(names, text, now.length) : names;
    case 'partial-each':
      return replaceNames(names, text, same);
    case 'partial-first':
      return replaceNames(names, text, Math.min(same, 1));
    default:
      return isSame ? replaceAll(names, text) : names;
  }
}

/** The first `count` names replaced, one by one. */
function replaceNames(names: Tree, text: string, count: number): Node {
  let left = count;
  const visit = (node: Node): Node => {
    if (typeof node === 'string' || left === 0) return node;
    if (node.role === 'name') {
      left -= 1;
      return text;
    }
    return { ...node, kids: node.kids.map(visit) };
  };
  return visit(names);
}

/** The whole list of names replaced; its labels stay. */
function replaceAll(names: Tree, text: string): Node {
  const list = findRole(names, 'name-list');
  return list ? replaceNode(names, list, { ...list, kids: [text] }) : { ...names, kids: [text] };
}
