import type { Piece } from './pieces.ts';

const ESCAPES: { readonly [character: string]: string } = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

const TAGS: { readonly [format: string]: readonly [string, string] } = {
  'font-style:italic': ['<i>', '</i>'],
  'font-weight:bold': ['<b>', '</b>'],
  'vertical-align:sup': ['<sup>', '</sup>'],
  'vertical-align:sub': ['<sub>', '</sub>'],
};

/** Joined output as HTML: text escaped, formatting nested as it was opened. */
export function piecesToHtml(pieces: readonly Piece[], links = false): string {
  let html = '';
  const open: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text') html += links && piece.href ? anchor(piece.href, piece.text) : escapeText(piece.text);
    else if (piece.kind === 'quote') html += escapeText(piece.text);
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

function anchor(href: string, text: string): string {
  const address = href.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  return `<a href="${address}">${escapeText(text)}</a>`;
}
