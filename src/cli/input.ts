import { createReadStream } from 'node:fs';
import { BinaryFileError, decode } from '../formats.ts';
import { type Io, UsageError } from './io.ts';

/** A file or standard input, by the name that messages call it. */
export interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The sources that a command names, opened one after the other as they are asked for. */
export function* sourcesOf(files: readonly string[], io: Io): Generator<Source> {
  for (const file of files.length > 0 ? files : ['-']) {
    if (file !== '-') {
      yield { name: file, bytes: createReadStream(file) };
      continue;
    }
    if (io.input.isTerminal) io.say('zapis: reading standard input; Ctrl-D ends it\n');
    yield { name: 'standard input', bytes: io.input };
  }
}

/**
 * The whole text of a source, whatever its encoding.
 * @throws UsageError when it can't be opened or is no text.
 */
export async function textOf(source: Source, io: Io): Promise<string> {
  return await readable(source, async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.bytes) chunks.push(chunk);
    const { text, note } = decode(joined(chunks));
    if (note) io.say(`zapis: ${source.name}: ${note}\n`);
    return text;
  });
}

/**
 * The lines of a source without their ends, as they arrive: only one is held at a time.
 *
 *     Иванов И. И. …⏎       a line
 *     ⏎                     a line, empty
 *     Петров П. П. …        a line, though nothing ends it
 *
 * @throws UsageError when it can't be opened or is no text.
 */
export async function* linesOf(source: Source, io: Io): AsyncGenerator<string> {
  const chunks = source.bytes[Symbol.asyncIterator]();
  const first = await readable(source, () => chunks.next());
  if (first.done) return;
  const { encoding, note } = await readable(source, async () => decode(wholeLines(first.value)));
  if (note) io.say(`zapis: ${source.name}: ${note}\n`);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const cut = wide ? textCutter(encoding) : byteCutter();
  let chunk: IteratorResult<Uint8Array, unknown> = first;
  while (!chunk.done) {
    yield* cut.take(chunk.value);
    chunk = await readable(source, () => chunks.next());
  }
  yield* cut.rest();
}

interface Cutter {
  take(chunk: Uint8Array): Iterable<string>;
  rest(): Iterable<string>;
}

const LINE_FEED = 0x0a;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Cuts encodings in which a line feed is the byte 0A, decoding each line by itself: files are joined of many. */
function byteCutter(): Cutter {
  let held: Uint8Array[] = [];
  return {
    *take(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        yield lineText(joined([...held, chunk.subarray(start, end)]));
        held = [];
        start = end + 1;
      }
      if (start < chunk.length) held.push(chunk.subarray(start));
    },
    *rest() {
      if (held.length > 0) yield lineText(joined(held));
    },
  };
}

/** Cuts UTF-16, in which the byte 0A may be half of a letter. */
function textCutter(encoding: string): Cutter {
  const decoder = new TextDecoder(encoding);
  let held = '';
  return {
    *take(chunk) {
      const lines = (held + decoder.decode(chunk, { stream: true })).split('\n');
      held = lines.pop() ?? '';
      for (const line of lines) yield withoutReturn(line);
    },
    *rest() {
      held += decoder.decode();
      if (held !== '') yield withoutReturn(held);
    },
  };
}

function lineText(bytes: Uint8Array): string {
  try {
    return withoutReturn(UTF_8.decode(bytes));
  } catch {
    return withoutReturn(anyText(bytes));
  }
}

/** A line that is not UTF-8. One that is no text at all keeps its place among the others. */
function anyText(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** The beginning of a source up to its last line feed, so that no letter of the sample is cut. */
function wholeLines(chunk: Uint8Array): Uint8Array {
  const end = chunk.lastIndexOf(LINE_FEED);
  return end < 0 ? chunk : chunk.subarray(0, end + 1);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] ?? new Uint8Array();
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory; name the files in it',
  EACCES: 'no permission to read it',
};

/** Does what may fail when a source is read, and says in a person's words why it did. */
export async function readable<T>(source: Source, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BinaryFileError) throw new UsageError(`${source.name}: ${error.message}`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined || !(error instanceof Error)) throw error;
    throw new UsageError(`${source.name}: ${REASONS[code] ?? error.message}`);
  }
}
