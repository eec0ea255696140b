import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, graphOf } from '../../references/languages/dawg.ts';
import { begins, CLASSES, classAt, type Lexicon, lexiconOf, nodeOf } from '../../src/script/lexicon.ts';

const LETTERS = 'абвг';

function packed(words: ReadonlyMap<string, number>): Lexicon {
  const coded = [...words].map(([word, rank]) => [
    ...[...word].map((letter) => LETTERS.indexOf(letter) + CLASSES),
    rank,
  ]);
  coded.sort((a, b) => {
    const at = a.findIndex((code, place) => code !== b[place]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  });
  return lexiconOf(LETTERS, btoa(String.fromCharCode(...bytesOf(graphOf(coded), CLASSES))));
}

function rankOf(word: string, lexicon: Lexicon): number {
  const node = nodeOf(word, lexicon);
  return node < 0 ? -1 : classAt(lexicon.edges, node);
}

const words = fc.dictionary(
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1 }),
  fc.nat({ max: CLASSES - 1 }),
  { minKeys: 1 },
);
const text = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1 });

test('a packed lexicon has the words that were put in, with their classes, and no others', () => {
  fc.assert(
    fc.property(words, text, (entries, other) => {
      const ranks = new Map(Object.entries(entries));
      const lexicon = packed(ranks);
      for (const [word, rank] of ranks) expect(rankOf(word, lexicon)).toBe(rank);
      expect(rankOf(other, lexicon)).toBe(ranks.get(other) ?? -1);
      expect(begins(other, lexicon)).toBe([...ranks.keys()].some((word) => word.startsWith(other)));
    }),
  );
});
