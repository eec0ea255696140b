import type { Run } from '../model.ts';

/** What runs are written as. */
export type Output = 'text' | 'html' | 'markdown';

/** Runs as text, HTML or Markdown. Whatever a record holds stays text: markup in it is escaped. */
export function markUp(runs: readonly Run[], output: Output): string {
  if (output === 'text') return runs.map((run) => run.text).join('');
  return runs.map(output === 'html' ? htmlOf : markdownOf).join('');
}

const TAGS: { readonly [mark in NonNullable<Run['mark']>]: readonly [open: string, close: string] } = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  'small-caps': ['<span style="font-variant: small-caps">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  underline: ['<u>', '</u>'],
};

function htmlOf({ text, mark, href }: Run): string {
  const [open, close] = mark ? TAGS[mark] : ['', ''];
  const marked = `${open}${escapeHtml(text)}${close}`;
  return href !== undefined && isWeb(href) ? `<a href="${escapeHtml(href)}">${marked}</a>` : marked;
}

/** CommonMark 0.31: emphasis where it has a sign, HTML where it has none. A link is only named, its text shows it. */
function markdownOf({ text, mark, href }: Run): string {
  if (href !== undefined && isWeb(href) && href === text) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`;
  const escaped = escapeMarkdown(text);
  if (mark === undefined || text.trim() === '') return escaped;
  const [open, close] = mark === 'italic' ? ['*', '*'] : mark === 'bold' ? ['**', '**'] : TAGS[mark];
  // Emphasis may not begin or end in a space: `* text*` is no emphasis.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? [];
  return `${before}${open}${inner}${close}${after}`;
}

/** An address that a page may link to: of the web, never a script. */
const isWeb = (href: string): boolean => /^https?:\/\//i.test(href);

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** Backslash escapes (CommonMark 0.31, 2.4) of what could begin emphasis, a link, code or HTML. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
