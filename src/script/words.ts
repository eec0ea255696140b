import type { Span } from '../model.ts';

/** A word of a text: letters, marks and the signs inside it that may stand for letters. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** What kind of word it is, as far as its looks say. */
  readonly kind: 'word' | 'name' | 'conjunction' | 'initial' | 'acronym' | 'numeral' | 'address';
  /** A hyphen follows without a space. */
  readonly hyphened: boolean;
}

// Bounded repeats keep the scan linear on any text.
const ADDRESS =
  /[a-z]{2,9}:\/\/\S+|www\.\S+|[\w.-]{1,64}@[\w.-]{1,64}|(?:[A-Za-z0-9-]{1,63}\.){1,5}(?:com|org|net|info|edu|gov|int|ru|ua|by|kz|kg|uz|su)(?!\p{L})(?:\/\S*)?/u;
const LETTERS = /\p{L}[\p{L}\p{M}]*/u;
const SIGNS = /['’‘ʹʻʼ`´′"ʺ”″“]{1,2}/u;
const CLOSING_SIGNS = /(?:['’ʹʼ`´ʺ]{1,2})?/u;
const WORD = new RegExp(`${LETTERS.source}(?:${SIGNS.source}${LETTERS.source})*${CLOSING_SIGNS.source}`, 'giu');
/** The same, for text in ASCII: ten times as fast. */
const ASCII_WORD = /[a-z]+(?:['`"]{1,2}[a-z]+)*(?:['`]{1,2})?/gi;
const ASCII_ONLY = /^\p{ASCII}*$/u;
const WORD_OR_ADDRESS = new RegExp(`(${ADDRESS.source})|${WORD.source}`, 'giu');
/** A text without these has no address. */
const MAY_BE_ADDRESS = /[@/]|[\w-]\.\w\w/;

function patternFor(text: string): RegExp {
  if (MAY_BE_ADDRESS.test(text)) return WORD_OR_ADDRESS;
  return ASCII_ONLY.test(text) ? ASCII_WORD : WORD;
}
/** What follows a family name: "Takho-Godi, E. A.", "Loseva A.F.". */
const INITIALS_AFTER = /^(?:-\p{Lu}\p{L}+)?,?\s(?:\p{Lu}\p{Ll}?\.|\p{Lu}\p{Ll}?$)/u;
/** What stands before one: "A. F. Losev", "pod red. M.Tynyshbaeva"; but not "Losev A. F. Dialektika". */
const INITIALS_BEFORE = /(?:^|[,;/([&]|\bred\.|(?:^|\s)\p{Ll}+)\s*(?:\p{Lu}\p{Ll}?\.\s?){1,3}$/u;

/** "reki I severnye": a word processor has made a capital of и. */
const JOINS = /\p{Ll}[)»"]?,?\sI\s\p{Ll}/u;

const NUMERAL = /^(?:M{0,3})(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/**
 * The words of a text in order.
 *
 *     Petrova-Ley B. Geografiya rek i morey: "ob``ekt" v XXI veke. www.un.org
 *     ^word  ^word ^initial                    ^word      ^numeral  ^address
 */
export function wordsOf(text: string): Word[] {
  const shouted = isShouted(text);
  const pattern = patternFor(text);
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const word = match[1] === undefined ? withoutClosingQuote(match[0], text, start) : match[0];
    const end = start + word.length;
    const kind = match[1] === undefined ? kindOf(word, text, start, end, shouted) : 'address';
    const hyphened = text.charAt(end) === '-' && /\p{L}/u.test(text.charAt(end + 1));
    words.push({ text: word, span: { start, end }, kind, hyphened });
  }
  return words;
}

/** `'slovo'`: the sign at the end closes what one before the word opens. */
function withoutClosingQuote(word: string, text: string, start: number): string {
  return /['’`´]$/.test(word) && /['‘`´]/.test(text.charAt(start - 1)) ? word.slice(0, -1) : word;
}

function kindOf(word: string, text: string, start: number, end: number, shouted: boolean): Word['kind'] {
  if (!/^\p{Lu}/u.test(word)) return 'word';
  if (word.length <= 2 + Number(/\p{Ll}$/u.test(word)) && /^\.(?!\s\p{Ll})/u.test(text.slice(end, end + 3)))
    return 'initial';
  if (word.length === 1 && text.slice(end).trim() === '' && start > 0) return 'initial';
  if (word === 'I' && JOINS.test(text.slice(Math.max(0, start - 3), end + 3))) return 'conjunction';
  if (word.length > 1 && NUMERAL.test(word)) return 'numeral';
  if (!shouted && word.length > 1 && word.length <= 6 && /^\p{Lu}{2,}h?$/u.test(word)) return 'acronym';
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 25);
  if (word.length > 2 && (INITIALS_AFTER.test(after) || INITIALS_BEFORE.test(before))) return 'name';
  return 'word';
}

/** Most letters are capitals, so that a word in capitals is no acronym. */
function isShouted(text: string): boolean {
  if (!/\p{Lu}{2}/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
