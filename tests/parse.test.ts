import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseReference } from '../src/parse.ts';
import rows from './parse.json' with { type: 'json' };

const pieces = [
  'Орлов С. Н. ',
  'Smith J., ',
  'Право моря',
  ' // ',
  ' / ',
  '. – ',
  'М. : Наука, ',
  '1987',
  '2-е изд., ',
  '[Электронный ресурс]',
  'URL: https://example.org/a',
  '(дата обращения: 31.02.2021)',
  'Т. 5, № 3',
  'С. 3–5',
  '215 с.',
  'ISBN 5-02-011143-6',
  '*',
  '_',
  '<',
  '\\',
  '«',
  '»',
  'DOI 10.1000/x',
  ':',
  ';',
  '(',
  ')',
  '\u0301',
  '\uE000',
  '😀',
  '\u0000',
  ' ',
];
const entries = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('whatever the entry', () => {
  test('it is read without a crash and keeps its text', () => {
    fc.assert(
      fc.property(entries, (raw) => {
        const reference = parseReference(raw);
        expect(reference.raw).toBe(raw);
        expect(reference.confidence).toBeGreaterThanOrEqual(0);
        expect(reference.confidence).toBeLessThanOrEqual(1);
        for (const { span } of reference.fields) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(raw.length);
        }
        if (reference.fields.length === 0) {
          expect(reference.warnings).not.toEqual([]);
          if (raw.trim() !== '') expect(reference.item.note).toBe(raw);
        }
      }),
    );
  });

  test('fields are variables that the record has', () => {
    fc.assert(
      fc.property(entries, (raw) => {
        const { item, fields } = parseReference(raw);
        for (const { variable } of fields) expect(Object.keys(item)).toContain(variable);
      }),
    );
  });
});

test.each(rows)('$raw is read', ({ raw, csl }) => {
  expect(parseReference(raw).item).toMatchObject(csl);
});

test('an impossible access date is kept as it stands', () => {
  const { item } = parseReference('Суд // Право : сайт. URL: https://example.org/a (дата обращения: 31.02.2021).');
  expect(item.accessed).toEqual({ literal: '31.02.2021' });
});

test('a line of ten million characters is passed through with a warning', () => {
  const list = parse('слово '.repeat(1_700_000), { from: 'lines' });
  expect(list.references[0]?.warnings.map(({ rule }) => rule)).toEqual(['entry-too-long']);
  expect(list.references[0]?.item.note).toHaveLength(10_200_000);
});

test('the running text around a list is prose and its calls are read', () => {
  const text = 'Как показано [1, с. 81].\n\nЛитература\n1. Орлов С. Н. Право моря. М., 1987.\n';
  const { calls, references } = parse(text);
  expect(calls.map(({ cites }) => cites.map(({ number }) => number))).toEqual([[1]]);
  expect(references.map(({ marker }) => marker?.number)).toEqual([1]);
});

test("a wrapped entry's fields are found in the text and in the joined entry", () => {
  const text =
    'Литература\n1. Орлов С. Н. Право\n   моря. – М. : Наука,\n\n12\n\n   1987. – 215 с.\n2. Белова Ю. А. Суд. – М., 1990.\n';
  const [first] = parse(text).references;
  const stretches = (of: string, key: 'span' | 'inRaw') =>
    first?.fields.map((field) => [field.variable, of.slice(field[key]?.start, field[key]?.end).replace(/\s+/gu, ' ')]);
  expect(stretches(first?.raw ?? '', 'inRaw')).toEqual(stretches(text, 'span'));
  expect(stretches(text, 'span')).toContainEqual(['title', 'Право моря']);
  expect(stretches(text, 'span')).toContainEqual(['issued', '1987']);
});

test('each of many lines is read as it is read alone, and stands where it stood', () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    at % 7 === 3 ? '' : `Орлов С. Н. Право моря. Ч. ${at}. М., 1987.`,
  );
  const text = lines.join('\n');
  const { references } = parse(text, { from: 'lines' });
  expect(references.map(({ item }) => item)).toEqual(lines.map((line) => parseReference(line).item));
  expect(references.map(({ span }) => text.slice(span.start, span.end))).toEqual(lines);
  expect(references.flatMap(({ warnings }) => warnings.map(({ reference }) => reference))).toEqual(
    lines.flatMap((line, at) => parseReference(line).warnings.map(() => at)),
  );
});
