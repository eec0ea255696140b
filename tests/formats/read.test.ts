import { describe, expect, test } from 'vitest';
import messages from '../../references/formats/findings.json' with { type: 'json' };
import { FORMAT_MESSAGES, INPUT_FORMATS, readItems } from '../../src/formats.ts';
import rows from './read.json' with { type: 'json' };

describe.each(rows)('$behaviour', ({ format, text, items, findings }) => {
  const from = INPUT_FORMATS.find((name) => name === format) ?? 'text';

  test('items', () => expect(readItems(text, from).items).toEqual(items));

  test('findings', () => {
    const found = readItems(text, from).findings;
    expect(found.map(({ rule, values }) => ({ rule, ...values }))).toEqual(
      findings.map((one) => expect.objectContaining(one)),
    );
    for (const { span } of found)
      expect(span.start >= 0 && span.end <= text.length && span.start <= span.end).toBe(true);
  });
});

test('a text that holds no records is refused with a word about who reads it', () => {
  expect(() => readItems('1. Иванов И. И.', 'lines')).toThrow(/“lines” holds references as printed.*parse/);
});

test('every message stands in both languages with the same placeholders', () => {
  for (const [rule, { en, ru }] of Object.entries(FORMAT_MESSAGES).filter(([rule]) => rule !== 'source')) {
    const placeholders = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(placeholders(ru), rule).toEqual(placeholders(en));
  }
  expect(messages.source).toBeTruthy();
});
