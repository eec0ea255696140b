import { restore as restoreText } from '../restore.ts';
import { ROMANISED } from '../script/readings.ts';
import { SCHEMES } from '../script/schemes.ts';
import { linesOf, sourcesOf } from './input.ts';
import { progressOf } from './progress.ts';
import { REVIEW, reviewOf, reviewWords, WORD_COLUMNS } from './review.ts';
import type { Verb } from './verb.ts';

const LANGUAGES = Object.values(ROMANISED);

export const restore: Verb = {
  usage: '[FILE…] [--scheme S] [--language L] [--to FORMAT] [--min-confidence N] [--review FILE]',
  about: `Puts the Cyrillic of romanised texts back, a text a line, each written as it is read.
Doubtful words stay as they are; the table of --review holds their readings.`,
  options: {
    to: {
      value: 'FORMAT',
      choices: ['text', 'ndjson'],
      help: 'text: only the Cyrillic; ndjson: with language, scheme, confidence, words',
    },
    scheme: {
      value: 'S',
      choices: SCHEMES.map(({ id }) => id),
      help: 'the scheme of the texts; found by itself otherwise',
    },
    language: { value: 'L', choices: LANGUAGES, help: 'their language; found by itself otherwise' },
    ...REVIEW,
  },
  async run({ files, one }, io) {
    const review = reviewOf(one, WORD_COLUMNS);
    const { scheme } = one;
    const language = LANGUAGES.find((code) => code === one.language);
    const known = { ...(scheme !== undefined && { scheme }), ...(language !== undefined && { language }) };
    const progress = progressOf('texts', io);
    for (const source of sourcesOf(files, io)) {
      let number = 0;
      for await (const line of linesOf(source, io)) {
        number++;
        const restored = restoreText(line, { ...known, threshold: review.least });
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
