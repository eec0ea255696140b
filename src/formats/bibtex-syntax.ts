import type { Span } from '../model.ts';

/** A field as it stands in the file: macros put in, LaTeX still inside. */
export interface BibField {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibField[];
  readonly span: Span;
}

/** What the scanner met: an entry that breaks off is left out whole, the rest is read nevertheless. */
export type BibProblem =
  | { readonly kind: 'broken'; readonly span: Span; readonly offset: number; readonly expected: string }
  | { readonly kind: 'outside'; readonly span: Span }
  | { readonly kind: 'comma' | 'repeated'; readonly span: Span; readonly field: string }
  | { readonly kind: 'macro'; readonly span: Span; readonly macro: string };

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

const ENTRY = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
/** An entry that starts a line ends the one before it, whose braces were not closed. */
const NEXT_ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/gm;
const GAP = /(?:\s+|%[^\n]*)*/y;
const WORD = /[^\s"#%'(),={}@]+/y;
const KEY = /[^\s,{}"#%~\\=]*/y;
const BRACE = /[{}]|\n[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/g;
const QUOTE = /[{}"]|\n[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/g;

class Broken extends Error {
  readonly offset: number;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
  }
}

/**
 * Reads the syntax of a BibTeX or BibLaTeX file (btxdoc; Text::BibTeX, "The BibTeX language"). Everything outside of
 * entries is a comment there.
 *
 *     @article{johnson1985,
 *       title = {Twenty-Five Years},  month = mar # "~1",
 *       ^name   ^value                        ^macro, # joins
 *     }
 *
 * @param macros abbreviations known without `@string`, by lower-case name
 */
export function scanBibtex(text: string, macros: { readonly [macro: string]: string }): BibFile {
  const scanner = new Scanner(text, new Map(Object.entries(macros)));
  const entries: BibEntry[] = [];
  let at = 0;
  for (;;) {
    ENTRY.lastIndex = at;
    const found = ENTRY.exec(text);
    scanner.outside(at, found?.index ?? text.length);
    if (!found) return { entries, problems: scanner.problems };
    const body = ENTRY.lastIndex;
    try {
      const { entry, end } = scanner.entry(found[1]?.toLowerCase() ?? '', found.index, body);
      if (entry) entries.push(entry);
      at = end;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      at = nextEntry(text, Math.max(body, error.offset));
      const span = { start: found.index, end: at };
      scanner.problems.push({ kind: 'broken', span, offset: error.offset, expected: error.message });
    }
  }
}

function nextEntry(text: string, from: number): number {
  NEXT_ENTRY.lastIndex = from;
  return NEXT_ENTRY.exec(text)?.index ?? text.length;
}

/** The one thing here with a state: where the scanner stands in the text, and the macros defined so far. */
class Scanner {
  readonly problems: BibProblem[] = [];
  private at = 0;
  private readonly text: string;
  private readonly macros: Map<string, string>;

  constructor(text: string, macros: Map<string, string>) {
    this.text = text;
    this.macros = macros;
  }

  entry(type: string, start: number, body: number): { readonly entry?: BibEntry; readonly end: number } {
    this.at = body;
    const close = this.text[body - 1] === '(' ? ')' : '}';
    if (type === 'comment') return { end: this.comment(close) };
    if (type === 'preamble') this.expression();
    if (type === 'preamble' || type === 'string') {
      for (const { name, value } of type === 'string' ? this.fields(close) : []) this.macros.set(name, value);
      this.expect(close);
      return { end: this.at };
    }
    this.gap();
    const key = this.take(KEY) ?? '';
    this.gap();
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== close) throw new Broken(this.at, '“,” behind the key');
    const fields = this.fields(close);
    this.expect(close);
    return { entry: { type, key, fields, span: { start, end: this.at } }, end: this.at };
  }

  /** Text between entries is a comment for BibTeX; unless it is marked as one, it may be an entry that lost its `@`. */
  outside(start: number, end: number): void {
    const bare = this.text.slice(start, end).replace(/^[ \t]*%.*$/gm, (comment) => ' '.repeat(comment.length));
    const lead = bare.search(/\S/);
    if (lead >= 0)
      this.problems.push({ kind: 'outside', span: { start: start + lead, end: start + bare.trimEnd().length } });
  }

  /** JabRef's `@comment{jabref-meta: …}` is passed over whole; a comment without its brace ends with its line. */
  private comment(close: string): number {
    const lineEnd = this.text.indexOf('\n', this.at);
    try {
      if (close === '}') this.delimited(BRACE, '}');
      return this.at;
    } catch {
      return lineEnd < 0 ? this.text.length : lineEnd;
    }
  }

  private fields(close: string): readonly BibField[] {
    const fields = new Map<string, BibField>();
    for (;;) {
      this.gap();
      const start = this.at;
      const name = this.take(WORD)?.toLowerCase();
      if (name === undefined) break;
      this.gap();
      this.expect('=');
      const value = this.expression();
      const span = { start, end: this.at };
      if (fields.has(name)) this.problems.push({ kind: 'repeated', span, field: name });
      else fields.set(name, { name, value, span });
      this.gap();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) this.missingComma();
    }
    return [...fields.values()];
  }

  private missingComma(): void {
    const start = this.at;
    const field = this.take(WORD);
    this.at = start;
    if (field === undefined) throw new Broken(start, '“,” or the end of the entry');
    this.problems.push({ kind: 'comma', span: { start, end: start + field.length }, field });
  }

  private expression(): string {
    let value = '';
    do {
      this.gap();
      value += this.part();
      this.gap();
    } while (this.text[this.at] === '#' && this.at++ >= 0);
    return value;
  }

  private part(): string {
    const first = this.text[this.at];
    const start = this.at + 1;
    if (first === '{' || first === '"') {
      this.at = start;
      this.delimited(first === '{' ? BRACE : QUOTE, first === '{' ? '}' : '"');
      return this.text.slice(start, this.at - 1);
    }
    const word = this.take(WORD);
    if (word === undefined) throw new Broken(this.at, 'a value in braces or quotes');
    if (/^\d+$/.test(word)) return word;
    const value = this.macros.get(word.toLowerCase());
    if (value === undefined) {
      this.problems.push({ kind: 'macro', span: { start: start - 1, end: this.at }, macro: word });
    }
    return value ?? word;
  }

  /** Goes behind the closing brace or quote; BibTeX counts every brace, also one behind a backslash. */
  private delimited(stops: RegExp, close: '}' | '"'): void {
    const start = this.at;
    let depth = 0;
    for (;;) {
      stops.lastIndex = this.at;
      const stop = stops.exec(this.text);
      if (!stop || stop[0].startsWith('\n'))
        throw new Broken(stop ? stop.index : start - 1, `“${close}”, which is missing`);
      this.at = stops.lastIndex;
      if (stop[0] === close && depth === 0) return;
      if (stop[0] === '{') depth++;
      if (stop[0] === '}') depth = Math.max(0, depth - 1);
    }
  }

  private gap(): void {
    this.take(GAP);
  }

  private expect(sign: string): void {
    this.gap();
    if (this.text[this.at] !== sign) throw new Broken(this.at, `“${sign}”`);
    this.at++;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    return found;
  }
}
