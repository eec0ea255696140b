import { transliterate } from 'transliteration';
import { romaniseWord, type Table, tableOf } from './script/romanise-word.ts';
import { SCHEMES, type Scheme, schemeNamed } from './script/schemes.ts';

export interface RomaniseOptions {
  /** Id of a scheme: the name of a file in `references/schemes/`, as `ala-lc-ru`. */
  readonly scheme: string;
}

const ISO_9 = 'iso-9-1995';
const tables = new Map<string, Table>();

/** Every scheme that `romanise` knows: its id, the document that fixes it, the language that it is for, its letters. */
export function schemes(): readonly Scheme[] {
  return SCHEMES;
}

/**
 * Romanises a text by a scheme.
 *
 *     romanise('Поля и реки', { scheme: 'iso-9-1995' })  ->  'Polâ i reki'
 *
 * A Cyrillic letter that the scheme does not name is written by ISO 9:1995, other scripts (Georgian, Armenian,
 * Chinese …) by the package `transliteration`. All else stays.
 *
 * @throws RangeError where no scheme has the id; its message lists those that there are.
 */
export function romanise(text: string, options: RomaniseOptions): string {
  const table = tableNamed(options.scheme);
  return text
    .normalize('NFC')
    .replace(/\p{Script=Cyrillic}+(?:['’ʼ]\p{Script=Cyrillic}+)*/gu, (word) => romaniseWord(word, table))
    .replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+/gu, (run) =>
      transliterate(run),
    );
}

function tableNamed(id: string): Table {
  const ready = tables.get(id);
  if (ready) return ready;
  const table = tableOf(schemeNamed(id), schemeNamed(ISO_9));
  tables.set(id, table);
  return table;
}
