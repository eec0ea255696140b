import { CLASSES, edgesFrom, lexiconOf } from '../src/script/lexicon.ts';

/** Classes of a lexicon, commonest first: see references/languages/build-lexicon.ts. */
const ORDER: readonly number[] = [6, 5, 3, 7, 2, 4, 1, 0];

/** The commonest words of a packed lexicon; of a class that has too many, every so manieth. */
export function commonestWords(packed: { readonly letters: string; readonly words: string }, most: number): string[] {
  const { letters, edges, root } = lexiconOf(packed.letters, packed.words);
  const byClass: string[][] = Array.from({ length: CLASSES }, () => []);
  const walk = (node: number, word: string): void => {
    for (const [letter, to] of edgesFrom(edges, node)) {
      if (letter >= CLASSES) walk(to, word + letters.charAt(letter - CLASSES));
      else if (word.length > 1 && !word.includes('-')) byClass[letter]?.push(word);
    }
  };
  walk(root, '');
  const words: string[] = [];
  for (const rank of ORDER) {
    const own = byClass[rank] ?? [];
    const wanted = Math.min(own.length, most - words.length);
    for (let at = 0; at < wanted; at++) words.push(own[Math.floor((at * own.length) / wanted)] ?? '');
  }
  return words;
}
