import type { Io } from './io.ts';

/** Work shorter than this shows no progress; more often than `EVERY` nobody can read it. Milliseconds. */
const AFTER = 1000;
const EVERY = 200;

/** Counts what is done, on standard error when it is a terminal: "12,400 references". */
export interface Progress {
  step(): void;
  end(): void;
}

export function progressOf(what: string, io: Io): Progress {
  let done = 0;
  let shown = false;
  let next = performance.now() + AFTER;
  return {
    step() {
      done++;
      if (!io.showsProgress || performance.now() < next) return;
      next = performance.now() + EVERY;
      shown = true;
      io.say(`\r${done.toLocaleString('en')} ${what}`);
    },
    end() {
      if (shown) io.say('\r\x1b[K');
    },
  };
}
