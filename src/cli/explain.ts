import { existsSync } from 'node:fs';
import { type Explanation, explain as explainReference } from '../explain.ts';
import { parse } from '../parse.ts';
import { paintOf } from './colours.ts';
import { explanationText } from './explanation.ts';
import { sourcesOf, textOf } from './input.ts';
import { type Io, UsageError } from './io.ts';
import type { Verb } from './verb.ts';

export const explain: Verb = {
  usage: '[REFERENCE…] [FILE…] [--from FORMAT] [--threshold N] [--json]',
  about: `Shows how references are read: each token with its label, how sure it is and what else it may be; then the
fields, type and language of the record. "?" marks what is less sure than 0.9, "!" what is less sure than 0.5.
An argument that is no file and has a space in it is a reference.`,
  options: {
    from: { value: 'FORMAT', choices: ['text', 'lines'], help: 'of files: lines is a reference a line' },
    threshold: { value: 'N', help: 'alternatives less probable than N (0 to 1; 0.05) are left out' },
    json: { help: 'a JSON object a line for each reference' },
  },
  async run({ files, one, on }, io) {
    const options = one.threshold === undefined ? {} : { threshold: thresholdOf(one.threshold) };
    const paint = paintOf(io.colours);
    const show = (explanation: Explanation): string =>
      on.has('json') ? `${JSON.stringify(explanation)}\n` : explanationText(explanation, paint);
    for await (const raw of referencesOf(files, one.from === 'lines' ? 'lines' : 'text', io)) {
      await io.write(show(explainReference(raw, options)));
    }
    return 0;
  },
};

function thresholdOf(given: string): number {
  const number = Number(given);
  if (given.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new UsageError(`--threshold ${given}: a number from 0 to 1 expected`);
}

/** The references that the arguments are or that stand in the files they name, in order. */
async function* referencesOf(args: readonly string[], from: 'text' | 'lines', io: Io): AsyncGenerator<string> {
  for (const arg of args.length > 0 ? args : ['-']) {
    if (/\s/u.test(arg.trim()) && !existsSync(arg)) {
      yield arg;
      continue;
    }
    for (const source of sourcesOf([arg], io)) {
      const { references } = parse(await textOf(source, io), { from });
      if (references.length === 0) io.say(`zapis: ${source.name}: no references found\n`);
      for (const { raw } of references) if (raw.trim() !== '') yield raw;
    }
  }
}
