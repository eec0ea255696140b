import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Standard input of a test: a text, bytes, or bytes as they arrive. */
export type Input = string | Uint8Array | readonly Uint8Array[];

/** Runs a command line in this process, at noon of 24 November 2026. */
export async function run(args: readonly string[], input: Input = '', colours = false): Promise<Outcome> {
  let out = '';
  let err = '';
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input instanceof Uint8Array ? [input] : input;
  const io: Io = {
    input: { isTerminal: false, [Symbol.asyncIterator]: () => arriving(chunks) },
    async write(text) {
      out += text;
    },
    say(text) {
      err += text;
    },
    showsProgress: false,
    colours,
    now: new Date('2026-11-24T12:00:00Z'),
  };
  const code = await main(args, '0.0.0-test', io);
  return { code, out, err };
}

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) if (chunk.length > 0) yield chunk;
}
