import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalls } from '../../src/read/citations.ts';
import table from './citations.json' with { type: 'json' };

const whole = (text: string) => [{ start: 0, end: text.length }];

describe('calls in running text', () => {
  it.each(table.rows)('reads $text', ({ text, cites }) => {
    const read = readCalls(text, whole(text)).flatMap((call) => call.cites);
    expect(read.map(({ number, locator }) => (locator === undefined ? [number] : [number, locator]))).toEqual(cites);
  });

  it('points at the brackets and at each number', () => {
    const text = 'In prose [25; 26, с. 77], at once.';
    const [call] = readCalls(text, whole(text));
    expect(text.slice(call?.span.start, call?.span.end)).toBe('[25; 26, с. 77]');
    expect(call?.cites.map(({ span }) => text.slice(span.start, span.end))).toEqual(['25', '26']);
  });

  it('reads only the stretches of prose', () => {
    const text = '[1] heading [2] entry';
    expect(readCalls(text, [{ start: 4, end: 15 }]).map((call) => call.cites[0]?.number)).toEqual([2]);
  });

  it('takes any text, and every span holds its number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]12,;:–- сp.\\(и') }), (text) => {
        for (const { span, cites } of readCalls(text, whole(text))) {
          expect(text.slice(span.start, span.end)).toMatch(/^\\?\[.*\]$/su);
          for (const cite of cites) expect(cite.span.start).toBeGreaterThan(span.start);
        }
      }),
    );
  });
});
