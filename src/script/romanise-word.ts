import type { Context, Scheme } from './schemes.ts';

/** A scheme made ready to run: its contexts by the letter that they start with. */
export interface Table {
  readonly letters: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, readonly Context[]>;
}

export function tableOf(scheme: Scheme): Table {
  const contexts = new Map<string, Context[]>();
  for (const context of scheme.contexts ?? []) {
    const first = context.letters.charAt(0);
    contexts.set(first, [...(contexts.get(first) ?? []), context]);
  }
  return { letters: new Map(Object.entries(scheme.letters)), contexts };
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

/** What stands for the letter or letters at an offset: how many are read, and what is written. */
export function step(text: string, at: number, table: Table): readonly [number, string] {
  const letter = text.charAt(at);
  const context = table.contexts.get(letter)?.find((each) => stands(each, text, at));
  if (context) return [context.letters.length, context.to];
  return [1, table.letters.get(letter) ?? letter];
}

function stands({ letters, after, before }: Context, text: string, at: number): boolean {
  if (!text.startsWith(letters, at)) return false;
  return neighbour(after, text.charAt(at - 1), '^') && neighbour(before, text.charAt(at + letters.length), '$');
}

function neighbour(wanted: string | undefined, letter: string, edge: string): boolean {
  if (wanted === undefined) return true;
  const inside = /[\p{L}\p{M}'’ʼ]/u.test(letter);
  return wanted.includes(inside ? letter : edge);
}
