import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionOf, positionsIn } from '../src/position.ts';

it.each([
  ['', 0, 1, 1],
  ['ab\ncd', 1, 1, 2],
  ['ab\ncd', 2, 1, 3],
  ['ab\ncd', 3, 2, 1],
  ['ab\r\ncd', 4, 2, 1],
  ['ab\rcd\n', 6, 3, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(positionOf(text, offset)).toEqual({ line, column });
});

it('agrees with counting line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n') }), fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1);
      const before = text.slice(0, offset);
      fc.pre(!(before.endsWith('\r') && text[offset] === '\n'));
      const lines = before.split('\n');
      expect(positionsIn(text)(offset)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
    }),
  );
});
