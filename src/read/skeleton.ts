/**
 * The script-free skeleton of a word: Cyrillic and every romanisation of it fold together, so that what the labeller
 * learned of one script holds for the other.
 *
 *     издательство  izdatel'stvo  izdatelstvo  ->  izdatelstvo
 *     Щербаков  Shcherbakov  Ščerbakov  Sherbakov  ->  serbakov
 *     серия  seriya  serija  seriia  ->  seria
 *
 * It is lossy on purpose (ш, щ, sh, shch and s are one letter) and meant for look-up, never for print.
 */

// Each Cyrillic letter by its code from U+0400 on; a dot is silent. The vowels lose their iotation, hushing consonants
// fall on the plain ones, because hands and OCR disagree about both.
const CYRILLIC_UPPER_FROM = 0x410;
const CYRILLIC = 'abvgdezziiklmnoprstufhccss.i.eua';
const CYRILLIC_OTHER: { readonly [letter: string]: string } = {
  ё: 'e',
  ђ: 'd',
  ѓ: 'g',
  є: 'e',
  ѕ: 'z',
  і: 'i',
  ї: 'i',
  ј: 'i',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  ќ: 'k',
  ў: 'u',
  џ: 'z',
  ґ: 'g',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ү: 'u',
  ұ: 'u',
  ҳ: 'h',
  һ: 'h',
  ҷ: 'z',
  ә: 'a',
  ө: 'o',
  ӣ: 'i',
  ӯ: 'u',
};
// Latin letters one by one; those that begin a digraph are looked at again below.
const LATIN = 'abcdefghiiklmnopkrstuvvhiz';
const LATIN_OTHER: { readonly [letter: string]: string } = {
  ß: 's',
  æ: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  ə: 'a',
  œ: 'e',
};
const SILENT = '\'`’ʼʻʹʺ‘´′″"';

/** The folded letter of each character up to U+052F, 0 where it is silent or no letter. */
const LETTERS: Uint8Array = /* @__PURE__ */ letterTable();

function letterTable(): Uint8Array {
  const table = new Uint8Array(0x530);
  for (let code = 0; code < table.length; code += 1) {
    const lower = String.fromCharCode(code).toLowerCase();
    const base = lower.length === 1 ? lower : lower.charAt(0);
    const cyrillic = base.charCodeAt(0) - CYRILLIC_UPPER_FROM - 32;
    const plain = base.normalize('NFD').charAt(0);
    const latin = plain.charCodeAt(0) - 97;
    const folded =
      CYRILLIC_OTHER[base] ??
      LATIN_OTHER[base] ??
      (cyrillic >= 0 ? CYRILLIC[cyrillic] : undefined) ??
      (latin >= 0 ? LATIN[latin] : undefined);
    if (folded !== undefined && folded !== '.') table[code] = folded.charCodeAt(0);
  }
  return table;
}

// The letters that digraphs are made of, by their codes.
const [A, C, E, H, I, K, O, S, T, U, Z] = [97, 99, 101, 104, 105, 107, 111, 115, 116, 117, 122] as const;

/** Folds `text` into `out` and returns the number of letters written; longer words are cut at the end of `out`. */
export function foldInto(text: string, out: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < text.length && length < out.length; i += 1) {
    const code = text.charCodeAt(i);
    const letter = code < LETTERS.length ? (LETTERS[code] ?? 0) : foreignLetter(text.charAt(i));
    if (letter === 0) continue;
    const last = length > 0 ? out[length - 1] : 0;
    if (letter === H && (last === S || last === C || last === Z || last === T)) {
      // sh, ch, zh; "shch" has become s + c + h: the c goes too. Of th only the t stays.
      if (last === C && length > 1 && out[length - 2] === S) length -= 1;
    } else if (letter === H && last === K) {
      out[length - 1] = H; // kh
    } else if (last === T && letter === S) {
      out[length - 1] = C; // ts
    } else if (last === T && letter === C) {
      out[length - 1] = C; // tc
    } else if (last === C && letter === Z) {
      out[length - 1] = C; // cz
    } else if (last === I && (letter === A || letter === U || letter === E || letter === O)) {
      out[length - 1] = letter; // ya, iu, je, yo: the iotation goes
    } else if (last === letter) {
      // doubled letters are one: Rossiia, Rossija; programma, programa
    } else {
      out[length] = letter;
      length += 1;
    }
  }
  return length;
}

// Greek and the rest: each letter for itself, marks and signs for nothing.
function foreignLetter(character: string): number {
  if (SILENT.includes(character) || character.toLowerCase() === character.toUpperCase()) return 0;
  return 128 + (character.toLowerCase().charCodeAt(0) % 127);
}

/** The skeleton of a word as a string; for tables and tests. */
export function skeleton(text: string): string {
  const out = new Uint8Array(text.length);
  return String.fromCharCode(...out.subarray(0, foldInto(text, out)));
}
