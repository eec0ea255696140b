import { parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { UsageError } from './io.ts';

/** An option of the command line; without `value` it is a switch. */
export interface Option {
  /** Name of the value in the help: "FORMAT". */
  readonly value?: string;
  /** The values known; without it any value will do. */
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly many?: true;
  readonly help: string;
}

export interface OptionTable {
  readonly [name: string]: Option;
}

/** What was given: files, options with one value, options with many, switches. */
export interface Arguments {
  readonly files: readonly string[];
  readonly one: { readonly [name: string]: string };
  readonly many: { readonly [name: string]: readonly string[] };
  readonly on: ReadonlySet<string>;
}

/** Every verb has it. */
export const COMMON_OPTIONS: OptionTable = { help: { help: 'show this help' } };

/**
 * Reads the arguments after the verb.
 * @throws UsageError for an option or a value that is not in the table, naming the nearest that is.
 */
export function readArguments(args: readonly string[], table: OptionTable): Arguments {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, option]) => [name, { type: option.value ? 'string' : 'boolean' } as const]),
  );
  // Not strict: the messages of `parseArgs` name no alternatives.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const one: Record<string, string> = {};
  const many: Record<string, string[]> = {};
  const on = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option) throw unknown('option', token.rawName, Object.keys(table).map(dashed));
    if (!option.value) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      on.add(token.name);
      continue;
    }
    const value = givenValue(token.rawName, token.value, token.inlineValue, option);
    if (option.many) {
      many[token.name] = [...(many[token.name] ?? []), value];
    } else {
      one[token.name] = value;
    }
  }
  return { files, one, many, on };
}

function givenValue(name: string, value: string | undefined, inline: boolean | undefined, option: Option): string {
  if (value === undefined || (!inline && value.startsWith('--'))) {
    throw new UsageError(`${name} needs a value: ${option.choices?.join(', ') ?? option.value}`);
  }
  if (option.choices && !option.choices.includes(value)) throw unknown(`value of ${name}`, value, option.choices);
  return value;
}

const dashed = (name: string): string => `--${name}`;

/** "unknown option --form; did you mean --from?", or all that are known where nothing is near. */
export function unknown(what: string, given: string, known: readonly string[]): UsageError {
  const near = nearest(given, known);
  return new UsageError(
    `unknown ${what} "${given}"${near ? `; did you mean ${near}?` : `; known: ${known.join(', ')}`}`,
  );
}

/**
 * Splits options of the form name=value.
 * @throws UsageError where there is no name or no "=".
 */
export function pairsOf(option: string, given: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`${option} ${pair}: give a name, "=" and a value`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
}
