import { describe, expect, test } from 'vitest';
import lexicon from '../../references/lexicons/months.json' with { type: 'json' };
import { monthOf, readDate } from '../../src/read/dates.ts';
import rows from './dates.json' with { type: 'json' };

test.each(rows)('reads the date «$text»', ({ text, parts, season, literal, none }) => {
  const expected = {
    ...(parts === undefined ? {} : { 'date-parts': parts }),
    ...(season === undefined ? {} : { season }),
    ...(literal === undefined ? {} : { literal }),
  };
  expect(readDate(text)).toEqual(none === true ? undefined : expected);
});

describe('the table of months', () => {
  test.each(Object.entries(lexicon.forms))('has no form of %s that means two months', (_language, months) => {
    months.forEach((forms, index) => {
      for (const form of forms) expect([form, monthOf(form.replace('-', ''))]).toEqual([form, index + 1]);
    });
  });

  test.each(['Наука', 'Martin', 'Mayer', 'Травин', 'Janson'])('takes %s for no month', (word) => {
    expect(monthOf(word)).toBeUndefined();
  });
});
