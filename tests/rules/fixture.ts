import type { Field, Item, Name, Reference, ReferenceList, Severity, Variable } from '../../src/model.ts';
import { readCalls } from '../../src/read/citations.ts';
import { DATE_VARIABLES, ITEM_TYPES, NAME_VARIABLES } from '../../src/variables.ts';

/**
 * A fixture is a text that carries its own expectation.
 *
 *     Prose that cites [1] and [9]. {call-missing}
 *     1. ⟦type=book⟧⟦author|Seidakhmetov A.⟧ ⟦title|Borders⟧. ⟦issued|2019⟧. URL: ⟦URL|http://a.kz⟧ {a-rule => mended}
 *
 * `⟦variable|printed⟧` marks what the reader would find, `⟦variable|printed|value⟧` says its value too, and `⟦type=…⟧`
 * the type. `{rule}` at the end of a line expects a finding that begins in the line, `{rule => text}` one whose fix
 * turns what it stands at into the text. Lines that begin with a number or a bullet are entries, all others prose.
 * `@now 2024-01-01`, `@style apa-7` and `@months 12` before a case set the world; `----` parts cases, `#` begins a comment.
 */
export interface Case {
  readonly name: string;
  readonly list: ReferenceList;
  readonly expected: readonly Expected[];
  readonly settings: ReadonlyMap<string, string>;
}

export interface Expected {
  readonly line: number;
  readonly rule: string;
  readonly fix?: string;
}

export function readFixture(source: string): Case[] {
  return source.split(/^----\n/m).map(readCase);
}

function readCase(source: string): Case {
  const lines = source.replace(/\n$/, '').split('\n');
  const name = lines.find((line) => line.startsWith('# '))?.slice(2) ?? '';
  const settings = new Map<string, string>();
  const expected: Expected[] = [];
  const references: Reference[] = [];
  const prose: { start: number; end: number }[] = [];
  let text = '';
  let line = 0;
  for (const marked of lines.filter((each) => !each.startsWith('# '))) {
    const setting = /^@(\w+) (.*)$/.exec(marked);
    if (setting) {
      settings.set(setting[1] ?? '', setting[2] ?? '');
      continue;
    }
    line += 1;
    const content = marked.replace(/(?:\s*\{[a-z0-9-]+(?: => [^}]*)?\})+$/, '');
    for (const [, rule = '', fix] of marked.slice(content.length).matchAll(/\{([a-z0-9-]+)(?: => ([^}]*))?\}/g)) {
      expected.push({ line, rule, ...(fix !== undefined && { fix }) });
    }
    const start = text.length;
    const marker = /^(?:\[(\d+)\]|(\d+)[.)]|[-•])\s/.exec(content);
    if (marker) {
      const read = readEntry(content, start, marker[0].length, Number(marker[1] ?? marker[2]));
      references.push(read.reference);
      text += read.text;
    } else {
      text += content;
      prose.push({ start, end: text.length });
    }
    text += '\n';
  }
  const list = { text, blocks: [], references, calls: readCalls(text, prose) };
  return { name, list, expected, settings };
}

function readEntry(marked: string, start: number, markerLength: number, number: number) {
  const fields: Field[] = [];
  const values: [string, unknown][] = [];
  let type: string = 'document';
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦(?:type=([^⟧]*)|([^|⟧]+)\|([^|⟧]*)(?:\|([^⟧]*))?)⟧/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const [, typeName, variable, printed = '', value = printed] = match;
    if (typeName !== undefined) type = typeName;
    if (variable === undefined) continue;
    const from = start + text.length;
    fields.push({ variable: variable as Variable, span: { start: from, end: from + printed.length }, confidence: 1 });
    values.push([variable, readValue(variable, value)]);
    text += printed;
  }
  text += marked.slice(at);
  if (!ITEM_TYPES.some((each) => each === type)) throw new Error(`no type ${type}`);
  const span = { start: start + markerLength, end: start + text.length };
  const marker = {
    text: text.slice(0, markerLength).trim(),
    ...(Number.isNaN(number) ? {} : { number }),
    span: { start, end: start + markerLength - 1 },
  };
  const item = Object.fromEntries([['type', type], ...merge(values)]) as unknown as Item;
  const confidence = fields.length > 0 ? 1 : 0;
  return { text, reference: { raw: text.slice(markerLength), span, marker, fields, item, confidence, warnings: [] } };
}

/** Names of one variable that are marked one by one make one list. */
function merge(values: readonly [string, unknown][]): [string, unknown][] {
  const merged = new Map<string, unknown>();
  for (const [variable, value] of values) {
    const before = merged.get(variable);
    merged.set(variable, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value);
  }
  return [...merged];
}

function readValue(variable: string, value: string): unknown {
  if (NAME_VARIABLES.some((each) => each === variable)) return [nameOf(value)];
  if (!DATE_VARIABLES.some((each) => each === variable)) return value;
  const parts = /^(?:(?:(\d\d?)\.)?(\d\d?)\.)?(\d{4})$/.exec(value);
  if (parts === null) return { literal: value };
  return { 'date-parts': [[parts[3], parts[2], parts[1]].filter((part) => part !== undefined).map(Number)] };
}

/** `Ivanov I.I.` or `I.I. Ivanov`; without initials an organisation. */
function nameOf(printed: string): Name {
  const [, family, given] = /^(\S+?),? ((?:\p{Lu}\.[ -]?)+)$/u.exec(printed) ?? [];
  if (family && given) return { family, given };
  const [, before, after] = /^((?:\p{Lu}\. ?)+)\s?(\S+)$/u.exec(printed) ?? [];
  return before && after ? { family: after, given: before.trim() } : { literal: printed };
}

export type { Severity };
