import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const LINES_TO_ROWS = ['convert', '--from', 'lines', '--to', 'ndjson'];
const BOOK = 'Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.';

async function rawsOf(input: string | Uint8Array | readonly Uint8Array[]): Promise<string[]> {
  const { out } = await run(LINES_TO_ROWS, input);
  return out.split('\n').flatMap((row) => (row === '' ? [] : [JSON.parse(row).raw]));
}

describe('lines to rows', () => {
  it('gives a row for every line, also an empty or hopeless one, in order', async () => {
    expect(await rawsOf(`${BOOK}\n\n%%% ]]\r\n  \nend`)).toEqual([BOOK, '', '%%% ]]', '  ', 'end']);
  });

  it('gives no row after the last line feed, and none for nothing', async () => {
    expect(await rawsOf('a\n')).toEqual(['a']);
    expect(await rawsOf('')).toEqual([]);
  });

  it('gives rows with the documented keys', async () => {
    const { out } = await run(LINES_TO_ROWS, BOOK);
    const row = JSON.parse(out);
    expect(Object.keys(row)).toEqual(['raw', 'csl', 'spans', 'confidence', 'warnings']);
    expect(row.csl.author).toMatchObject([{ family: 'Седов' }]);
    expect(row.spans.author.map(([start, end]: [number, number]) => BOOK.slice(start, end))).toEqual(['Седов В. П.']);
  });

  it('reads the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[а-яёa-z .,:/«»😀-]{0,30}$/u), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          // A first chunk this long is what a file or a pipe gives: it names the encoding.
          const bytes = Buffer.from(['первая строка', ...lines, 'last'].join('\n'));
          const head = bytes.subarray(0, 26);
          const rest = Array.from({ length: Math.ceil((bytes.length - 26) / size) }, (_, index) =>
            bytes.subarray(26 + index * size, 26 + (index + 1) * size),
          );
          expect(await rawsOf([head, ...rest])).toEqual(['первая строка', ...lines, 'last']);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(['utf-8', 'utf-16le', 'windows-1251'])('reads %s', async (encoding) => {
    const lines = [BOOK, 'Ёлкин Ё. Ё. Съезд. СПб., 1913.'];
    expect(await rawsOf(encoded(lines.join('\r\n'), encoding))).toEqual(lines);
  });

  it('reads a line of another encoding among UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${BOOK}\n`), encoded(BOOK, 'windows-1251'), Buffer.from(`\n${BOOK}`)]);
    expect(await rawsOf(bytes)).toEqual([BOOK, BOOK, BOOK]);
  });

  it('says that a file was not UTF-8', async () => {
    expect((await run(LINES_TO_ROWS, encoded(BOOK, 'windows-1251'))).err).toContain('windows-1251');
  });
});

describe('other formats', () => {
  it.each(['bibtex', 'biblatex', 'ris', 'csl-json', 'ndjson'])(
    'goes to %s and back without losing a letter',
    async (to) => {
      const records = (await run(['convert', '--from', 'lines'], BOOK)).out;
      const there = (await run(['convert', '--to', to], records)).out;
      const back = JSON.parse((await run(['convert', '--from', to], there)).out);
      expect(back).toMatchObject(JSON.parse(records));
    },
  );

  it('joins several files in one array', async () => {
    const { out } = await run(['convert', 'references/article/references.txt', '-'], `1. ${BOOK}`);
    expect(JSON.parse(out)).toHaveLength(9);
  });

  it('says so when there is no reference, and gives an empty list', async () => {
    const { code, out, err } = await run(['convert'], '');
    expect([code, out.trim()]).toEqual([0, '[]']);
    expect(err).toContain('standard input: no references found');
  });

  it('says where records are broken, and writes those that are not', async () => {
    const { code, out, err } = await run(['convert', '--from', 'ndjson'], '{"type":"book","title":"A"}\n{"type":');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ title: 'A' }]);
    expect(err).toMatch(/^standard input:2:\d+: error: /m);
  });

  it('refuses a binary file by its kind', async () => {
    const { code, err } = await run(['convert'], Buffer.from('%PDF-1.7\n\0\0'));
    expect(code).toBe(2);
    expect(err).toContain('PDF');
  });
});

/** A text in an encoding that Node can't write: each letter is looked up in what the decoder makes of every byte. */
function encoded(text: string, encoding: string): Buffer {
  if (encoding !== 'windows-1251') return Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8');
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}
