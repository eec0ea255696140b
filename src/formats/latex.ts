/** Characters that mean something to TeX, as text (Knuth, The TeXbook, chapter 7; LaTeX's text commands). */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['$', '\\$'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['\u00a0', '~'],
]);

/** Mark-up of CSL-JSON and its command in LaTeX. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['<i>', '\\textit{'],
  ['<b>', '\\textbf{'],
  ['<sup>', '\\textsuperscript{'],
  ['<sub>', '\\textsubscript{'],
]);
const TAG = /(<\/?(?:i|b|sup|sub)>)/;

/** A Latin word with a capital, which a style that lower-cases English titles must not touch: DNA, LaTeX, Moscow. */
const CAPITALISED = /(?<![\p{L}\p{N}])([\p{L}\p{N}]*[A-Z\u00c0-\u00d6\u00d8-\u00de][\p{L}\p{N}]*)/gu;

/** Two signs that TeX would join to another one: `--` to –, ``` `` ``` to “, `?`` to ¿, `,,` to „, `<<` to «. */
const LIGATURE = /([-`',<>](?=[-`',<>])|[?!](?=`))/g;

/** Writes a value of a .bib file. CSL's mark-up becomes LaTeX's where it is well nested, else it stays text. */
export function toLatex(text: string): string {
  return write(text, texWriterFor(text));
}

/** As `toLatex`, with the capitals of Latin words put in braces, except the title's first word. */
export function titleToLatex(text: string): string {
  const toTex = texWriterFor(text);
  const [first = ''] = /^[\p{L}\p{N}]*/u.exec(text) ?? [];
  return toTex(first) + write(text.slice(first.length), (piece) => protectCapitals(piece, toTex));
}

type ToTex = (text: string) => string;

function write(text: string, toTex: ToTex): string {
  const pieces = text.split(TAG);
  if (!isWellNested(pieces)) return toTex(text);
  return pieces.map((piece) => COMMANDS.get(piece) ?? (TAG.test(piece) ? '}' : toTex(piece))).join('');
}

function protectCapitals(text: string, toTex: ToTex): string {
  let written = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(CAPITALISED)) {
    written += `${toTex(text.slice(at, index))}{${toTex(word)}}`;
    at = index + word.length;
  }
  return written + toTex(text.slice(at));
}

/** BibTeX counts an escaped brace too: `\{` may only stand where the value's braces pair. */
function texWriterFor(value: string): ToTex {
  const braces = isBalanced(value) ? ['\\{', '\\}'] : ['\\textbraceleft{}', '\\textbraceright{}'];
  return (text) =>
    text
      .replace(/[\\{}%&#_$~^\u00a0]/g, (sign) => SPECIAL.get(sign) ?? (sign === '{' ? braces[0] : braces[1]) ?? sign)
      .replace(LIGATURE, '$1{}');
}

/** Each closing brace has its opening one before it, and the other way round. */
export function isBalanced(value: string): boolean {
  let depth = 0;
  for (const [brace] of value.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isWellNested(pieces: readonly string[]): boolean {
  const open: string[] = [];
  for (const piece of pieces) {
    if (COMMANDS.has(piece)) open.push(piece.replace('<', '</'));
    else if (TAG.test(piece) && open.pop() !== piece) return false;
  }
  return open.length === 0;
}
