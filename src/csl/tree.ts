import type { Element } from './xml.ts';

/** An element of a style of ours as the build writes it, in few letters: name, attributes in pairs, children, text. */
interface Packed {
  readonly n: string;
  readonly a?: readonly string[] | undefined;
  readonly c?: readonly Packed[] | undefined;
  readonly t?: string | undefined;
}

/** An element as text that is read faster than XML; its line is left out, for only wrong styles are asked for it. */
export function packTree(element: Element): string {
  return JSON.stringify(packed(element));
}

/** Reads what `packTree` wrote. */
export function readTree(text: string): Element {
  const tree: Packed = JSON.parse(text);
  return unpacked(tree);
}

function packed({ name, attributes, children, text }: Element): Packed {
  const pairs = [...attributes].flat();
  return {
    n: name,
    a: pairs.length > 0 ? pairs : undefined,
    c: children.length > 0 ? children.map(packed) : undefined,
    t: text.trim() === '' ? undefined : text,
  };
}

function unpacked({ n: name, a: pairs = [], c: children = [], t: text = '' }: Packed): Element {
  const attributes = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) attributes.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return { name, attributes, children: children.map(unpacked), text, line: 0 };
}
