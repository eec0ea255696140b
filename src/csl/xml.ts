/** Something wrong with a style or a locale: what, in which element, on which line (from 1). */
export class StyleError extends Error {
  readonly line: number;
  readonly element: string;
  constructor(message: string, element: string, line: number) {
    super(`${message} (<${element}>, line ${line})`);
    this.name = 'StyleError';
    this.line = line;
    this.element = element;
  }
}

/** An element of a style or a locale: attributes as a map, so that no name of theirs can reach a prototype. */
export interface Element {
  /** Its name without the prefix of a namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its character data; of an element that holds others, nothing. */
  readonly text: string;
  readonly line: number;
}

/** An element that stands open, and the name that must close it. */
interface Open {
  readonly fullName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
  readonly line: number;
}

/** Where the reader stands. */
interface Reading {
  readonly xml: string;
  at: number;
  /** The line counted last, and where it begins. */
  line: number;
  lineStart: number;
  readonly open: Open[];
  /** Names met so far, each with its part behind the namespace. */
  readonly names: Map<string, string>;
  root: Element | undefined;
  /** A document type stood before the element. */
  hasType: boolean;
}

/** Each matches at the place of the reader only. Names beyond ASCII are taken as they come, then looked at by NAME, once each. */
const LETTERS = '[A-Za-z_:\\x80-\\uffff][-.\\w:\\x80-\\uffff]*';
const OPEN_TAG = new RegExp(`<(${LETTERS})`, 'y');
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(${LETTERS})[ \\t\\n]*=[ \\t\\n]*(?:"([^<"]*)"|'([^<']*)')`, 'y');
const TAG_END = /[ \t\n]*(\/?)>/y;
const CLOSE_TAG = new RegExp(`</(${LETTERS})[ \\t\\n]*>`, 'y');
const INSTRUCTION = new RegExp(`<\\?(${LETTERS})(?:[ \\t\\n][^]*?)?\\?>`, 'y');
const XML_DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["'][\w.-]+["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/;
const DOCTYPE = /<!DOCTYPE\s(?:[^[\]>"']|"[^"]*"|'[^']*')*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/y;

const START =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef' +
  '\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME = new RegExp(`^[${START}][-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040${START}]*$`, 'u');
/** What XML 1.0 forbids anywhere, escaped or not; before it, what any of that would begin with. */
const FORBIDDEN = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const SUSPECT = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/;

const DEEPEST = 500;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads XML 1.0 into elements. Document types are skipped, so no entity but the five of XML can stand for a text.
 * @throws StyleError with the line where the text is not well formed, or where elements are nested beyond reason.
 */
export function readXml(xml: string): Element {
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
  const reading: Reading = {
    xml: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
    at: 0,
    line: 1,
    lineStart: 0,
    open: [],
    names: new Map(),
    root: undefined,
    hasType: false,
  };
  const forbidden = SUSPECT.test(reading.xml) ? reading.xml.search(FORBIDDEN) : -1;
  if (forbidden !== -1) fail(reading, 'A character that XML does not allow', forbidden);
  while (reading.at < reading.xml.length) {
    if (reading.xml.charCodeAt(reading.at) !== 60) readText(reading);
    else readMarkup(reading);
  }
  const [unclosed] = reading.open.slice(-1);
  if (unclosed) fail(reading, `<${unclosed.fullName}> of line ${unclosed.line} is not closed`, reading.at);
  return reading.root ?? fail(reading, 'No element', 0);
}

function fail({ xml }: Reading, message: string, offset: number): never {
  throw new StyleError(message, 'xml', xml.slice(0, offset).split('\n').length);
}

/** Matches a sticky expression where the reader stands, and goes behind what it matched. */
function take(expression: RegExp, reading: Reading): RegExpExecArray | undefined {
  expression.lastIndex = reading.at;
  const match = expression.exec(reading.xml);
  if (!match) return undefined;
  reading.at = expression.lastIndex;
  return match;
}

/** The line of the reader's place: only line breaks behind the last place asked for are counted. */
function lineOf(reading: Reading): number {
  const { xml, at } = reading;
  for (let next = xml.indexOf('\n', reading.lineStart); next !== -1 && next < at; ) {
    reading.line += 1;
    reading.lineStart = next + 1;
    next = xml.indexOf('\n', reading.lineStart);
  }
  return reading.line;
}

function readText(reading: Reading): void {
  const { xml, at, open } = reading;
  const next = xml.indexOf('<', at);
  const end = next === -1 ? xml.length : next;
  const text = xml.slice(at, end);
  reading.at = end;
  const parent = open[open.length - 1];
  if (!parent) {
    if (/[^ \t\n]/.test(text)) fail(reading, 'Text outside of the element', at);
    return;
  }
  if (text.includes(']]>')) fail(reading, '"]]>" must be escaped', at);
  parent.text += decoded(text, reading, at);
}

function readMarkup(reading: Reading): void {
  const { xml, at } = reading;
  const mark = xml[at + 1];
  if (mark === '/') readCloseTag(reading);
  else if (mark === '!') readDeclaration(reading);
  else if (mark === '?') readInstruction(reading);
  else readOpenTag(reading);
}

/** An instruction to somebody else; that it is XML only the beginning may say. */
function readInstruction(reading: Reading): void {
  const { at } = reading;
  const [whole = '', name = 'xml'] = take(INSTRUCTION, reading) ?? [];
  checkName(name, reading);
  const isFit = /^xml$/i.test(name) ? at === 0 && XML_DECLARATION.test(whole) : true;
  if (!isFit) fail(reading, 'A processing instruction that is not well formed', at);
}

function readOpenTag(reading: Reading): void {
  const { at, open, root } = reading;
  const line = lineOf(reading);
  const [, fullName] = take(OPEN_TAG, reading) ?? [];
  if (fullName === undefined) fail(reading, '"<" must be escaped', at);
  if (root) fail(reading, `<${fullName}> behind the end of the document`, at);
  if (open.length >= DEEPEST) fail(reading, 'Elements nested too deeply', at);
  checkName(fullName, reading);
  open.push({ fullName, attributes: readAttributes(reading), children: [], text: '', line });
  if (reading.xml[reading.at] === '>') {
    reading.at += 1;
    return;
  }
  const end = take(TAG_END, reading) ?? fail(reading, `<${fullName}> is not well formed`, reading.at);
  if (end[1]) close(reading);
}

/** Refuses names that only begin as one: their letters beyond ASCII must be those that XML allows. */
function checkName(name: string, reading: Reading): void {
  if (reading.names.has(name)) return;
  if (!NAME.test(name)) fail(reading, `${name} is no name`, reading.at);
  reading.names.set(name, name.slice(name.indexOf(':') + 1));
}

function readAttributes(reading: Reading): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (let match = take(ATTRIBUTE, reading); match; match = take(ATTRIBUTE, reading)) {
    const name = match[1] ?? '';
    checkName(name, reading);
    attributes ??= new Map();
    if (attributes.has(name)) fail(reading, `The attribute ${name} stands twice`, match.index);
    const typed = match[2] ?? match[3] ?? '';
    const value = /[&\t\n]/.test(typed) ? decoded(typed.replace(/[\t\n]/g, ' '), reading, match.index) : typed;
    attributes.set(name, value);
  }
  return attributes ?? NO_ATTRIBUTES;
}

function readCloseTag(reading: Reading): void {
  const { xml, at, open } = reading;
  const expected = open[open.length - 1]?.fullName;
  if (expected !== undefined && xml.startsWith(`${expected}>`, at + 2)) {
    reading.at = at + expected.length + 3;
    close(reading);
    return;
  }
  const [, name] = take(CLOSE_TAG, reading) ?? [];
  if (expected === undefined || name !== expected) {
    const message = expected === undefined ? 'A tag closes nothing' : `</${expected}> must stand here`;
    fail(reading, message, at);
  }
  close(reading);
}

/** Ends the innermost element that stands open. */
function close(reading: Reading): void {
  const element = reading.open.pop();
  if (!element) return;
  const { fullName, attributes, children, line } = element;
  const name = reading.names.get(fullName) ?? fullName;
  const made: Element = { name, attributes, children, text: children.length === 0 ? element.text : '', line };
  const parent = reading.open[reading.open.length - 1];
  if (parent) parent.children.push(made);
  else reading.root = made;
}

/** A comment, character data that need no escapes, or a document type, which must come before the element. */
function readDeclaration(reading: Reading): void {
  const { xml, at, open, root } = reading;
  const parent = open[open.length - 1];
  if (xml.startsWith('<!--', at)) {
    const end = xml.indexOf('--', at + 4);
    if (end === -1 || xml[end + 2] !== '>') fail(reading, 'A comment that is not well formed', at);
    reading.at = end + 3;
  } else if (parent && xml.startsWith('<![CDATA[', at)) {
    const end = xml.indexOf(']]>', at);
    if (end === -1) fail(reading, 'Character data that are not closed', at);
    parent.text += xml.slice(at + 9, end);
    reading.at = end + 3;
  } else if (parent || root || reading.hasType || !take(DOCTYPE, reading)) {
    fail(reading, 'A declaration that is not well formed', at);
  } else reading.hasType = true;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its references replaced: the five entities of XML and characters by number. */
function decoded(text: string, reading: Reading, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+);|#x([\da-f]+);|(\w+);)?/gi, (whole, decimal, hexadecimal, name, offset: number) => {
    const code = decimal ? Number.parseInt(decimal, 10) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(name);
    if (character === undefined || FORBIDDEN.test(character.replace('\r', ' '))) {
      fail(reading, `${whole} is no character that XML knows`, at + offset);
    }
    return character;
  });
}
