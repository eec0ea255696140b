import { type Entry, entriesOf, spanIn, withoutAddresses } from './entries.ts';
import table from './mixed-script.json' with { type: 'json' };
import type { Rule } from './rule.ts';

/** A letter of the other script among its likes: Latin `c` in «cборник». Listed, and mended where only one way fits. */
export const mixedScript: Rule = {
  id: 'mixed-script',
  severity: 'warning',
  message: {
    en: 'Latin and Cyrillic letters that look alike are mixed up at "{word}": {letters}',
    ru: 'В «{word}» перепутаны похожие латинские и кириллические буквы: {letters}',
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
        const found =
          word.length > 1
            ? mixtureOf(word, isLatin)
            : ((isLatin === isLatinEntry ? cueOf(text, match.index, isLatin) : undefined) ??
              initialOf(entry, match.index));
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

/** `C. 113` and `250 c.` with a Latin c in a Cyrillic entry, `Т. 28` with a Cyrillic Т in a Latin one. */
function cueOf(text: string, at: number, isLatin: boolean): Mixture | undefined {
  const letter = text[at] ?? '';
  const isBefore = (isLatin ? 'СТ' : 'CTc').includes(letter) && /^\.\s?\d/.test(text.slice(at + 1, at + 4));
  const isBehind = !isLatin && letter === 'c' && /\d\s?$/.test(text.slice(Math.max(0, at - 2), at));
  return isBefore || isBehind ? swapped(letter) : undefined;
}

/** `Ким A. C.`: an initial in another script than the family name beside it. */
function initialOf({ reference, text }: Entry, at: number): Mixture | undefined {
  const place = at + reference.span.start;
  const field = reference.fields.find(
    ({ variable, span }) => PEOPLE.has(variable) && span.start <= place && place < span.end,
  );
  if (field === undefined || text[at + 1] !== '.') return undefined;
  const name = text.slice(field.span.start - reference.span.start, field.span.end - reference.span.start);
  const families = name.match(/\p{L}{3,}/gu)?.join('') ?? '';
  const isLatinName = LATIN_ONLY.test(families);
  if (!isLatinName && !CYRILLIC_ONLY.test(families)) return undefined;
  const letter = text[at] ?? '';
  return LATIN_ONLY.test(letter) === isLatinName ? undefined : swapped(letter);
}

const PEOPLE: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'compiler']);
const LATIN_ONLY = /^\p{Script=Latin}+$/u;
const CYRILLIC_ONLY = /^\p{Script=Cyrillic}+$/u;

function swapped(letter: string): Mixture | undefined {
  const mended = TO_CYRILLIC.get(letter) ?? TO_LATIN.get(letter);
  return mended === undefined ? undefined : { letters: letter, mended };
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
