import type { Piece } from './example.ts';
import type { Random } from './random.ts';

/** What happens to entries on their way into a list: each stain changes the text of pieces, never their labels. */
type Stain = (text: string, random: Random, piece: Piece) => string;

const outside =
  (stain: (text: string, random: Random) => string): Stain =>
  (text, random, { label }) =>
    label === undefined ? stain(text, random) : text;
const inside =
  (stain: (text: string, random: Random) => string): Stain =>
  (text, random, { label }) =>
    label === undefined || label === 'URL' || label === 'DOI' ? text : stain(text, random);
const sometimes =
  (share: number, pattern: RegExp, change: (found: string, random: Random) => string): Stain =>
  (text, random) =>
    text.replace(pattern, (found) => (random.chance(share) ? change(found, random) : found));

const SIMILAR: { readonly [letter: string]: string } = {
  о: 'o',
  а: 'a',
  е: 'e',
  с: 'c',
  р: 'p',
  С: 'C',
  А: 'A',
  В: 'B',
  Т: 'T',
  М: 'M',
  Н: 'H',
  l: '1',
  I: 'l',
  З: '3',
  o: '0',
  и: 'н',
  п: 'и',
  ш: 'щ',
  rn: 'm',
};

const typo = (word: string, random: Random): string => {
  const at = random.whole(1, word.length - 2);
  const dice = random.next();
  if (dice < 0.35) return word.slice(0, at) + word.slice(at + 1);
  if (dice < 0.6) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (dice < 0.75) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.replace(/./gu, (letter) => (random.chance(0.3) ? (SIMILAR[letter] ?? letter) : letter));
};

/** The stains of a printed list; each comes over an entry with its own chance, the dirtier the entry the likelier. */
const STAINS: readonly { readonly chance: number; readonly stain: Stain }[] = [
  { chance: 0.16, stain: outside((text) => text.replace(/ ?[–—-] ?/gu, ' - ')) },
  { chance: 0.1, stain: outside((text) => text.replace(/([.,:;]) (?=[–—-])/gu, '$1')) },
  { chance: 0.1, stain: outside((text) => text.replace(/([–—-]) /gu, '$1')) },
  { chance: 0.08, stain: outside((text) => text.replace(/ (?=[–—-])/gu, '')) },
  { chance: 0.12, stain: sometimes(0.6, /[.:,;№] (?=\p{L}|\d)/gu, (found) => found.charAt(0)) },
  { chance: 0.14, stain: outside((text) => text.replace(/([СсТтPp№Bб]\.?|Вып\.|Vol\.|No\.?|pp\.) $/u, '$1')) },
  { chance: 0.1, stain: sometimes(0.3, / /gu, () => '  ') },
  { chance: 0.08, stain: outside((text) => text.replace(/(?<=^|\p{L})([:;])/gu, ' $1')) },
  { chance: 0.06, stain: sometimes(0.3, /[.,:;] /gu, () => ' ') },
  { chance: 0.05, stain: outside((text) => text.replace(/\. /gu, ', ')) },
  { chance: 0.05, stain: outside((text) => text.replace(/, /gu, '. ')) },
  { chance: 0.04, stain: outside((text) => text.replace(/: /gu, '. ')) },
  { chance: 0.03, stain: outside((text) => text.replace(/\/\//gu, '/')) },
  { chance: 0.02, stain: outside((text) => text.replace(/ \/ /gu, ' // ')) },
  { chance: 0.03, stain: outside((text) => text.replace(/ ?\/\/ ?/gu, '//')) },
  { chance: 0.02, stain: outside((text) => text.replace(/\/\//gu, '/ /')) },
  { chance: 0.03, stain: outside((text) => text.replace(/\/\//gu, '. //')) },
  { chance: 0.03, stain: outside((text) => text.replace(/\. (?=[–—-])/gu, ' ')) },
  { chance: 0.03, stain: outside((text) => text.replace(/\. [–—-]/gu, '.')) },
  { chance: 0.04, stain: outside((text) => text.replace(/^\./u, '')) },
  {
    chance: 0.14,
    stain: (text, random, { label }) =>
      label === undefined || label === 'URL' ? text : sometimes(0.06, /\p{L}{5,}/gu, typo)(text, random, { text }),
  },
  {
    chance: 0.03,
    stain: (text, random, { label }) =>
      label === 'title' || label === 'container-title'
        ? sometimes(0.08, /(?<=\p{L}{3})(?=\p{Ll}{3})/gu, () => '- ')(text, random, { text })
        : text,
  },
  { chance: 0.05, stain: (text, _random, { label }) => (label === 'title' ? text.toUpperCase() : text) },
  { chance: 0.03, stain: (text, _random, { label }) => (label === 'author' ? text.toUpperCase() : text) },
  { chance: 0.02, stain: (text, _random, { label }) => (label === 'container-title' ? text.toUpperCase() : text) },
  {
    chance: 0.03,
    stain: (text, random, { label }) =>
      label === 'container-title'
        ? `${text} (${random.pick(['Russia', 'Москва', 'buxdu.uz', 'СПб.', 'ВАК', 'Switzerland', 'Online', 'Киев'])})`
        : text,
  },
  {
    chance: 0.02,
    stain: (text, _random, { label }) =>
      label === 'title' || label === 'container-title' ? text.charAt(0).toLowerCase() + text.slice(1) : text,
  },
  {
    chance: 0.06,
    stain: (text, random, { label }) =>
      label === 'URL' ? text.replace(/(?<=[/.-])(?=\w)/gu, (gap) => (random.chance(0.12) ? ' ' : gap)) : text,
  },
  {
    chance: 0.02,
    stain: (text, _random, { label }) => (label === 'URL' ? text.replace(/^(https?):\/\//u, '$1 : //') : text),
  },
  {
    chance: 0.015,
    stain: (text, _random, { label }) => (label === 'URL' ? text.replace(/[/:.](?=\w)/gu, ' $& ') : text),
  },
  { chance: 0.05, stain: inside((text) => text.replace(/[«»]/gu, '"')) },
  {
    chance: 0.04,
    stain: (text, _random, { label }) =>
      label === 'author' || label === 'editor' ? text.replace(/\. (?=\p{Lu}\.)/gu, '.') : text,
  },
  { chance: 0.04, stain: (text, _random, { label }) => (label === 'author' ? text.replace(/\./gu, '') : text) },
  {
    chance: 0.03,
    stain: (text, _random, { label }) =>
      label === 'author' ? text.replace(/(?<=\p{L}), (?=\p{Lu}\p{Ll})/gu, ' ') : text,
  },
  {
    chance: 0.03,
    stain: (text, _random, { label }) => (label === 'author' ? text.replace(/(?<=\.) (?=\p{Lu}\p{Ll})/gu, '') : text),
  },
  {
    chance: 0.03,
    stain: (text, _random, { label }) => (label === 'author' ? text.replace(/(?<=\p{Ll}) (?=\p{Lu}\.)/gu, '') : text),
  },
  {
    chance: 0.03,
    stain: (text, _random, { label }) => (label === 'author' ? text.replace(/(?<=\p{Lu}\.?)[,;] /gu, ' ') : text),
  },
];

/** A stained copy of the pieces; `level` scales how likely each stain is. */
export function soil(pieces: readonly Piece[], level: number, random: Random): Piece[] {
  const chosen = STAINS.filter(({ chance }) => random.chance(chance * level));
  return pieces.map((piece) => ({
    ...piece,
    text: chosen.reduce((text, { stain }) => stain(text, random, piece), piece.text),
  }));
}
