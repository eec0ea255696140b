import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines } from '../../src/read/lines.ts';
import { splitLines, splitText } from '../../src/read/list.ts';
import rows from './list.json' with { type: 'json' };

const entriesOf = (text: string): string[] => splitText(text).entries.map((entry) => joinLines(text, entry.lines).text);

test.each(rows)('cuts a list with $name', ({ text, entries }) => {
  expect(entriesOf(text)).toEqual(entries);
});

const lines = fc.array(
  fc.constantFrom(
    'Литература',
    'References',
    '1. Орлов С. Н. Право моря. М., 1987.',
    '2. Smith J. Courts. London, 1990.',
    '    продолжение записи',
    '85',
    '',
    'Электронные ресурсы:',
    '- пункт',
    'Просто строка текста',
    'Приложение А',
    '\t3) x',
  ),
);
const texts = fc.oneof(
  fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\n\n', '\f')).map(([all, eol]) => all.join(eol)),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('whatever the text', () => {
  test('the blocks follow each other without a gap and cover it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { blocks } of [splitText(text), splitLines(text)]) {
          let at = 0;
          for (const { span } of blocks) {
            expect(span.start).toBe(at);
            expect(span.end).toBeGreaterThan(at);
            at = span.end;
          }
          expect(at).toBe(text.length);
        }
      }),
    );
  });

  test('each line is an entry where lines are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('а', 'b', ' ', '1', '.', '\u2028') })), (all) => {
        const text = all.map((line) => `${line}\n`).join('');
        expect(splitLines(text).entries.map(({ lines: [span] }) => text.slice(span?.start, span?.end))).toEqual(all);
      }),
    );
  });
});
