import type { Element } from './xml.ts';

/** An element of a style of ours as the build writes it: attributes are pairs of name and value, one behind the other. */
interface Packed {
  readonly name: string;
  readonly pairs: readonly string[];
  readonly children: readonly Packed[];
  readonly text: string;
}

/** An element as text that is read faster than XML; its line is left out, for only wrong styles are asked for it. */
export function packTree(element: Element): string {
  return JSON.stringify(packed(element));
}

/** Reads what `packTree` wrote. */
export function readTree(text: string): Element {
  return unpacked(JSON.parse(text) as Packed);
}

function packed({ name, attributes, children, text }: Element): Packed {
  return { name, pairs: [...attributes].flat(), children: children.map(packed), text: text.trim() === '' ? '' : text };
}

function unpacked({ name, pairs, children, text }: Packed): Element {
  const attributes = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) attributes.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return { name, attributes, children: children.map(unpacked), text, line: 0 };
}
