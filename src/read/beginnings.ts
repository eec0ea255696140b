/**
 * Looks for many beginnings of words at once, in one pass over a text whatever their number.
 *
 *     Орлов А. Волны : дисс. … канд. наук
 *                      ^ "дисс" begins a word here
 */
export interface Beginnings {
  /** The beginnings by the code of their first letter, each with the number that it is known by. */
  readonly byLetter: readonly (readonly Beginning[] | undefined)[];
}

interface Beginning {
  readonly letters: string;
  readonly number: number;
}

const FIGURES = [...'0123456789'];
const INSIDE_WORD = /[\p{L}\d]$/u;

/** Lower-case beginnings, those of one list known by the number that goes with it; `#` in them is any figure. */
export function beginningsOf(lists: readonly (readonly [number: number, words: readonly string[]])[]): Beginnings {
  const byLetter: Beginning[][] = [];
  for (const [number, words] of lists) {
    for (const letters of words) {
      for (const first of letters.startsWith('#') ? FIGURES : [letters]) {
        const code = first.charCodeAt(0);
        const own = byLetter[code] ?? [];
        byLetter[code] = own;
        own.push({ letters, number });
      }
    }
  }
  return { byLetter };
}

/** The least number of a beginning that a word of the text has, in small or large letters, up to the offset `last`. */
export function leastBeginning(text: string, { byLetter }: Beginnings, last: number = text.length): number | undefined {
  const lower = text.toLowerCase();
  let least: number | undefined;
  for (let at = 0; at <= last && at < lower.length; at += 1) {
    const own = isInWord(lower.charCodeAt(at - 1)) ? undefined : byLetter[lower.charCodeAt(at)];
    if (own === undefined) continue;
    for (const { letters, number } of own) {
      if (least !== undefined && number >= least) continue;
      if (stands(letters, lower, at) && !INSIDE_WORD.test(lower.slice(Math.max(0, at - 2), at))) least = number;
    }
  }
  return least;
}

/** Whether a letter is one of a word beyond doubt, which is told faster than by a pattern. */
const isInWord = (code: number): boolean =>
  (code >= LOWER_A && code <= LOWER_Z) || (code >= CYRILLIC_A && code <= CYRILLIC_YA);

function stands(letters: string, text: string, from: number): boolean {
  for (let at = 0; at < letters.length; at += 1) {
    const code = text.charCodeAt(from + at);
    const wanted = letters.charCodeAt(at);
    const isFigure = code >= ZERO && code <= NINE;
    if (wanted === HASH ? !isFigure : wanted !== code) return false;
  }
  return from + letters.length <= text.length;
}

const [HASH, ZERO, NINE] = [0x23, 0x30, 0x39] as const;
const [LOWER_A, LOWER_Z, CYRILLIC_A, CYRILLIC_YA] = [0x61, 0x7a, 0x430, 0x44f] as const;
