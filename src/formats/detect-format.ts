/** What zapis reads. `text`, `markdown` and `lines` (a reference a line) are read by `parse`, the others by `readItems`. */
export const INPUT_FORMATS = ['text', 'markdown', 'lines', 'csl-json', 'ndjson', 'bibtex', 'biblatex', 'ris'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** What zapis writes records as. */
export const OUTPUT_FORMATS = ['csl-json', 'ndjson', 'bibtex', 'biblatex', 'ris'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map([
  ['json', 'csl-json'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['bib', 'bibtex'],
  ['bibtex', 'bibtex'],
  ['biblatex', 'biblatex'],
  ['ris', 'ris'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** Fields and types of BibLaTeX that BibTeX has another name for (biblatex manual, 2.2.5 and 2.1.2). */
const BIBLATEX =
  /^\s*(?:@(?:online|thesis|report|collection|mvbook|mvcollection|inreference)\s*[{(]|(?:journaltitle|date|location|langid|urldate)\s*=)/im;

/**
 * Names the format of a text by what stands in it, and, where that is no evidence, by the ending of its file's name.
 * `lines` is never guessed: a list with a reference on each line is also a text, and read as one.
 */
export function detectFormat(text: string, fileName?: string): InputFormat {
  return formatOfContent(text) ?? formatOfName(fileName) ?? 'text';
}

function formatOfContent(text: string): InputFormat | undefined {
  const start = text.slice(0, 100_000).trimStart();
  if (/^TY {2}- /m.test(start)) return 'ris';
  if (/^[ \t]*@[ \t]*[a-z]+\s*[{(]/im.test(start)) return BIBLATEX.test(start) ? 'biblatex' : 'bibtex';
  if (/^\[\s*(?:\{\s*["}]|\]\s*$)/.test(start)) return 'csl-json';
  if (/^\{\s*"/.test(start)) return formatOfObject(start);
  return undefined;
}

/** An object to the end of the first line is a row of NDJSON if another row follows or it is laid out as zapis's rows. */
function formatOfObject(start: string): InputFormat {
  const [first = '', second = ''] = start.split(/\n\s*/, 2);
  const isRow = first.trimEnd().endsWith('}') && (second.startsWith('{') || /"(?:raw|csl)"\s*:/.test(first));
  return isRow ? 'ndjson' : 'csl-json';
}

function formatOfName(fileName: string | undefined): InputFormat | undefined {
  const extension = fileName?.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return extension === undefined ? undefined : BY_EXTENSION.get(extension);
}
