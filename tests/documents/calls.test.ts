import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLatex } from '../../src/documents/latex.ts';
import { type Cited, readMarkdown } from '../../src/documents/markdown.ts';
import table from './calls.json' with { type: 'json' };

function keysOf({ calls }: Cited): string[] {
  return calls.flatMap(({ cites }) => cites.map(({ key, locator }) => (locator ? `${key} ${locator}` : `${key}`)));
}

it.each(table.markdown)('finds the keys of pandoc in $text', ({ text, keys, bibliographies = [] }) => {
  const read = readMarkdown(text);
  expect(keysOf(read)).toEqual(keys);
  expect(read.bibliographies).toEqual(bibliographies);
});

it('says which stretches are code or a comment, links and HTML not', () => {
  const text = 'See `[1]` and [x](http://a.org) <b>[2]</b>.\n\n```\n[3]\n```\n\n<!-- [4] -->\n';
  const hidden = readMarkdown(text).hidden.map(({ start, end }) => text.slice(start, end));
  expect(hidden.sort()).toEqual(['<!-- [4] -->', '`[1]`', '```\n[3]\n```']);
});

it.each(table.latex)('finds the keys of LaTeX in $text', ({ text, keys, bibliographies = [] }) => {
  const read = readLatex(text);
  expect(keysOf(read)).toEqual(keys);
  expect(read.bibliographies).toEqual(bibliographies);
});

it('reads bibitems as printed, with fields where they stand', () => {
  const text =
    '\\begin{thebibliography}{9}\n\\bibitem[X]{key} Doe~J. \\emph{Steppe water}. London, 1999. 20~p.\n\\end{thebibliography}';
  const [reference] = readLatex(text).references;
  expect(reference?.item).toMatchObject({ id: 'key', issued: { 'date-parts': [[1999]] } });
  const year = reference?.fields.find(({ variable }) => variable === 'issued')?.span;
  expect(text.slice(year?.start, year?.end)).toBe('1999');
});

const pieces = fc.constantFrom(
  '\\cite',
  '[',
  ']',
  '{',
  '}',
  '@key',
  '%',
  '\n',
  '`',
  '\\begin{verbatim}',
  '\\bibitem',
  ' a ',
  '(',
  '---',
  ';',
);
it('never throws, and each key stands where it is said to', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const { calls } of [readLatex(text), readMarkdown(text)]) {
        for (const { key = '', span } of calls.flatMap(({ cites }) => cites)) {
          expect(text.slice(span.start, span.end)).toContain(key);
        }
      }
    }),
  );
});
