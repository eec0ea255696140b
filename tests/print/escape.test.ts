import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../src/format.ts';
import type { Item, Run } from '../../src/model.ts';
import { printRuns } from '../../src/print/output.ts';

const runs: readonly Run[] = [
  { text: 'Смит & Ко <b> "x" \'y\'', variable: 'author' },
  { text: '. ' },
  { text: 'Water *policy*_', variable: 'container-title', mark: 'italic' },
  { text: ' ' },
  { text: 'http://example.org/a_b', variable: 'URL', href: 'http://example.org/a_b' },
];

describe('outputs', () => {
  it('text is plain', () => {
    expect(printRuns(runs, 'text')).toBe('Смит & Ко <b> "x" \'y\'. Water *policy*_ http://example.org/a_b');
  });

  it('HTML escapes its five characters, marks and links', () => {
    expect(printRuns(runs, 'html')).toBe(
      'Смит &amp; Ко &lt;b&gt; &quot;x&quot; &#39;y&#39;. <i>Water *policy*_</i> <a href="http://example.org/a_b">http://example.org/a_b</a>',
    );
  });

  it('Markdown escapes its signs, marks and links', () => {
    expect(printRuns(runs, 'markdown')).toBe(
      'Смит \\& Ко \\<b\\> "x" \'y\'. *Water \\*policy\\*\\_* <http://example.org/a_b>',
    );
  });

  it('a number at the start of an entry does not begin a Markdown list', () => {
    expect(printRuns([{ text: '1984. Роман' }], 'markdown')).toBe('1984\\. Роман');
  });

  it('an address that is not of the web is text, never a link', () => {
    const item: Item = { type: 'webpage', title: 'Вода', URL: 'javascript:alert(1)' };
    const options = { style: 'gost-r-7.0.5-2008' };
    expect(formatEntry(item, { ...options, output: 'html' })).toBe('Вода. URL: javascript:alert(1)');
    expect(formatEntry(item, { ...options, output: 'markdown' })).toBe('Вода. URL: javascript:alert(1)');
  });

  it('HTML holds no tag from the data, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(printRuns([{ text }], 'html')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('an unknown style or output names the known ones', () => {
    const item: Item = { type: 'book', title: 'Вода' };
    expect(() => formatEntry(item, { style: 'gost' })).toThrow(/no style "gost"; known: gost-r-7\.0\.100-2018/);
    expect(() => formatEntry(item, { style: 'gost-7.1-2003', areaDash: 'yes' })).toThrow(/option areaDash: a boolean/);
    expect(() => formatEntry(item, { style: 'gost-7.1-2003', etAl: 'none' })).toThrow(/one of style, all/);
  });
});
