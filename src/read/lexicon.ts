import given from '../../references/lexicons/given-names.json' with { type: 'json' };
import cues from '../../references/lexicons/word-classes.json' with { type: 'json' };
import { foldInto } from './skeleton.ts';

/** The classes of words that introduce or make up the areas of a reference, each a bit of a word's mask. */
export const CLASSES: readonly string[] = /* @__PURE__ */ classNames();

function classNames(): string[] {
  return [...Object.keys(cues.classes), 'given'];
}

/** The bits of the classes named. What is made of tables at load is marked pure, so that bundlers can leave it out. */
export function classBits(...names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << CLASSES.indexOf(name)), 0);
}

const WORD_LENGTH = 24;
const letters: Uint8Array = /* @__PURE__ */ new Uint8Array(WORD_LENGTH);

/** A word folded: its skeleton's hash, its classes, and hashes of its beginning and end. */
export interface Folded {
  readonly hash: number;
  readonly mask: number;
  readonly head: number;
  readonly tail2: number;
  readonly tail3: number;
}

function classMasks(): Map<number, number> {
  const masks = new Map<number, number>();
  const add = (words: readonly string[], bit: number): void => {
    for (const word of words) {
      const hash = hashOf(word);
      masks.set(hash, (masks.get(hash) ?? 0) | (1 << bit));
    }
  };
  Object.values(cues.classes).forEach(add);
  add(given.names, CLASSES.length - 1);
  return masks;
}

function hashLetters(from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (letters[i] ?? 0), 0x01000193);
  return hash;
}

function hashFolded(text: string, length: number): number {
  // A sign that folds to nothing is known by its first character.
  return length === 0 ? Math.imul(text.charCodeAt(0) + 7, 0x01000193) : hashLetters(0, length);
}

const hashOf = (text: string): number => hashFolded(text, foldInto(text, letters));

const MASKS: ReadonlyMap<number, number> = /* @__PURE__ */ classMasks();

/** Folds a word and looks its classes up. */
export function fold(text: string): Folded {
  const length = foldInto(text, letters);
  const hash = hashFolded(text, length);
  return {
    hash,
    mask: MASKS.get(hash) ?? 0,
    head: hashLetters(0, Math.min(4, length)),
    tail2: hashLetters(Math.max(0, length - 2), length),
    tail3: hashLetters(Math.max(0, length - 3), length),
  };
}
