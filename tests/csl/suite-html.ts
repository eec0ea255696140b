import type { Piece } from '../../src/csl/pieces.ts';

const ESCAPES: { readonly [character: string]: string } = { '&': '&#38;', '<': '&#60;', '>': '&#62;' };

/** Letters and digits that Unicode has as superscripts: HTML raises the plain ones, which every font has. */
const RAISED =
  /[ªº²³¹\u02b0-\u02b8\u02c0\u02c1\u02e0-\u02e4\u06e5\u06e6\u1d2c-\u1d61\u2070\u2071\u2074-\u207f\u2120\u2122\u3192-\u319f]/g;
/** Those of them that Unicode does not decompose. */
const PLAIN: { readonly [character: string]: string } = { '\u02c0': 'ʔ', '\u02c1': 'ʕ', '\u06e5': 'و', '\u06e6': 'ي' };

function escapeText(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)
    .replace(RAISED, (character) => `<sup>${PLAIN[character] ?? character.normalize('NFKD')}</sup>`);
}

const TAGS: { readonly [format: string]: readonly [string, string] } = {
  'font-style:italic': ['<i>', '</i>'],
  'font-weight:bold': ['<b>', '</b>'],
  'vertical-align:sup': ['<sup>', '</sup>'],
  'vertical-align:sub': ['<sub>', '</sub>'],
  'vertical-align:baseline': ['<span style="baseline">', '</span>'],
};

/** Joined output as HTML in the way of the suite: text escaped, formatting nested as it was opened. */
export function piecesToHtml(pieces: readonly Piece[]): string {
  let html = '';
  const open: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text' || piece.kind === 'quote') html += escapeText(piece.text);
    else if (piece.kind === 'close') html += open.pop() ?? '';
    else {
      const [start, end] = tagsOf(piece.property, piece.value);
      html += start;
      open.push(end);
    }
  }
  return html;
}

function tagsOf(property: string, value: string): readonly [string, string] {
  if (property === 'display') return [`<div class="csl-${value}">`, '</div>'];
  return TAGS[`${property}:${value}`] ?? [`<span style="${property}:${value};">`, '</span>'];
}
