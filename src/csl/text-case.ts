import { mapText, type Tape } from './tape.ts';

export type TextCase = 'lowercase' | 'uppercase' | 'capitalize-first' | 'capitalize-all' | 'sentence' | 'title';

/** Small words that English title case leaves alone inside a title; CSL 1.0.2, "Title Case Conversion", and usage. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a about according across afore after against ahead along alongside amid amidst among amongst an and anenst apart ' +
    'apropos around as aside astride at athwart atop barring before behind below beneath beside besides between ' +
    'beyond but by circa contrary d de despite down due during et except far for forenenst from given in inside ' +
    'instead into lest like modulo near next nor notwithstanding of off on onto opposite or out outside over per ' +
    'prior pro pursuant qua rather regardless sans since so such than the through throughout thru thruout thus ' +
    'till to toward towards under underneath until unto up upon v van ve versus via vis-à-vis von vs. v. vs where ' +
    'with within without yet'
  ).split(' '),
);

/** Sets a tape in the case asked for, from a place on. Title case is English: elsewhere the text stays as it is. */
export function applyTextCase(tape: Tape, from: number, textCase: TextCase, english: boolean, language = 'en'): void {
  switch (textCase) {
    case 'lowercase':
      mapText(tape, from, (text, kept) => (kept ? text : text.toLocaleLowerCase(known(language))));
      break;
    case 'uppercase':
      mapText(tape, from, (text, kept) => (kept ? text : text.toLocaleUpperCase(known(language))));
      break;
    case 'capitalize-first':
      capitalizeFirst(tape, from);
      break;
    case 'capitalize-all':
      mapWords(tape, from, (word) => (word === word.toLowerCase() ? capitalize(word) : word));
      break;
    case 'sentence':
      sentenceCase(tape, from);
      break;
    case 'title':
      if (english) titleCase(tape, from);
  }
}

/** Only languages whose capitals differ: any other code, right or wrong, needs no table of its own. */
function known(language: string): string {
  return /^(?:tr|az|lt)\b/i.exec(language)?.[0] ?? 'en';
}

function capitalize(word: string): string {
  return word.replace(/\p{L}/u, (letter) => (letter === 'ß' ? letter : letter.toUpperCase()));
}

function capitalizeFirst(tape: Tape, from: number): void {
  let done = false;
  mapText(tape, from, (text, kept) => {
    if (done || !/[\p{L}\p{N}]/u.test(text)) return text;
    done = true;
    return kept ? text : text.replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase());
  });
}

/** Words only, of unprotected text, each in reading order. */
function mapWords(tape: Tape, from: number, change: (word: string) => string): void {
  mapText(tape, from, (text, kept) => (kept ? text : text.replace(/[^\s]+/g, change)));
}

function sentenceCase(tape: Tape, from: number): void {
  let all = '';
  mapText(tape, from, (text, kept) => {
    if (!kept) all += text;
    return text;
  });
  const shouting = all === all.toUpperCase();
  mapText(tape, from, (text, kept) => {
    if (kept) return text;
    // "A Lattice for DNA": a word with capitals inside is a name; all in capitals says nothing.
    return text.replace(/[\p{L}\p{M}’'-]+/gu, (word) =>
      shouting || word.slice(1) === word.slice(1).toLowerCase() ? word.toLowerCase() : word,
    );
  });
  capitalizeFirst(tape, from);
}

/**
 * English title case.
 *
 *     the art of text-to-speech: a history  ->  The Art of Text-to-Speech: A History
 *     ^first            ^ small inside       ^ behind a colon, a new beginning
 */
function titleCase(tape: Tape, from: number): void {
  let all = '';
  mapText(tape, from, (text) => {
    all += text;
    return text;
  });
  const wordEnd = all.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  let offset = 0;
  let beginning = true;
  mapText(tape, from, (text, kept) => {
    const start = offset;
    offset += text.length;
    if (kept) {
      if (/[\p{L}\p{N}]/u.test(text)) beginning = /[:?!.]\s*$/.test(text);
      return text;
    }
    return text.replace(/[^\s\-–—/]+/g, (token: string, at: number) => {
      if (!/[\p{L}\p{N}]/u.test(token)) {
        if (/[:?!]$/.test(token) || /[—–]/.test(token)) beginning = true;
        return token;
      }
      const isLast = start + at + token.length > wordEnd;
      const before = all[start + at - 1] ?? '';
      const changed = titleWord(token, beginning || isLast, before, all[start + at + token.length] ?? '');
      beginning = /[:?!]["”’']*$/.test(token);
      return changed;
    });
  });
}

function titleWord(token: string, edge: boolean, before: string, after: string): string {
  // A plain word first: an expression with all letters of Unicode costs milliseconds to begin with.
  const isPlain = /^[A-Za-z]+$/.test(token);
  const bare = isPlain ? token : token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
  if (bare !== bare.toLowerCase()) return token;
  // A single letter behind a hyphen is a sign (07-x), and so is a Greek one (β-carotene).
  if ((before === '-' && bare.length === 1) || (!isPlain && /^\p{Script=Greek}$/u.test(bare))) return token;
  if (!edge && (after !== '-' || before === '-') && SMALL_WORDS.has(bare.replace(/\.$/, ''))) return token;
  if (isPlain) return token.charAt(0).toUpperCase() + token.slice(1);
  return token.replace(/\p{L}|\p{N}/u, (letter) => letter.toUpperCase());
}
