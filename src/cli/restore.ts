import { restore as restoreText } from '../restore.ts';
import { linesOf, sourcesOf } from './input.ts';
import { progressOf } from './progress.ts';
import { REVIEW, reviewOf, reviewWords, WORD_COLUMNS } from './review.ts';
import type { Verb } from './verb.ts';

export const restore: Verb = {
  usage: '[FILE…] [--to FORMAT] [--min-confidence N] [--review FILE]',
  about: `Puts the Cyrillic of romanised texts back, a text a line, each written as it is read.
Doubtful words stay as they are; the table of --review holds their readings.`,
  options: {
    to: {
      value: 'FORMAT',
      choices: ['text', 'ndjson'],
      help: 'text: only the Cyrillic; ndjson: with language, scheme, confidence, words',
    },
    ...REVIEW,
  },
  async run({ files, one }, io) {
    const review = reviewOf(one, WORD_COLUMNS);
    const progress = progressOf('texts', io);
    for (const source of sourcesOf(files, io)) {
      let number = 0;
      for await (const line of linesOf(source, io)) {
        number++;
        const restored = restoreText(line, { threshold: review.least });
        reviewWords(review, source.name, number, restored.words);
        await io.write(`${one.to === 'ndjson' ? JSON.stringify(restored) : restored.text}\n`);
        progress.step();
      }
    }
    progress.end();
    await review.save();
    return 0;
  },
};
