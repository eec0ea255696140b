/**
 * The letter trigrams of a lower-case word, its edges marked:
 *
 *     mir   ->   _mi mir ir_
 */
export function trigrams(word: string): string[] {
  const marked = `_${word}_`;
  const out: string[] = [];
  for (let at = 0; at + 3 <= marked.length; at++) out.push(marked.slice(at, at + 3));
  return out;
}
