import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileStyle } from '../../src/csl/adapter.ts';
import { packTree, readTree } from '../../src/csl/tree.ts';
import { type Element, readXml } from '../../src/csl/xml.ts';

const FOLDER = new URL('../../styles/', import.meta.url);
const STYLES = readdirSync(FOLDER).filter((name) => name.endsWith('.csl'));

/** What a tree leaves out: lines, and the white space that lays out a file. */
function bare({ text, children, ...element }: Element): Element {
  return { ...element, line: 0, text: text.trim() === '' ? '' : text, children: children.map(bare) };
}

describe.each(STYLES)('the style %s of ours', (name) => {
  const xml = readFileSync(new URL(name, FOLDER), 'utf8');

  it('is the same as a tree, as the build packs it, as it is in XML', () => {
    const root = readXml(xml);
    expect(readTree(packTree(root))).toEqual(bare(root));
  });

  it('is valid, which its tree is not asked for when it is used', () => {
    expect(() => compileStyle(xml)).not.toThrow();
  });
});
