import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originalSpan, plainText } from '../../src/read/plain.ts';
import { tokenise } from '../../src/read/tokens.ts';
import rows from './tokens.json' with { type: 'json' };

test.each(rows)('reads $raw token by token', ({ raw, tokens }) => {
  expect(tokenise(plainText(raw)).map((token) => `${token.text}/${token.kind}`)).toEqual(tokens);
});

test('loses nothing but white space and markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const plain = plainText(raw);
      const joined = tokenise(plain)
        .map((token) => token.text)
        .join('');
      expect(joined).toBe(plain.text.replace(/\s/gu, ''));
    }),
  );
});

test('every token knows where it stood in the text given', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'аБ1 .,*_/<>[]()\\&;-\n'), maxLength: 120 }), (raw) => {
      const plain = plainText(raw);
      for (const { text, span } of tokenise(plain)) {
        const { start, end } = originalSpan(plain, span);
        expect(raw.slice(start, end).replace(/[*_\\<>[\]()\s]|&[a-z]+;/gu, '')).toBe(
          text.replace(/[*_\\<>[\]()\s]/gu, ''),
        );
      }
    }),
  );
});
