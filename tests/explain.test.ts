import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainedToken, explain } from '../src/explain.ts';
import { parseReference } from '../src/parse.ts';
import rows from './explain.json' with { type: 'json' };

/** The values as their tokens show them: "author Орлов П ." */
function valuesOf(tokens: readonly ExplainedToken[]): string[] {
  const values: string[] = [];
  for (const { label, begins, text } of tokens) {
    if (begins) values.push(`${label} ${text}`);
    else if (label !== 'outside') values.push(`${values.pop()} ${text}`);
  }
  return values;
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(...rows.map(({ raw }) => raw)),
  fc
    .array(fc.constantFrom('Орлов П. ', 'Мосты', ' // ', '*', '. М.: ', '1987', ' С. 5–9', '<', '\u0301', '\u0000'), {
      maxLength: 14,
    })
    .map((parts) => parts.join('')),
);

describe('explain', () => {
  test.each(rows)('shows $promise', ({ raw, type, language, labels, fields }) => {
    const { tokens, item, languages, fields: found } = explain(raw);
    expect(valuesOf(tokens)).toEqual(labels);
    expect(Object.fromEntries(found.map(({ variable, text }) => [variable, text]))).toEqual(fields);
    expect([item.type, languages[0]?.language]).toEqual([type, language]);
    expect(item.language).toBe(language);
  });

  test('says of the record what parseReference says, and gives every field its value', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { item, fields, confidence, warnings, cyrillic } = explain(raw);
        const read = parseReference(raw);
        expect({ item, confidence, warnings, cyrillic }).toEqual({
          item: read.item,
          confidence: read.confidence,
          warnings: read.warnings,
          cyrillic: read.cyrillic,
        });
        expect(fields.map(({ variable, span }) => [variable, span])).toEqual(
          read.fields.map(({ variable, span }) => [variable, span]),
        );
        for (const { variable, value } of fields) expect(value).toBe(new Map(Object.entries(item)).get(variable));
      }),
      { numRuns: 150 },
    );
  });

  test('gives the labels of a token as probabilities that make one', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        for (const { label, confidence, alternatives } of explain(raw, { threshold: 0 }).tokens) {
          const all = [confidence, ...alternatives.map(({ probability }) => probability)];
          expect(all.every((one) => one >= 0 && one <= 1 + 1e-9)).toBe(true);
          expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
          expect(alternatives.map((one) => one.label)).not.toContain(label);
          expect(alternatives.map(({ probability }) => probability)).toEqual(all.slice(1).toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is never surer of a field than of any of its tokens', () => {
    for (const { raw } of rows) {
      const { fields, tokens } = explain(raw);
      for (const field of fields) {
        const own = tokens.filter(
          ({ span, label }) => label === field.variable && span.start >= field.span.start && span.end <= field.span.end,
        );
        expect(field.confidence).toBeLessThanOrEqual(Math.min(...own.map(({ confidence }) => confidence)) + 1e-9);
      }
    }
  });

  test('keeps tokens in order, inside the text', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        let end = 0;
        for (const { span } of explain(raw).tokens) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          end = span.end;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of a text that is too long to be a reference shows no tokens, but the warning', () => {
    const { tokens, fields, warnings } = explain('Мосты рек. '.repeat(2000));
    expect([tokens, fields, warnings.map(({ rule }) => rule)]).toEqual([[], [], ['entry-too-long']]);
  });
});
