import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeExample } from '../../references/model/generate.ts';
import { measure } from '../../references/model/measure.ts';
import model from '../../references/model/model.json' with { type: 'json' };
import { randomFrom } from '../../references/model/random.ts';
import { LONGEST, labelByModel, labeller } from '../../src/read/label.ts';
import { plainText } from '../../src/read/plain.ts';
import { tokenise } from '../../src/read/tokens.ts';
import rows from './label.json' with { type: 'json' };

const label = (raw: string): string[] => {
  const plain = plainText(raw);
  return labelByModel(tokenise(plain)).map(
    ({ label: name, span }) => `${name}: ${plain.text.slice(span.start, span.end)}`,
  );
};

describe('the labeller', () => {
  test.each(rows.map(({ raw, values }) => [raw, values] as const))('reads %s', (raw, values) => {
    expect(label(raw)).toEqual(values);
  });

  test('keeps what it learned on layouts and words that it never saw', () => {
    const own = labeller(model.weights);
    const random = randomFrom(97);
    const { f1, whole } = measure(own, () => makeExample('held-out', random), 3000);
    expect(f1).toBeGreaterThan(97);
    expect(whole).toBeGreaterThan(85);
  });

  test('gives values in order, without overlap, inside the text, each with a probability', () => {
    const random = randomFrom(5);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat()), (seed) => {
        const plain = plainText(typeof seed === 'string' ? seed : makeExample('train', random).text);
        let end = 0;
        for (const { span, confidence } of labelByModel(tokenise(plain))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(plain.text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1 + 1e-9);
          end = span.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('says the same of an entry whatever it read before', () => {
    const random = randomFrom(11);
    const texts = Array.from({ length: 20 }, () => makeExample('train', random).text);
    const once = texts.map(label);
    expect(texts.toReversed().map(label).toReversed()).toEqual(once);
  });

  test('looks at no more than the first tokens of an endless entry', () => {
    const text = 'Иванов И. И. Слово о словах // Журнал. '.repeat(20_000);
    const tokens = tokenise({ text, emphasis: [] });
    const found = labelByModel(tokens);
    expect(found.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(tokens[LONGEST]?.span.start ?? 0);
  });

  test('of nothing finds nothing', () => {
    expect(label('')).toEqual([]);
    expect(label(' \n ')).toEqual([]);
  });
});
