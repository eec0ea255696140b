import table from '../../references/formats/citation-keys.json' with { type: 'json' };
import type { Item, Name } from '../model.ts';

/** Keys that BibTeX, biber and the formats that take keys from them accept: no space, brace, quote, comma, `#`, `%`, `=`. */
const VALID = /^[A-Za-z0-9][A-Za-z0-9_:.+/-]*$/;
const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries(table.letters));
const ARTICLES: ReadonlySet<string> = new Set(table.articles);
const TITLE_WORDS = 3;

/**
 * A key for each item, in their order: its own `id` where that is a valid key, else family and year (`ivanov-razin1995`),
 * the first words of the title and year, or type and year. Keys that are taken get a, b, … z, aa (BibTeX compares
 * keys without regard to case).
 */
export function citationKeys(items: readonly Item[]): readonly string[] {
  const own = items.map(({ id }) => (id !== undefined && VALID.test(id) ? id : undefined));
  const taken = new Set<string>();
  const first = own.map((id) => id !== undefined && claim(taken, id));
  const counts = new Map<string, number>();
  return items.map((item, index) => {
    const id = own[index];
    return id !== undefined && first[index] ? id : unique(id ?? readableKey(item), taken, counts);
  });
}

function claim(taken: Set<string>, key: string): boolean {
  const folded = key.toLowerCase();
  if (taken.has(folded)) return false;
  taken.add(folded);
  return true;
}

/** Counts by key, so that a thousand records of one author and year do not each try all the letters before theirs. */
function unique(key: string, taken: Set<string>, counts: Map<string, number>): string {
  let count = counts.get(key) ?? 0;
  while (!claim(taken, key + letterNumber(count))) count++;
  counts.set(key, count);
  return key + letterNumber(count);
}

/** 0 is nothing, 1 a, 26 z, 27 aa. */
function letterNumber(count: number): string {
  return count === 0 ? '' : letterNumber(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}

function readableKey(item: Item): string {
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal?.match(/\d{4}/)?.[0] ?? '';
  const stem = nameWord(item.author?.[0]) || titleWords(item.title) || nameWord(item.editor?.[0]) || item.type;
  return `${stem}${/\d$/.test(stem) && year !== '' ? '-' : ''}${String(year).replace('-', 'bc')}`;
}

function nameWord(name: Name | undefined): string {
  if (name?.literal !== undefined) return titleWords(name.literal);
  return ascii(name?.family ?? name?.given ?? '').replace(/ /g, '-');
}

function titleWords(title: string | undefined): string {
  const words = ascii(title ?? '')
    .split(' ')
    .filter((word) => word !== '' && !ARTICLES.has(word));
  return words.slice(0, TITLE_WORDS).join('-');
}

/** Lower-case ASCII words: «Иванов-Разин» → "ivanov-razin". Letters of scripts outside the table fall away. */
function ascii(text: string): string {
  let latin = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    latin += LETTERS.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  }
  return latin
    .replace(/['’ʼʻ‘`]/g, '')
    .replace(/[^a-z0-9-]+/g, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/(^|\s)-+|-+(?=\s|$)/g, '$1')
    .trim();
}
