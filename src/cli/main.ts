import { helpOf } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { COMMON_OPTIONS, readArguments, unknown } from './options.ts';
import type { Verb } from './verb.ts';

/** The verbs; each is loaded when it is called, so that none waits for another's tables. */
const VERBS: { readonly [name: string]: { readonly summary: string; readonly load: () => Promise<Verb> } } = {
  convert: {
    summary: 'read references, write them as records',
    load: async () => (await import('./convert.ts')).convert,
  },
  explain: {
    summary: 'show how a reference is read, and what is doubtful in it',
    load: async () => (await import('./explain.ts')).explain,
  },
  format: {
    summary: 'print a list of references in a style',
    load: async () => (await import('./format.ts')).format,
  },
  check: {
    summary: 'say what is wrong with a list and the calls to it',
    load: async () => (await import('./check.ts')).check,
  },
  romanise: {
    summary: 'write Cyrillic in Latin letters by a scheme',
    load: async () => (await import('./romanise.ts')).romanise,
  },
  restore: {
    summary: 'put the Cyrillic of a romanised text back',
    load: async () => (await import('./restore.ts')).restore,
  },
};

const HELP = `Usage: zapis VERB [OPTIONS] [FILE…]

Reads reference lists as people write them, and prints them as they should be.

${Object.entries(VERBS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

  zapis VERB --help   options of a verb
  zapis --version     version of this program

Exit code: 0 done, 1 check found something, 2 wrong usage or unreadable input.
`;

/** Runs one command line: `args` are those after the name of the program. */
export async function main(args: readonly string[], version: string, io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') return await answer(HELP, io);
    if (name === '--version' || name === '-v') return await answer(`${version}\n`, io);
    if (name === undefined) throw new UsageError(`no verb given; one of ${Object.keys(VERBS).join(', ')}`);
    if (!Object.hasOwn(VERBS, name)) throw unknown('verb', name, Object.keys(VERBS));
    const verb = await VERBS[name]?.load();
    if (!verb) return 2;
    const given = readArguments(rest, { ...verb.options, ...COMMON_OPTIONS });
    return given.on.has('help') ? await answer(helpOf(name, verb), io) : await verb.run(given, io);
  } catch (error) {
    const known = name !== undefined && Object.hasOwn(VERBS, name);
    io.say(error instanceof UsageError ? usageMessage(error, known ? name : undefined) : crashMessage(error));
    return 2;
  }
}

const usageMessage = ({ message }: UsageError, verb: string | undefined): string =>
  `zapis: ${message}\nTry: zapis ${verb === undefined ? '' : `${verb} `}--help\n`;

const crashMessage = (error: unknown): string =>
  `zapis: a mistake of the program, please report it\n${error instanceof Error ? error.stack : error}\n`;

async function answer(text: string, io: Io): Promise<ExitCode> {
  await io.write(text);
  return 0;
}
