/** A minimal acyclic word graph, made from sorted words (Daciuk et al., 2000, algorithm 1). */
interface Node {
  readonly edges: [letter: number, to: Node][];
  id: number;
}

/** Adds sorted, distinct letter sequences; equal tails are shared. */
export function graphOf(words: Iterable<readonly number[]>): Node {
  const known = new Map<string, Node>();
  let ids = 0;
  const fresh = (): Node => ({ edges: [], id: -1 });
  const root = fresh();
  const path: Node[] = [root];
  let before: readonly number[] = [];
  const settle = (depth: number): void => {
    for (let at = path.length - 1; at > depth; at--) {
      const node = path[at];
      const last = path[at - 1]?.edges.at(-1);
      if (!node || !last) continue;
      const key = node.edges.map(([letter, to]) => `${letter}:${to.id}`).join(' ');
      const same = known.get(key);
      if (same) last[1] = same;
      else {
        node.id = ids++;
        known.set(key, node);
      }
    }
    path.length = depth + 1;
  };
  for (const word of words) {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    settle(shared);
    for (const letter of word.slice(shared)) {
      const node = fresh();
      path.at(-1)?.edges.push([letter, node]);
      path.push(node);
    }
    before = word;
  }
  settle(0);
  return root;
}

/**
 * Writes a graph as bytes, depth first. An edge is one byte: letter (6 bits), 64 if it is its node's last, 128 if it
 * leads to a node begun before, whose number in order of beginning follows (7 bits a byte, highest first, 128 on all but
 * the last). An edge of one of the `leaves` lowest letters leads nowhere; after any other the node that it leads to
 * follows.
 */
export function bytesOf(root: Node, leaves: number): Uint8Array {
  const out: number[] = [];
  const numbers = new Map<Node, number>();
  const write = (node: Node): void => {
    numbers.set(node, numbers.size);
    node.edges.forEach(([letter, to], at) => {
      const flags = letter | (at === node.edges.length - 1 ? 64 : 0);
      const known = numbers.get(to);
      if (letter < leaves) out.push(flags);
      else if (known === undefined) {
        out.push(flags);
        write(to);
      } else {
        out.push(flags | 128, ...variable(known));
      }
    });
  };
  write(root);
  return Uint8Array.from(out);
}

function variable(value: number): number[] {
  const out = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) out.unshift((rest & 127) | 128);
  return out;
}
