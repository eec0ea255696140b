/**
 * The runs of `length` letters of a lower-case word, its edges marked:
 *
 *     mir   ->   _mi mir ir_
 */
export function gramsOf(word: string, length: number): string[] {
  const marked = `_${word}_`;
  const out: string[] = [];
  for (let at = 0; at + length <= marked.length; at++) out.push(marked.slice(at, at + length));
  return out;
}

/**
 * Runs of letters with a cost each, written by cost: the text at place k joins those that cost k steps more than the
 * commonest ones; a step is half a natural logarithm.
 */
export function* costedGrams(
  classes: readonly string[],
  length: number,
): Generator<readonly [gram: string, cost: number]> {
  for (const [cost, joined] of classes.entries()) {
    for (let at = 0; at < joined.length; at += length) yield [joined.slice(at, at + length), cost];
  }
}
