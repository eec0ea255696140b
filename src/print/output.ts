import type { Run } from '../model.ts';

/** How runs become text. */
export type Output = 'text' | 'html' | 'markdown';

export const OUTPUTS: readonly Output[] = ['text', 'html', 'markdown'];

/**
 * Runs as text, HTML or Markdown; what would be markup there is escaped.
 * @throws RangeError for an output that is none of these.
 */
export function printRuns(runs: readonly Run[], output: Output): string {
  if (output === 'text') return runs.map((run) => run.text).join('');
  if (output === 'html') return runs.map(htmlOf).join('');
  if (output === 'markdown') return markdownOf(runs);
  throw new RangeError(`no output "${String(output)}"; known: ${OUTPUTS.join(', ')}`);
}

const TAG: { readonly [M in NonNullable<Run['mark']>]: readonly [string, string] } = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  'small-caps': ['<span style="font-variant: small-caps">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  underline: ['<u>', '</u>'],
};

function htmlOf({ text, mark, href }: Run): string {
  const [open, close] = mark === undefined ? ['', ''] : TAG[mark];
  const marked = open + escapeHtml(text) + close;
  return isWebAddress(href) ? `<a href="${escapeHtml(href)}">${marked}</a>` : marked;
}

/** Only these become links: a record's `javascript:` address is text. */
function isWebAddress(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?|ftp):\/\//i.test(href);
}

const HTML: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

function markdownOf(runs: readonly Run[]): string {
  const text = runs.map(({ text: piece, mark, href }) => {
    if (isWebAddress(href) && href === piece) return `<${piece.replace(/[<>\s]/g, encodeURIComponent)}>`;
    const escaped = escapeMarkdown(piece);
    const marked = mark === undefined ? escaped : markdownMark(escaped, mark);
    return isWebAddress(href) ? `[${marked}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : marked;
  });
  return atLineStart(text.join(''));
}

/** Spaces at the ends of a marked text stand outside its marks, or Markdown would not see them. */
function markdownMark(text: string, mark: NonNullable<Run['mark']>): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  const sign = mark === 'italic' ? '*' : mark === 'bold' ? '**' : undefined;
  const [open, close] = sign === undefined ? TAG[mark] : [sign, sign];
  return before + open + core + close + after;
}

/** Every character that may be markup within a line of CommonMark or its common extensions. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&#|~^$!]/g, '\\$&');
}

/** What is markup at the start of a line only: «1.», «1)», «+», «-», «=». */
function atLineStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
}
