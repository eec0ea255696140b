import { dirname, join } from 'node:path';
import { type CheckOptions, check } from '../check.ts';
import { blank } from '../documents/blank.ts';
import type { RecordList } from '../documents/records.ts';
import { detectFormat, type InputFormat } from '../formats.ts';
import type { Finding, ReferenceList, Span } from '../model.ts';
import { parse } from '../parse.ts';
import { sourcesOf, textOf } from './input.ts';
import type { Io } from './io.ts';
import { isPrinted } from './records.ts';

/** One file of a check, as a list, and what is wrong with the file itself. */
export interface Part {
  readonly name: string;
  readonly list: ReferenceList;
  readonly findings: readonly Finding[];
}

interface Text {
  readonly name: string;
  readonly text: string;
  readonly from: InputFormat | 'latex';
}

/**
 * The files of a command line in groups that are checked together: documents beside the files of records that are
 * their bibliography, every other file by itself.
 */
export async function groupsOf(
  files: readonly string[],
  given: InputFormat | undefined,
  io: Io,
): Promise<readonly (readonly Part[])[]> {
  const texts = await textsOf(files, given, io);
  const records = texts.filter(({ from }) => isRecords(from));
  const documents = texts.filter(({ from }) => from === 'latex' || from === 'markdown');
  if (records.length > 0 && documents.length > 0) {
    const others = texts.filter((text) => !records.includes(text) && !documents.includes(text));
    const together = await Promise.all([...documents.map((text) => citing(text, io, true)), ...records.map(recordsIn)]);
    return [together.map(({ part }) => part), ...others.map((text) => [printed(text, io)])];
  }
  return await Promise.all(texts.map((text) => groupOf(text, io)));
}

/** The findings of each part; calls of one are held against the records of another. */
export async function findingsOf(
  parts: readonly Part[],
  options: CheckOptions,
): Promise<readonly (readonly Finding[])[]> {
  const { joinLists } = await import('../documents/join.ts');
  const { list, split } = joinLists(parts.map((part) => part.list));
  const found = split(await check(list, options));
  return parts.map(({ findings }, index) =>
    [...findings, ...(found[index] ?? [])].sort((a, b) => a.span.start - b.span.start),
  );
}

async function textsOf(files: readonly string[], given: InputFormat | undefined, io: Io): Promise<readonly Text[]> {
  const texts: Text[] = [];
  for (const source of sourcesOf(files, io)) {
    const text = await textOf(source, io);
    // A document may quote a record: the ending of its name goes before what stands in it.
    const named = /\.(tex|ltx)$/i.test(source.name)
      ? 'latex'
      : /\.(md|markdown)$/i.test(source.name)
        ? 'markdown'
        : undefined;
    texts.push({ name: source.name, text, from: given ?? named ?? detectFormat(text, source.name) });
  }
  return texts;
}

const isRecords = (from: Text['from']): from is InputFormat => from !== 'latex' && !isPrinted(from);

/** A file by itself, with the bibliographies that it names. */
async function groupOf(text: Text, io: Io): Promise<readonly Part[]> {
  if (isRecords(text.from)) return [(await recordsIn(text)).part];
  if (text.from !== 'latex' && text.from !== 'markdown') return [printed(text, io)];
  const { part, bibliographies } = await citing(text, io, false);
  const named = bibliographies.map((file) => (text.name === 'standard input' ? file : join(dirname(text.name), file)));
  const texts = named.length > 0 ? await textsOf(named, undefined, io) : [];
  return [part, ...(await Promise.all(texts.map(recordsIn))).map((records) => records.part)];
}

interface Citing {
  readonly part: Part;
  readonly bibliographies: readonly string[];
}

async function recordsIn({ name, text, from }: Text): Promise<Citing> {
  const { readRecords } = await import('../documents/records.ts');
  const { list, findings }: RecordList = readRecords(text, isRecords(from) ? from : 'bibtex');
  return { part: { name, list, findings: findings.filter(({ severity }) => severity !== 'note') }, bibliographies: [] };
}

/** A document that may cite by keys; with neither keys nor a bibliography it is a text with a list like any other. */
async function citing(text: Text, io: Io, hasRecords: boolean): Promise<Citing> {
  const read = await readCitations(text);
  const { calls, bibliographies, references } = read;
  if (calls.length === 0 || (!hasRecords && bibliographies.length === 0 && references.length === 0)) {
    return { part: visible(printed(text, io), read.hidden), bibliographies };
  }
  const list = { text: text.text, blocks: [], references, calls };
  // A document may print a list of its own and cite it by numbers beside the keys.
  const own = text.from === 'latex' ? undefined : visible(printed(text, { ...io, say: () => {} }), read.hidden).list;
  const isBoth = own !== undefined && own.references.length > 0 && own.calls.length > 0;
  return {
    part: {
      name: text.name,
      list: isBoth ? { ...own, calls: [...own.calls, ...calls].sort((a, b) => a.span.start - b.span.start) } : list,
      findings: [],
    },
    bibliographies,
  };
}

async function readCitations({ text, from }: Text) {
  if (from === 'latex') return (await import('../documents/latex.ts')).readLatex(text);
  return { ...(await import('../documents/markdown.ts')).readMarkdown(text), references: [] };
}

/** A document without the calls that stand in its code or comments. */
function visible(part: Part, hidden: readonly Span[]): Part {
  const seen = blank(part.list.text, hidden);
  const calls = part.list.calls.filter(({ span }) => seen[span.start] !== ' ');
  return { ...part, list: { ...part.list, calls } };
}

function printed({ name, text, from }: Text, io: Io): Part {
  const list = parse(text, { from: from === 'lines' ? 'lines' : 'text' });
  if (list.references.length === 0) io.say(`zapis: ${name}: no references found\n`);
  return { name, list, findings: [] };
}
