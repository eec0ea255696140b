import fc from 'fast-check';
import * as iuliia from 'iuliia';
import { describe, expect, test } from 'vitest';
import { romanise, schemes } from '../src/romanise.ts';
import rows from './romanise.test.json' with { type: 'json' };

describe('romanise', () => {
  test.each(rows.samples)('by %s: %s', (scheme, text, expected) => {
    expect(romanise(text ?? '', { scheme: scheme ?? '' })).toBe(expected);
  });

  test.each(rows.iuliia)('by %s, as iuliia does by %s', (scheme, name) => {
    const { samples } = Object(iuliia)[name ?? ''];
    // iuliia leaves ё Cyrillic where a scheme has the Latin letter of the same looks.
    const latin = (text: string): string => text.replaceAll('ё', 'ë').normalize('NFC');
    for (const [text, expected] of samples)
      expect(latin(romanise(text, { scheme: scheme ?? '' }))).toBe(latin(expected));
  });

  test('says which schemes there are where it knows none of the name', () => {
    expect(() => romanise('текст', { scheme: 'iso-99' })).toThrow(
      /No romanisation scheme "iso-99"; there are: .*iso-9-1995/,
    );
  });

  test('leaves no Cyrillic letter, by no scheme', () => {
    const scheme = fc.constantFrom(...schemes().map(({ id }) => id));
    const text = fc.string({ unit: fc.constantFrom(...'абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяәғқңөұүһҳАБЯ ,.’') });
    fc.assert(
      fc.property(scheme, text, (id, cyrillic) => !/\p{Script=Cyrillic}/u.test(romanise(cyrillic, { scheme: id }))),
    );
  });
});

test.each(schemes())(
  'scheme $id names its source and writes every letter of its alphabet in lower-case NFC',
  ({ id, source, letters, contexts }) => {
    expect(id).toMatch(/^[a-z0-9.-]+$/);
    expect(source).not.toBe('');
    const rules = [...Object.entries(letters), ...(contexts ?? []).map(({ letters: from, to }) => [from, to] as const)];
    for (const [from, to] of rules)
      expect([from, to]).toEqual([from.toLowerCase().normalize('NFC'), to.toLowerCase().normalize('NFC')]);
    expect(Object.keys(letters)).toEqual(Object.keys(letters).toSorted());
    for (const letter of 'абвгджзклмнопрстуфхцчшья') expect(Object.keys(letters)).toContain(letter);
  },
);
