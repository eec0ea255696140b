/** The known word that the given one was probably meant to be: at most a third of its letters away. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const most = Math.max(2, Math.floor(given.length / 3));
  const best = leastDistant(given, known);
  if (best !== undefined && best.distance <= most) return best.word;
  return known.find((word) => given.length > 3 && word.startsWith(given));
}

/** The word with the fewest letters to change, however many they are. */
export function leastDistant(
  given: string,
  known: readonly string[],
): { readonly word: string; readonly distance: number } | undefined {
  // A word this long is no slip of the finger, and the distance takes time that is quadratic in it.
  if (given.length > 60) return undefined;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of known) {
    const distance = editDistance(given.toLowerCase(), word.toLowerCase());
    if (best === undefined || distance < best.distance) best = { word, distance };
  }
  return best;
}

/** Levenshtein's distance: letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
