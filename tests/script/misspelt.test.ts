import { expect, test } from 'vitest';
import { misspelt } from '../../references/languages/misspelt.ts';

const COMMON = 3;
const listed = (words: string): ReadonlyMap<string, number> => new Map(words.split(' ').map((word) => [word, COMMON]));

test.each([
  ['kk', 'тұрақты тұракты түрақты', ['түрақты', 'тұракты']],
  ['kk', 'кітабының кітабынын кітабын кітабың', ['кітабынын']],
  ['ky', 'бөлүү болуу билүү билуу', ['билуу']],
  ['uz', 'бўйича буйича', ['буйича']],
  ['ru', 'тракты', []],
])('in %s "%s" has slips', (language, words, slips) => {
  expect([...misspelt(listed(words), language)].sort()).toEqual(slips);
});

test('a commoner word is no slip of a rarer one', () => {
  expect([...misspelt(new Map(Object.entries({ монғол: 2, монгол: 3 })), 'kk')]).toEqual([]);
});
