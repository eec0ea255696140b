import type { Call, CalledWork, Reference, Span } from '../model.ts';
import { parseReference } from '../parse.ts';
import { blank } from './blank.ts';
import type { Cited } from './markdown.ts';

/**
 * Reads citations, `\bibitem`s and bibliography files out of LaTeX (source2e, "Citations"; natbib; biblatex manual, 3.9).
 *
 *     … \parencite[see][33]{doe99, roe21} \cites[1]{a}[2]{b}        % \cite{no}        \verb|\cite{no}|
 *                  ^prenote ^postnote ^keys        ^several works
 *
 * Comments and verbatim text are blank. Linear in the text.
 */
export function readLatex(text: string): Cited & { readonly references: readonly Reference[] } {
  const hidden = notProse(text);
  const prose = blank(text, hidden);
  return { calls: callsIn(prose), bibliographies: bibliographiesIn(prose), references: bibitemsIn(prose), hidden };
}

const VERBATIM = [
  'verbatim',
  'verbatim*',
  'Verbatim',
  'lstlisting',
  'minted',
  'comment',
  'filecontents',
  'filecontents*',
];
/** What may hide text: an escaped sign, a comment, a verbatim environment, `\verb` with its delimiter. */
const HIDING = /\\begin\{([A-Za-z]+\*?)\}|\\(?:verb|lstinline)\*?([^A-Za-z\s*])|\\[\s\S]|%[^\n]*/g;

function notProse(text: string): Span[] {
  const spans: Span[] = [];
  HIDING.lastIndex = 0;
  for (let match = HIDING.exec(text); match !== null; match = HIDING.exec(text)) {
    const [whole, environment, delimiter] = match;
    const closer =
      environment === undefined ? delimiter : VERBATIM.includes(environment) ? `\\end{${environment}}` : '';
    if (closer) {
      const close = text.indexOf(closer, HIDING.lastIndex);
      const lineEnd = delimiter === undefined ? -1 : text.indexOf('\n', HIDING.lastIndex);
      // What is never closed hides the rest; `\verb` ends with its line.
      const isOpen = close === -1 || (lineEnd !== -1 && lineEnd < close);
      HIDING.lastIndex = isOpen ? (lineEnd === -1 ? text.length : lineEnd) : close + closer.length;
    }
    if (closer || whole.startsWith('%')) spans.push({ start: match.index, end: HIDING.lastIndex });
  }
  return spans;
}

/** LaTeX's, natbib's and biblatex's commands; those on `s` take several works, each with its own notes. */
const CITE =
  /\\((?:paren|foot|text|smart|super|auto|full|footfull|no|note|pnote|fnote|short|online)?cite(?:text|t|p|alt|alp|author|title|year|yearpar|date|url|num)?s?)\*?(?![A-Za-z])/gi;
const SPACE = /[ \t]*\n?[ \t]*/y;
/** Notes without nested brackets, braces one level deep; longer ones are no notes. */
const NOTE = /\[((?:[^[\]{}]|\{[^{}]{0,500}\}){0,1000})\]|\(((?:[^(){}]|\{[^{}]{0,500}\}){0,1000})\)/y;
const KEYS = /\{([^{}\\]{0,5000})\}/y;

function callsIn(text: string): Call[] {
  return [...text.matchAll(CITE)].flatMap((match) => {
    const isMany = /cite(?:text|t|p)?s$/i.test(match[1] ?? '');
    const cites: CalledWork[] = [];
    let end = match.index + match[0].length;
    for (let group = groupAt(text, end, isMany); group !== undefined; group = groupAt(text, end, isMany)) {
      cites.push(...group.cites);
      end = group.end;
      if (!isMany) break;
    }
    return cites.length > 0 ? [{ span: { start: match.index, end }, cites }] : [];
  });
}

/** Notes and keys: `[see][33]{doe99, roe21}`. The place belongs to the last key. */
function groupAt(text: string, from: number, isMany: boolean) {
  const notes: string[] = [];
  let at = afterSpace(text, from);
  for (let note = matchAt(NOTE, text, at); note; note = matchAt(NOTE, text, at)) {
    // `\cite{doe99} (see below)`: only commands of several works take round brackets.
    if (note[1] === undefined && !isMany) return undefined;
    if (note[1] !== undefined) notes.push(note[1]);
    at = afterSpace(text, at + note[0].length);
    if (notes.length + 1 > 3) return undefined;
  }
  const keys = matchAt(KEYS, text, at);
  if (keys === undefined) return undefined;
  const place = notes.at(-1)?.replaceAll('~', ' ').trim() ?? '';
  return { cites: worksOf(keys[1] ?? '', at + 1, /^\d/.test(place) ? `p. ${place}` : place), end: at + keys[0].length };
}

function worksOf(body: string, offset: number, locator: string): CalledWork[] {
  const works: CalledWork[] = [];
  let at = offset;
  for (const part of body.split(',')) {
    const key = part.trim();
    const start = at + part.indexOf(key);
    if (key !== '') works.push({ key, span: { start, end: start + key.length } });
    at += part.length + 1;
  }
  const last = works.pop();
  return last ? [...works, { ...last, ...(locator !== '' && { locator }) }] : [];
}

function afterSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** `\bibliography{a,b}` leaves the ending out, `\addbibresource{a.bib}` does not. */
function bibliographiesIn(text: string): string[] {
  return [...text.matchAll(/\\(bibliography|addbibresource)\s*(?:\[[^\]{}]{0,500}\]\s*)?\{([^{}]{0,1000})\}/g)].flatMap(
    ([, command, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => (command === 'bibliography' && !/\.bib$/i.test(name) ? `${name}.bib` : name)),
  );
}

const BIBITEM = /\\bibitem\s*(?:\[(?:[^[\]{}]|\{[^{}]{0,500}\}){0,1000}\]\s*)?\{([^{}]{1,500})\}\s*/g;

/** The entries of `thebibliography`: what stands behind each `\bibitem` to the next, read as printed. */
function bibitemsIn(text: string): Reference[] {
  const items = [...text.matchAll(BIBITEM)];
  const lastClose = text.lastIndexOf('\\end{thebibliography}');
  return items.flatMap((match, index) => {
    const start = match.index + match[0].length;
    const close = start < lastClose ? text.indexOf('\\end{thebibliography}', start) : lastClose;
    const end = Math.min(items[index + 1]?.index ?? text.length, close < start ? text.length : close);
    const raw = withoutCommands(text.slice(start, Math.max(start, end))).trimEnd();
    const lead = raw.length - raw.trimStart().length;
    return [entryOf(raw.trimStart(), start + lead, match)];
  });
}

function entryOf(raw: string, start: number, match: RegExpExecArray): Reference {
  const read = parseReference(raw.replace(/\n/g, ' '));
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const head = match[0].trimEnd();
  return {
    ...read,
    item: { ...read.item, id: match[1]?.trim() ?? '' },
    marker: { text: head, span: { start: match.index, end: match.index + head.length } },
    span: { start, end: start + raw.length },
    fields: read.fields.map((field) => ({ ...field, span: moved(field.span) })),
    warnings: read.warnings.map((warning) => ({ ...warning, span: moved(warning.span) })),
  };
}

/** `\newblock \emph{Title}~--- M.` as ` Title — M.`, each sign at its own offset. */
function withoutCommands(latex: string): string {
  return latex
    .replace(/\\[A-Za-z]+\*?/g, (command) => ' '.repeat(command.length))
    .replace(/\\([%&_#$])/g, ' $1')
    .replace(/\\[\s\S]/g, '  ')
    .replace(/---/g, ' — ')
    .replace(/[{}~]/g, ' ');
}
