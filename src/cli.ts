#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { env, stderr, stdin, stdout } from 'node:process';
import { coloursWanted } from './cli/colours.ts';
import type { Io } from './cli/io.ts';
import { main } from './cli/main.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

// `zapis … | head`: whoever reads has enough, which is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const io: Io = {
  input: { isTerminal: stdin.isTTY === true, [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
  async write(text) {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  say(text) {
    stderr.write(text);
  },
  showsProgress: stderr.isTTY === true,
  colours: coloursWanted(env, stdout.isTTY === true),
  now: new Date(),
};

process.exitCode = await main(process.argv.slice(2), version, io);
