import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BinaryFileError, decode } from '../../src/formats.ts';
import rows from './decode.json' with { type: 'json' };

/** The bytes of a text in an encoding of a byte a character; Node and browsers only decode these. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => byteOf.get(character) ?? 0x3f);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

function withMark(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = (text: string) => text.replace(/[–—№]/g, '-');

describe.each(rows.texts)('%s', (text) => {
  test.each(['windows-1251', 'koi8-r', 'ibm866'])('is known in %s', (encoding) => {
    const bytes = encode(plain(text), encoding);
    expect(decode(bytes)).toMatchObject({ text: plain(text), encoding, note: expect.stringContaining(encoding) });
  });

  test('is known in UTF-8 and UTF-16, with and without a byte order mark, which is no part of the text', () => {
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(withMark([0xef, 0xbb, 0xbf], utf8(text)))).toEqual({ text, encoding: 'utf-8' });
    for (const [order, mark] of [
      ['le', [0xff, 0xfe]],
      ['be', [0xfe, 0xff]],
    ] as const) {
      const bytes = encodeUtf16(text, order === 'le');
      expect(decode(bytes)).toMatchObject({ text, encoding: `utf-16${order}` });
      expect(decode(withMark(mark, bytes))).toMatchObject({ text, encoding: `utf-16${order}` });
    }
  });
});

test.each(rows.ukrainian)('Ukrainian is known in KOI8-U: %s', (text) => {
  expect(decode(encode(text, 'koi8-u'))).toMatchObject({ text, encoding: 'koi8-u' });
});

test.each(rows.western)('a Western text stays in Windows-1252: %s', (text) => {
  expect(decode(encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' });
});

test('UTF-8 with one damaged letter stays UTF-8 and says so', () => {
  const text = rows.texts.join('\n');
  expect(decode(utf8(text).subarray(1))).toMatchObject({
    text: `\uFFFD${text.slice(1)}`,
    encoding: 'utf-8',
    note: expect.stringContaining('1 broken'),
  });
});

test('an empty file is an empty text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});

test.each([
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP container (DOCX, ODT, EPUB …)', [0x50, 0x4b, 0x03, 0x04, 0]],
  ['Microsoft Office 97 document', [0xd0, 0xcf, 0x11, 0xe0]],
  [undefined, [1, 0, 2, 0xff, 0, 0, 3, 7]],
])('a binary file is refused: %s', (kind, bytes) => {
  try {
    decode(Uint8Array.from(bytes));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(BinaryFileError);
    expect(error).toMatchObject({ kind });
  }
});

test('any bytes are a text or a BinaryFileError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(typeof decode(bytes).text).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(BinaryFileError);
      }
    }),
  );
});
