/** The end of a word, by which it agrees with its neighbours: two letters, or a short word whole, as prepositions are. */
export function endingOf(word: string): string {
  return word.length <= 3 ? word : word.slice(-2);
}
