/** Characters that mean something to TeX, as text (Knuth, The TeXbook, chapter 7; LaTeX's text commands). */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  // Not `\{`: BibTeX counts an escaped brace too, and one without its partner would break the file.
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
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

/** Writes a value of a .bib file. CSL's mark-up becomes LaTeX's where it is well nested, else it stays text. */
export function toLatex(text: string): string {
  const pieces = text.split(TAG);
  if (!isWellNested(pieces)) return escapeText(text);
  return pieces.map((piece) => COMMANDS.get(piece) ?? (TAG.test(piece) ? '}' : escapeText(piece))).join('');
}

/** As `toLatex`, with the capitals of Latin words put in braces, except the title's first word. */
export function titleToLatex(text: string): string {
  const start = text.search(/[\s\p{P}](?=\S)/u);
  if (start < 0 || TAG.test(text)) return toLatex(text);
  let written = toLatex(text.slice(0, start));
  let at = start;
  for (const { 0: word, index } of text.matchAll(CAPITALISED)) {
    if (index < start) continue;
    written += `${escapeText(text.slice(at, index))}{${escapeText(word)}}`;
    at = index + word.length;
  }
  return written + escapeText(text.slice(at));
}

function escapeText(text: string): string {
  return text
    .replace(/[\\{}%&#_$~^\u00a0]/g, (character) => SPECIAL.get(character) ?? character)
    .replace(LIGATURE, '$1{}');
}

/** Two signs that TeX would join to another one: `--` to –, ``` `` ``` to “, `?`` to ¿, `,,` to „, `<<` to «. */
const LIGATURE = /([-`',<>](?=[-`',<>])|[?!](?=`))/g;

function isWellNested(pieces: readonly string[]): boolean {
  const open: string[] = [];
  for (const piece of pieces) {
    if (COMMANDS.has(piece)) open.push(piece.replace('<', '</'));
    else if (TAG.test(piece) && open.pop() !== piece) return false;
  }
  return open.length === 0;
}
