/** Where the end of a word begins, by which it agrees with its neighbours: two letters, or a short word whole, as prepositions are. */
export function endsFrom(word: string): number {
  return word.length <= 3 ? 0 : word.length - 2;
}

export function endingOf(word: string): string {
  return word.slice(endsFrom(word));
}
