import { gramsOf } from '../../src/script/grams.ts';

const STEPS = 24;

/** The commonest runs of letters of some weighted words, by cost; see `costedGrams`. */
export function gramClasses(words: ReadonlyMap<string, number>, length: number, kept: number): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word, weight] of words) {
    for (const gram of gramsOf(word, length)) {
      counts.set(gram, (counts.get(gram) ?? 0) + weight);
      total += weight;
    }
  }
  const classes: string[][] = Array.from({ length: STEPS }, () => []);
  for (const [gram, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, kept)) {
    const step = Math.round(-2 * Math.log(count / total)) - 8;
    classes[Math.max(0, Math.min(STEPS - 1, step))]?.push(gram);
  }
  return classes.map((grams) => grams.sort().join(''));
}
