import type { ExitCode, Io } from './io.ts';
import type { Arguments, OptionTable } from './options.ts';

/** One verb of the command line: options → library → output, exit code. */
export interface Verb {
  /** What follows the verb in its usage: "[FILE…] [--to FORMAT]". */
  readonly usage: string;
  /** What it does, in a sentence or a few short lines. */
  readonly about: string;
  readonly options: OptionTable;
  readonly run: (given: Arguments, io: Io) => Promise<ExitCode>;
}
