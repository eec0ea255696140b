import { restore as restoreText } from '../restore.ts';
import { linesOf, sourcesOf } from './input.ts';
import { progressOf } from './progress.ts';
import type { Verb } from './verb.ts';

export const restore: Verb = {
  usage: '[FILE…] [--to FORMAT]',
  about: 'Puts the Cyrillic of romanised texts back, a text a line, each written as it is read.',
  options: {
    to: {
      value: 'FORMAT',
      choices: ['text', 'ndjson'],
      help: 'text: only the Cyrillic; ndjson: with language, scheme, confidence, words',
    },
  },
  async run({ files, one }, io) {
    const progress = progressOf('texts', io);
    for (const source of sourcesOf(files, io)) {
      for await (const line of linesOf(source, io)) {
        const restored = restoreText(line);
        await io.write(`${one.to === 'ndjson' ? JSON.stringify(restored) : restored.text}\n`);
        progress.step();
      }
    }
    progress.end();
    return 0;
  },
};
