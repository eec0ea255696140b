/**
 * A word as a string of its own, for what is remembered: V8 keeps a word of 13 letters or more as a view of the text that
 * it was cut from, and with the word all of the text.
 */
export const copied = (word: string): string => (word.length < VIEWED ? word : ` ${word}`.slice(1));

const VIEWED = 13;
