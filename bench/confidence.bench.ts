/**
 * How often a word of a given confidence is right: `npm run bench:confidence`. Words of three lexicons are romanised by
 * every scheme of the language and read twice: six to a text, and each as if no lexicon held it, by the letter model
 * alone. The second column is what references/confidence.json is written from.
 */
import kk from '../references/languages/kk.json' with { type: 'json' };
import ru from '../references/languages/ru.json' with { type: 'json' };
import uk from '../references/languages/uk.json' with { type: 'json' };
import { restore } from '../src/restore.ts';
import { romanise, schemes } from '../src/romanise.ts';
import { latinForm } from '../src/script/channel.ts';
import { latticeOf } from '../src/script/lattice.ts';
import { readerOf } from '../src/script/reader.ts';
import { shareOf } from '../src/script/readings.ts';
import { unknownWords } from '../src/script/unknown.ts';
import { commonestWords } from './words-by-frequency.ts';

const BINS = 20;
const IN_TEXT = 6;
const EVERY = 10;
const COMMON = 60_000;

/** Number of words, sum of their confidence and number of right ones, by confidence. */
type Bins = Float64Array[];
const binsOf = (): Bins => Array.from({ length: BINS }, () => new Float64Array(3));

function count(bins: Bins, confidence: number, right: boolean): void {
  const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
  bin?.set([(bin[0] ?? 0) + 1, (bin[1] ?? 0) + confidence, (bin[2] ?? 0) + Number(right)]);
}

const known = binsOf();
const unknown = binsOf();
for (const [language, packed] of Object.entries({ ru, uk, kk })) {
  const reader = readerOf(language as 'ru');
  const own = schemes().filter((scheme) => scheme.language === language);
  const words = commonestWords(packed, COMMON).filter((word, at) => at % EVERY === 0 && word.length > 3);
  for (const [at, word] of words.entries()) {
    const latin = latinForm(romanise(word, { scheme: own[at % own.length]?.id ?? '' }));
    const read = unknownWords(latticeOf(latin, reader.decoder.runs), reader.decoder.signs, reader.letters, 4);
    if (read.length > 0) count(unknown, shareOf(read), read[0]?.text === word);
  }
  for (let at = 0; at + IN_TEXT <= words.length; at += IN_TEXT) {
    const text = words.slice(at, at + IN_TEXT);
    const restored = restore(romanise(text.join(' '), { scheme: own[at % own.length]?.id ?? '' }), {
      language: language as 'ru',
    });
    if (restored.words.length !== text.length) continue;
    for (const [place, { restored: word, confidence }] of restored.words.entries())
      count(known, confidence, word.replaceAll('ё', 'е') === text[place]);
  }
}

for (const [name, bins] of Object.entries({ 'in texts': known, 'by the letter model': unknown })) {
  const total = bins.reduce((sum, [words = 0]) => sum + words, 0);
  const error = bins.reduce((sum, [, confidence = 0, right = 0]) => sum + Math.abs(confidence - right), 0) / total;
  console.log(`${name}: expected calibration error ${error.toFixed(4)}`);
  for (const [words = 0, confidence = 0, right = 0] of bins) {
    if (words > 0)
      console.log(
        `  ${words} words of confidence ${(confidence / words).toFixed(3)}: ${(right / words).toFixed(3)} right`,
      );
  }
}
