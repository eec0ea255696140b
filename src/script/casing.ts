import { latinForm } from './channel.ts';
import type { Candidate } from './decode.ts';

/**
 * Gives a restored word the capitals of the romanised one, letter by letter.
 *
 *     PRIChINY  P R I Ch I N Y  ->  ПРИЧИНЫ
 *     YAndeks   YA n d e ks     ->  Яндекс
 */
export function cased(candidate: Candidate, word: string): string {
  if (word === word.toLowerCase()) return candidate.text;
  const latin = word.normalize('NFC').replace(/\ufe21/g, '');
  if (latin.length !== latinForm(word).length) return candidate.text;
  const capitals = latin.match(/\p{Lu}/gu)?.length ?? 0;
  const shouted = capitals > 1 && capitals * 2 > latin.length;
  let at = 0;
  let out = '';
  for (const { latin: from, cyrillic: to } of candidate.parts) {
    const first = latin.charAt(at);
    const next = latin.charAt(at + from.length);
    at += from.length;
    // A sign has no capital of its own: it goes with its word.
    const capital = /\p{L}/u.test(from) ? isCapital(first) : shouted;
    const all = capital && (shouted || isCapital(next));
    out += all ? to.toUpperCase() : capital ? to.charAt(0).toUpperCase() + to.slice(1) : to;
  }
  return out;
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();
