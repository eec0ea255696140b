import type { Span } from '../model.ts';

/** Where the parts of a JSON text stand, and what is wrong with it. */
export interface JsonText {
  /** Spans of the root ("") and of what stands in it, three levels deep ("/items/0/type"): JSON pointers, unescaped. */
  readonly spans: ReadonlyMap<string, Span>;
  /** The first thing that RFC 8259 forbids. */
  readonly error?: { readonly offset: number; readonly expected: string };
}

/** No record nests so deep; a deeper text is hostile. */
const DEPTH = 200;
const RECORDED_DEPTH = 3;

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a string.
const STRING_STOP = /["\\\0-\x1f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Unexpected extends Error {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

/**
 * Finds where a JSON text breaks and where its records stand, which `JSON.parse` tells in no two engines alike.
 *
 *     [ { "id": "a" }, { "id": } ]
 *       ^ /0  ^ /0/id  ^ /1     ^ error: a value
 */
export function locateJson(text: string): JsonText {
  const spans = new Map<string, Span>();
  try {
    const end = space(text, value(text, space(text, 0), '', 0, spans));
    if (end < text.length) throw new Unexpected(end, 'the end of the text');
    return { spans };
  } catch (error) {
    if (error instanceof Unexpected) return { spans, error: { offset: error.offset, expected: error.expected } };
    throw error;
  }
}

/** Each of these takes the offset where its part starts, and returns the offset behind it. */
function value(text: string, start: number, pointer: string, depth: number, spans: Map<string, Span>): number {
  if (depth > DEPTH) throw new Unexpected(start, `no more than ${DEPTH} levels`);
  const end = valueEnd(text, start, pointer, depth, spans);
  if (depth <= RECORDED_DEPTH) spans.set(pointer, { start, end });
  return end;
}

function valueEnd(text: string, start: number, pointer: string, depth: number, spans: Map<string, Span>): number {
  const first = text[start];
  if (first === '{') return members(text, start, pointer, depth, spans);
  if (first === '[') return elements(text, start, pointer, depth, spans);
  if (first === '"') return string(text, start, 'a string');
  const end = match(SCALAR, text, start);
  if (end === undefined) throw new Unexpected(start, 'a value');
  return end;
}

function members(text: string, start: number, pointer: string, depth: number, spans: Map<string, Span>): number {
  let at = space(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    const keyEnd = string(text, at, 'a name in quotes');
    const key = depth < RECORDED_DEPTH ? `${pointer}/${JSON.parse(text.slice(at, keyEnd))}` : pointer;
    const colon = space(text, keyEnd);
    if (text[colon] !== ':') throw new Unexpected(colon, '“:”');
    at = space(text, value(text, space(text, colon + 1), key, depth + 1, spans));
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') throw new Unexpected(at, '“,” or “}”');
    at = space(text, at + 1);
  }
}

function elements(text: string, start: number, pointer: string, depth: number, spans: Map<string, Span>): number {
  let at = space(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (let index = 0; ; index++) {
    at = space(text, value(text, at, `${pointer}/${index}`, depth + 1, spans));
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') throw new Unexpected(at, '“,” or “]”');
    at = space(text, at + 1);
  }
}

function string(text: string, start: number, expected: string): number {
  if (text[start] !== '"') throw new Unexpected(start, expected);
  let at = start + 1;
  for (;;) {
    STRING_STOP.lastIndex = at;
    const stop = STRING_STOP.exec(text)?.index ?? text.length;
    if (text[stop] === '"') return stop + 1;
    if (stop === text.length) throw new Unexpected(start, 'a closing quote');
    if (text[stop] !== '\\') throw new Unexpected(stop, 'no line end or control code inside quotes');
    const end = match(ESCAPE, text, stop);
    if (end === undefined) throw new Unexpected(stop, 'an escape of JSON');
    at = end;
  }
}

function space(text: string, start: number): number {
  return match(SPACE, text, start) ?? start;
}

function match(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
