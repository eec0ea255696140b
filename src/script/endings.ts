/**
 * The end of a word, by which it agrees with its neighbours: two letters, or a short word whole, as prepositions are; one
 * of two letters marked, since на is not the end of страна.
 */
export function endingOf(word: string): string {
  if (word.length === 2) return `${MARK}${word}`;
  return word.length <= 3 ? word : word.slice(-2);
}

const MARK = '_';

/** An ending as one number: its letters differ in 10 bits. */
export function codeOf(ending: string): number {
  return codeFrom(ending, 0, 0);
}

/** The same of the ending of a word. */
export function endingCodeOf(word: string): number {
  if (word.length === 2) return codeFrom(word, 0, MARK.charCodeAt(0));
  return codeFrom(word, word.length <= 3 ? 0 : word.length - 2, 0);
}

function codeFrom(word: string, start: number, before: number): number {
  let code = before;
  for (let at = start; at < word.length; at++) code = (code << 10) | (word.charCodeAt(at) & 1023);
  return code;
}
