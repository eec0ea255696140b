import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/script/words.ts';
import table from './words.test.json' with { type: 'json' };

describe('wordsOf', () => {
  test.each(table.rows)('tells the words of "%s"', (text, expected) => {
    expect([...wordsOf(text as string)].map((word) => `${word.text}:${word.kind}`)).toEqual(expected);
  });

  test('words follow each other and stand where they say, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const { span, text: word } of wordsOf(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toBe(word);
          end = span.end;
        }
      }),
    );
  });
});
