import { writeFile } from 'node:fs/promises';

/** Where a command reads, writes and talks; a test gives its own. */
export interface Io {
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array> & { readonly isTerminal: boolean };
  /** Writes to standard output; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Writes to standard error, where messages and progress belong. */
  readonly say: (text: string) => void;
  /** Whether standard error is a terminal, on which progress may be drawn. */
  readonly showsProgress: boolean;
  /** Whether what is written may be coloured. */
  readonly colours: boolean;
  /** The moment of the run: the library has no clock. */
  readonly now: Date;
}

/** 0: done, nothing found. 1: `check` found something. 2: wrong usage, or input that can't be read. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the person at the keyboard: told in one line, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Writes a file that the command line names.
 * @param option what names it, for the message: "--cache"; empty for a file that is checked
 * @throws UsageError where it can't be written
 */
export async function save(option: string, file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(`${option === '' ? file : `${option} ${file}`}: can't be written${reason}`);
  }
}
