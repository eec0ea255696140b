import type { Context, Scheme } from './schemes.ts';

/** A scheme made ready to run: its contexts by the letter that they start with. */
export interface Table {
  readonly letters: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, readonly Context[]>;
}

/** `others`: a scheme for the letters that this one does not name. */
export function tableOf(scheme: Scheme, others?: Scheme): Table {
  const contexts = new Map<string, Context[]>();
  for (const context of scheme.contexts ?? []) {
    const first = context.letters.charAt(0);
    contexts.set(first, [...(contexts.get(first) ?? []), context]);
  }
  return { letters: new Map(Object.entries({ ...others?.letters, ...scheme.letters })), contexts };
}

/**
 * Romanises lower-case text. Whatever the table does not name stays as it is.
 *
 *     новый уренгой      yandex-maps
 *        ^^ "ый" before the end of a word: "iy"
 */
export function romaniseLower(text: string, table: Table): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const [length, to] = step(text, at, table);
    out += to;
    at += length;
  }
  return out;
}

/** What stands for the lower-case letter or letters at an offset: how many are read, and what is written. */
function step(text: string, at: number, table: Table): readonly [length: number, to: string] {
  const letter = text.charAt(at);
  const context = contextAt(text, at, table);
  return context ? [context.letters.length, context.to] : [1, table.letters.get(letter) ?? letter];
}

/** The context that decides how the letters at an offset are written, if one does. */
function contextAt(text: string, at: number, { contexts }: Table): Context | undefined {
  const own = contexts.size === 0 ? undefined : contexts.get(text.charAt(at));
  return own && contextIn(own, text, at);
}

/** The first of some contexts that stands at an offset. */
export function contextIn(contexts: readonly Context[], text: string, at: number): Context | undefined {
  for (const context of contexts) if (stands(context, text, at)) return context;
  return undefined;
}

function stands({ letters, after, before }: Context, text: string, at: number): boolean {
  if (!text.startsWith(letters, at)) return false;
  return neighbour(after, text.charAt(at - 1), '^') && neighbour(before, text.charAt(at + letters.length), '$');
}

function neighbour(wanted: string | undefined, letter: string, edge: string): boolean {
  if (wanted === undefined) return true;
  return wanted.includes(isInWord(letter) ? letter : edge);
}

/** Cyrillic letters, and the apostrophe that stands among them. */
const isInWord = (letter: string): boolean => (letter >= '\u0400' && letter <= '\u052f') || letter === "'";

/**
 * Romanises one word with its capitals.
 *
 *     Щука -> Shchuka     ЩУКА -> SHCHUKA     МЩа -> MSHCHa: a capital after a capital makes all letters of it capital
 */
export function romaniseWord(word: string, table: Table): string {
  const lower = word.toLowerCase().replace(/[’ʼ]/g, "'");
  if (lower.length !== word.length || lower === word) return romaniseLower(lower, table);
  let out = '';
  for (let at = 0; at < word.length; ) {
    const [length, to] = step(lower, at, table);
    const capital = isCapital(word.charAt(at));
    const among = isCapital(word.charAt(at - 1)) || isCapital(word.charAt(at + length));
    out += !capital ? to : among ? to.toUpperCase() : to.charAt(0).toUpperCase() + to.slice(1);
    at += length;
  }
  return out;
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();
