import letters from '../../references/formats/cyrillic-letters.json' with { type: 'json' };

/** Encodings of a byte a letter, in the order of their likelihood: where two read a text alike, the first is named. */
const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'windows-1252'] as const;
export type SingleByteEncoding = (typeof SINGLE_BYTE)[number];

/** So many bytes are enough to know an encoding by. */
const SAMPLE = 65_536;

const FREQUENCY: ReadonlyMap<string, number> = new Map(Object.entries(letters.lower));
const PER = 10_000;

/** Costs: minus the natural logarithm of how probable a character is; own estimates where no corpus counts them. */
const COST = {
  capital: 1.5,
  capitalAfterCapital: 0.4,
  capitalAfterSmall: 6,
  unknownCyrillic: 9,
  typographic: 4,
  latin: 5,
  mixedWord: 6,
  symbol: 10,
  control: 14,
} as const;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const TYPOGRAPHIC = /[«»„“”‘’–—…№§°\u00a0·•]/u;

/** The encoding in which the bytes make the likeliest Cyrillic or Western text. */
export function likeliestEncoding(bytes: Uint8Array): SingleByteEncoding {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 16);
  const sample = bytes.subarray(start, start + SAMPLE);
  const costs = SINGLE_BYTE.map((encoding) => costOf(new TextDecoder(encoding).decode(sample)));
  return SINGLE_BYTE[costs.indexOf(Math.min(...costs))] ?? 'windows-1251';
}

/** How improbable a text is by its characters beyond ASCII, each seen after the character before it. */
function costOf(text: string): number {
  let cost = 0;
  let before = '';
  for (const character of text) {
    if (character > '\x7f') cost += costOfCharacter(character) + costOfPair(before, character);
    else if (isMixed(before, character)) cost += COST.mixedWord;
    before = character;
  }
  return cost;
}

function costOfCharacter(character: string): number {
  const small = character.toLowerCase();
  const frequency = FREQUENCY.get(small);
  if (frequency !== undefined) return -Math.log(frequency / PER);
  if (TYPOGRAPHIC.test(character)) return COST.typographic;
  if (CYRILLIC.test(character)) return COST.unknownCyrillic;
  if (LATIN.test(character)) return COST.latin;
  return character < '\xa0' || character === '\uFFFD' ? COST.control : COST.symbol;
}

function costOfPair(before: string, character: string): number {
  if (isMixed(before, character)) return COST.mixedWord;
  if (character === character.toLowerCase()) return 0;
  if (before !== before.toUpperCase()) return COST.capitalAfterSmall;
  return before === before.toLowerCase() ? COST.capital : COST.capitalAfterCapital;
}

/** A Latin letter beside a Cyrillic one, or two accented Latin letters in a row. */
function isMixed(before: string, character: string): boolean {
  if (LATIN.test(character))
    return CYRILLIC.test(before) || (character > '\x7f' && before > '\x7f' && LATIN.test(before));
  return CYRILLIC.test(character) && LATIN.test(before);
}

/**
 * UTF-16 without its mark, known by its high bytes: 00 for Latin letters and spaces, 04 for Cyrillic.
 *
 *     little-endian  1B 04 35 04 3D 00     Ле=     big-endian  04 1B 04 35 00 3D
 *                       ^^    ^^    ^^                         ^^    ^^    ^^
 */
export function byteOrderWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = sample.length >> 1;
  const high = [0, 0];
  for (let index = 0; index < pairs * 2; index++) {
    if (sample[index] === 0x00 || sample[index] === 0x04) high[index % 2] = (high[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  if (odd > pairs * 0.6 && even < pairs * 0.3) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.3) return 'utf-16be';
  return undefined;
}
