/**
 * Words a second and words right, beside the npm packages that read one table backwards: `npm run bench:restore`.
 *
 * The text: 4,000 titles, each of a made-up phrase and four words drawn from the lexicon, romanised by one of eight
 * schemes in turn. Cold: every title is read for the first time, by code that has run on titles of
 * other words. Warm: its words have been read before.
 * Seconds are the processor's, so that a busy machine does not count: those of all threads, V8's compiler and collector
 * among them, and in brackets those of the thread that reads, which are what one waits for where cores are idle (Linux only).
 */
import { existsSync, readFileSync } from 'node:fs';
import CyrillicToTranslit from 'cyrillic-to-translit-js';
import translitRusEng from 'translit-rus-eng';
import phrases from '../references/languages/phrases-ru.txt';
import ru from '../references/languages/ru.json' with { type: 'json' };
import { randomFrom } from '../references/model/random.ts';
import { restore } from '../src/restore.ts';
import { romanise } from '../src/romanise.ts';
import { commonestWords } from './words-by-frequency.ts';

const TITLES = 4000;
/** Words are drawn from this many commonest ones. */
const COMMON = 50_000;
const SCHEMES = [
  'ala-lc-ru',
  'ala-lc-ru-plain',
  'bgn-pcgn-ru',
  'bsi-ru-plain',
  'gost-7.79-b',
  'gost-r-7.0.34-2014',
  'iso-9-1995',
  'mvd-782-2000',
];

const random = randomFrom(6);
const common = commonestWords(ru, COMMON).filter((word) => word.length > 3);
const lines = phrases.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
/** Titles of every other phrase and word only, so that two texts have no word in common but the small ones. */
function titlesOf(half: 0 | 1): string[] {
  const ownLines = lines.filter((_, at) => at % 2 === half);
  const ownWords = common.filter((_, at) => at % 2 === half);
  const words = (): string[] => Array.from({ length: 4 }, () => random.pick(ownWords));
  return Array.from({ length: TITLES }, () => [random.pick(ownLines), ...words()].join(' '));
}

const inSchemes = (texts: readonly string[]): string[] =>
  texts.map((title, at) => romanise(title, { scheme: SCHEMES[at % SCHEMES.length] ?? '' }));
const titles = titlesOf(0);
const romanised = inSchemes(titles);
const expected = titles.map((title) => title.split(' '));
const words = expected.flat().length;

const SCHEDULED = '/proc/thread-self/schedstat';
/** Seconds that this thread has run. */
const threadSeconds = (): number =>
  existsSync(SCHEDULED) ? Number.parseInt(readFileSync(SCHEDULED, 'utf8'), 10) / 1e9 : Number.NaN;

function measure(name: string, read: (text: string) => string): void {
  const threadStart = threadSeconds();
  const start = process.cpuUsage();
  const texts = romanised.map(read);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const own = threadSeconds() - threadStart;
  let right = 0;
  for (const [at, text] of texts.entries()) {
    const found = text.toLowerCase().replaceAll('ё', 'е').split(' ');
    for (const [place, word] of (expected[at] ?? []).entries()) if (found[place] === word) right++;
  }
  const rate = `${Math.round(words / seconds)} (${Math.round(words / own)}) words a second`;
  console.log(`${name}: ${rate}, ${((100 * right) / words).toFixed(1)} % of ${words} right`);
}

for (const title of inSchemes(titlesOf(1))) restore(title);
const backwards = new CyrillicToTranslit();
measure('zapis, cold', (text) => restore(text).text);
for (let pass = 0; pass < 4; pass++) measure('zapis, warm', (text) => restore(text).text);
measure('cyrillic-to-translit-js', (text) => backwards.reverse(text));
measure('translit-rus-eng', (text) => translitRusEng(text, { engToRus: true }));
