import { readFileSync } from 'node:fs';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Element, readXml, StyleError } from '../../src/csl/xml.ts';
import { english, pluginApa } from './citeproc.ts';

/** What a well-kept parser of XML (https://github.com/rgrove/parse-xml) reads, as ours gives it. */
function convert(node: XmlElement, xml: string): Element {
  const children = node.children.filter((child) => child instanceof XmlElement).map((child) => convert(child, xml));
  const text = children.length === 0 ? node.children.map((child) => (child instanceof XmlText ? child.text : '')) : [];
  return {
    name: node.name.slice(node.name.indexOf(':') + 1),
    attributes: new Map(Object.entries(node.attributes)),
    children,
    text: text.join(''),
    line: xml.slice(0, node.start).split('\n').length,
  };
}

function theirs(xml: string): Element | 'error' {
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root ? convert(root, xml) : 'error';
  } catch {
    return 'error';
  }
}

function ours(xml: string): Element | 'error' {
  try {
    return readXml(xml);
  } catch (error) {
    if (error instanceof StyleError) return 'error';
    throw error;
  }
}

/** Pieces that make documents nearly well formed. */
const PIECES = [
  ...[
    '<a>',
    '</a>',
    '<b:c d="e">',
    '</b:c>',
    '<f/>',
    '<g h=\'i"j\' k = "&lt;&#x41;"/>',
    '<l m="n" m="o"/>',
    '<p q=r/>',
  ],
  ...['text', ' ', '\n', '\t', '&amp;', '&#65;', '&#0;', '&nbsp;', '& ', ']]>', '<![CDATA[<x>&]]>', '<!-- y -->'],
  ...[
    '<!-- a -- b -->',
    '<?z w?>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<',
  ],
  ...[
    '>',
    '"',
    '<é ü="«»"/>',
    '<a\n',
    'b="\n"',
    '/>',
    '<1/>',
    '<a×/>',
    '\u0001',
    '😀',
    '\ud800',
    '<a b="<"/>',
    '</a >',
  ],
];

describe('XML is read as a well-kept parser reads it', () => {
  it('where it is a style or a locale', () => {
    const files = ['apa-7', 'chicago-18-author-date', 'chicago-18-notes', 'references'];
    const own = files.map((file) => readFileSync(`styles/${file}.csl`, 'utf8'));
    for (const xml of [...own, english, pluginApa]) expect(readXml(xml)).toEqual(theirs(xml));
  });

  it('where it is well formed or nearly', () => {
    const piece = fc.constantFrom(...PIECES);
    const document = fc.tuple(fc.array(piece, { maxLength: 3 }), fc.array(piece, { maxLength: 8 }), fc.boolean());
    fc.assert(
      fc.property(document, ([before, inside, isWhole]) => {
        const xml = before.join('') + (isWhole ? `<r>${inside.join('')}</r>` : inside.join(''));
        expect(ours(xml)).toEqual(theirs(xml));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['<a>\n<b>\n</a>', '</b> must stand here (<xml>, line 3)'],
    ['<a>\n\n<b c="1" c="2"/></a>', 'The attribute c stands twice (<xml>, line 3)'],
    ['<a>\n&lol;</a>', '&lol; is no character that XML knows (<xml>, line 2)'],
    ['<a>\n', '<a> of line 1 is not closed (<xml>, line 2)'],
  ])('and an error says where it is: %j', (xml, message) => {
    expect(() => readXml(xml)).toThrow(message);
  });
});
