import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';

/** Something wrong with a style or a locale: what, in which element, on which line (from 1). */
export class StyleError extends Error {
  readonly line: number;
  readonly element: string;
  constructor(message: string, element: string, line: number) {
    super(`${message} (<${element}>, line ${line})`);
    this.name = 'StyleError';
    this.line = line;
    this.element = element;
  }
}

/** An element of a style or a locale: attributes as a map, so that no name of theirs can reach a prototype. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its character data; of an element that holds others, nothing. */
  readonly text: string;
  readonly line: number;
}

/**
 * Reads XML into elements. Document types are not interpreted, so no entity can expand beyond the text given.
 * @throws StyleError with the line where the text is not well formed, or where elements are nested beyond reason.
 */
export function readXml(xml: string): Element {
  try {
    const root = parseXml(xml, { includeOffsets: true }).root;
    if (!root) throw new StyleError('No element', 'xml', 1);
    return convert(root, lineCounter(xml));
  } catch (error) {
    if (error instanceof XmlError) throw new StyleError(error.message.split('\n')[0] ?? '', 'xml', error.line);
    if (error instanceof RangeError) throw new StyleError('Elements nested too deeply', 'xml', 1);
    throw error;
  }
}

function convert(node: XmlElement, lineAt: (offset: number) => number): Element {
  // Offsets only grow in document order, so an element asks for its line before its children do.
  const line = lineAt(node.start);
  const children: Element[] = [];
  for (const child of node.children) {
    if (child.type === 'element') children.push(convert(child as XmlElement, lineAt));
  }
  const name = node.name.slice(node.name.indexOf(':') + 1);
  const text = children.length === 0 ? node.text : '';
  return { name, attributes: new Map(Object.entries(node.attributes)), children, text, line };
}

/** A function from growing offsets to lines: it counts each line break once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let position = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', position); at !== -1 && at < offset; at = text.indexOf('\n', position)) {
      line += 1;
      position = at + 1;
    }
    return line;
  };
}
