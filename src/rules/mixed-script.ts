import { type Entry, entriesOf, spanIn, withoutAddresses } from './entries.ts';
import table from './mixed-script.json' with { type: 'json' };
import type { Rule } from './rule.ts';

/** A letter of the other script among its likes: Latin `c` in «cборник». Listed, and mended where only one way fits. */
export const mixedScript: Rule = {
  id: 'mixed-script',
  severity: 'warning',
  message: {
    en: '"{word}" mixes Latin and Cyrillic letters: {letters}',
    ru: 'В слове «{word}» смешаны латинские и кириллические буквы: {letters}',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      const text = withoutAddresses(valuesOf(entry));
      const isLatinEntry = countOf(LATIN, text) > countOf(CYRILLIC, text);
      for (const match of text.matchAll(/(?<![\p{L}\d\\])[\p{L}\p{M}]+/gu)) {
        const word = match[0];
        // What stands around decides: an entry may hold its own translation.
        const around = text.slice(Math.max(0, match.index - 60), match.index + 60);
        const isLatin = countOf(LATIN, around) > countOf(CYRILLIC, around);
        const isCue =
          word.length === 1 &&
          isLatin === isLatinEntry &&
          /^\.\s?\d/.test(text.slice(match.index + 1, match.index + 4));
        const found = isCue ? cueOf(word, isLatin) : mixtureOf(word, isLatin);
        if (found === undefined) continue;
        const span = spanIn(entry, match.index, word.length);
        const fix = found.mended === undefined ? {} : { fix: { span, text: found.mended } };
        yield { span, reference: entry.index, values: { word, letters: found.letters }, ...fix };
      }
    }
  },
};

/** What people wrote: the whole entry, or the values of a record without its field names, offsets kept. */
function valuesOf({ reference, text }: Entry): string {
  if (!reference.isRecord) return text;
  let values = '';
  for (const { span } of [...reference.fields].sort((a, b) => a.span.start - b.span.start)) {
    values = values.padEnd(span.start - reference.span.start);
    values += text.slice(values.length, span.end - reference.span.start);
  }
  return values;
}

const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(Object.entries(table.cyrillicOfLatin));
const TO_LATIN: ReadonlyMap<string, string> = new Map([...TO_CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin]));

interface Mixture {
  readonly letters: string;
  readonly mended?: string;
}

/** `C. 113` with a Latin C in a Cyrillic entry, `Т. 28` with a Cyrillic Т in a Latin one. */
function cueOf(letter: string, isLatin: boolean): Mixture | undefined {
  const cues = isLatin ? 'СТ' : 'CT';
  const mended = (isLatin ? TO_LATIN : TO_CYRILLIC).get(letter);
  return cues.includes(letter) && mended !== undefined ? { letters: letter, mended } : undefined;
}

/** The word put into the script in which all its letters can be written: none when it is of two scripts by intent. */
function mixtureOf(word: string, isLatin: boolean): Mixture | undefined {
  const latin = word.match(LATIN) ?? [];
  const cyrillic = word.match(CYRILLIC) ?? [];
  if (latin.length === 0 || cyrillic.length === 0) return undefined;
  const canBeCyrillic = latin.every((letter) => TO_CYRILLIC.has(letter));
  const canBeLatin = cyrillic.every((letter) => TO_LATIN.has(letter));
  if (!canBeCyrillic && !canBeLatin) return undefined;
  const isForeign = canBeLatin && canBeCyrillic ? latin.length >= cyrillic.length === isLatin : canBeLatin === isLatin;
  const toLatin = canBeLatin && (!canBeCyrillic || isLatin);
  const map = toLatin ? TO_LATIN : TO_CYRILLIC;
  const letters = [...new Set(toLatin ? cyrillic : latin)].join(', ');
  if (!isForeign) return { letters };
  return { letters, mended: Array.from(word, (letter) => map.get(letter) ?? letter).join('') };
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
