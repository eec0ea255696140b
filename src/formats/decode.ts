import { byteOrderWithoutMark, likeliestEncoding, type SingleByteEncoding } from './encoding.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding;

/** A file's text. Spans of everything read from it refer to `text`, which has no byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the owner of the file should know: it was not UTF-8, or not all of it could be read. */
  readonly note?: string;
}

/** Thrown by `decode` for a file that holds no text. */
export class BinaryFileError extends Error {
  override readonly name = 'BinaryFileError';
  /** What the file is ("PDF document"), if its first bytes say so. */
  readonly kind: string | undefined;

  constructor(kind?: string) {
    super(
      kind === undefined
        ? 'The file is binary: it holds no text that can be read.'
        : `The file is a ${kind}, not a text. Save it as plain text (UTF-8) first.`,
    );
    this.kind = kind;
  }
}

/** First bytes of files that people take for text; from the specifications of the formats. */
const SIGNATURES: readonly (readonly [kind: string, ...bytes: number[]])[] = [
  ['PDF document', 0x25, 0x50, 0x44, 0x46],
  ['ZIP container (DOCX, ODT, EPUB …)', 0x50, 0x4b, 0x03, 0x04],
  ['Microsoft Office 97 document', 0xd0, 0xcf, 0x11, 0xe0],
  ['gzip archive', 0x1f, 0x8b],
  ['PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG image', 0xff, 0xd8, 0xff],
  ['DjVu document', 0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d],
];

const MARKS: readonly (readonly [Encoding, ...number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Of multi-byte sequences, how many may be broken in a text that still passes for UTF-8. */
const BROKEN_UTF8 = 0.05;
/** Of characters, how many may be control codes in a text. */
const CONTROL_CODES = 0.02;

/**
 * Reads a file's bytes as text: UTF-8, UTF-16 (either order), with or without byte order mark, Windows-1251, KOI8-R,
 * KOI8-U, IBM866 or Windows-1252, whichever makes the likeliest text.
 *
 * @throws BinaryFileError if the bytes are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const signature = SIGNATURES.find(([, ...start]) => startsWith(bytes, start));
  if (signature) throw new BinaryFileError(signature[0]);
  const decoded = decodeAs(bytes, encodingOf(bytes));
  if (isBinary(decoded.text)) throw new BinaryFileError();
  return decoded;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const mark = MARKS.find(([, ...start]) => startsWith(bytes, start));
  if (mark) return mark[0];
  const order = byteOrderWithoutMark(bytes);
  if (order) return order;
  return isUtf8(bytes) ? 'utf-8' : likeliestEncoding(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8') return { text, encoding, note: `The file is not UTF-8; it was read as ${encoding}.` };
  const broken = text.includes('\uFFFD') && !isValidUtf8(bytes) ? text.split('\uFFFD').length - 1 : 0;
  if (broken === 0) return { text, encoding };
  return { text, encoding, note: `The file is UTF-8 with ${broken} broken characters, which stand as \uFFFD.` };
}

/** UTF-8, or UTF-8 with a few characters cut or damaged. */
function isUtf8(bytes: Uint8Array): boolean {
  if (isValidUtf8(bytes)) return true;
  let beyondAscii = 0;
  let broken = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character > '\x7f') beyondAscii++;
    if (character === '\uFFFD') broken++;
  }
  return broken <= beyondAscii * BROKEN_UTF8;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Tab, line ends, form feed, escape and the end mark of DOS stand in texts; other control codes are rare there. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what is counted here.
  const codes = text.match(/[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g)?.length ?? 0;
  return text.includes('\0') || codes > text.length * CONTROL_CODES;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
