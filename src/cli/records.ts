import { detectFormat, FORMAT_MESSAGES, INPUT_FORMATS, type InputFormat, readItems } from '../formats.ts';
import type { Finding, Item, Reference } from '../model.ts';
import { parse } from '../parse.ts';
import { positionsIn } from '../position.ts';
import { type Source, textOf } from './input.ts';
import type { ExitCode, Io } from './io.ts';
import type { Option } from './options.ts';
import { warningText } from './warnings.ts';

/** What a source holds. References as printed stand behind the items where it is a text. */
export interface Records {
  readonly items: readonly Item[];
  readonly references?: readonly Reference[];
  /** 2 when a part of the source could not be read; what could be stands in `items`. */
  readonly exitCode: ExitCode;
}

/** The option of every verb that reads records. */
export const FROM: Option = {
  value: 'FORMAT',
  choices: INPUT_FORMATS,
  help: 'format of the input; by default found out',
};

/** Narrows a value that the option table has let through. */
export function formatNamed(name: string | undefined): InputFormat | undefined {
  return INPUT_FORMATS.find((format) => format === name);
}

/** Reads a source as records; what can't be read is said on standard error. */
export async function recordsOf(source: Source, given: InputFormat | undefined, io: Io): Promise<Records> {
  const text = await textOf(source, io);
  const from = given ?? detectFormat(text, source.name);
  const records = isPrinted(from)
    ? printedRecords(text, from, source.name, io)
    : storedRecords(text, from, source.name, io);
  if (records.items.length === 0) io.say(`zapis: ${source.name}: no references found (read as ${from})\n`);
  return records;
}

type Printed = Extract<InputFormat, 'text' | 'markdown' | 'lines'>;
/** References as printed, which `parse` reads; the other formats hold records. */
export const PRINTED: readonly Printed[] = ['text', 'markdown', 'lines'];

export function isPrinted(from: InputFormat): from is Printed {
  return PRINTED.some((format) => format === from);
}

function printedRecords(text: string, from: Printed, name: string, io: Io): Records {
  // Markdown's emphasis and <URL> are markup to the reader of texts as well.
  const { references } = parse(text, { from: from === 'lines' ? 'lines' : 'text' });
  const positionAt = positionsIn(text);
  for (const warning of references.flatMap(({ warnings }) => warnings)) {
    // An empty line among lines is nothing to tell.
    if (warning.rule === 'entry-empty') continue;
    const { line, column } = positionAt(warning.span.start);
    io.say(`${name}:${line}:${column}: ${warning.severity}: ${warningText(warning)}\n`);
  }
  return { items: references.map((reference) => reference.item), references, exitCode: 0 };
}

function storedRecords(text: string, from: InputFormat, name: string, io: Io): Records {
  const { items, findings } = readItems(text, from);
  for (const finding of findings) {
    const { line = 1, column = 1 } = finding.values ?? {};
    // A message may quote the file, and its control characters would steer the terminal.
    const message = messageOf(finding).replace(/\p{Cc}/gu, '·');
    io.say(`${name}:${line}:${column}: ${finding.severity}: ${message}\n`);
  }
  return { items, exitCode: findings.some((finding) => finding.severity === 'error') ? 2 : 0 };
}

/** The words of a finding about a file; `{name}` in them stands for the value of that name. */
function messageOf({ rule, values }: Finding): string {
  const [, message] = Object.entries(FORMAT_MESSAGES).find(([id]) => id === rule) ?? [];
  return message?.en.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole)) ?? rule;
}
