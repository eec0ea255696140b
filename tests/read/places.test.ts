import { expect, test } from 'vitest';
import { isCity, readPlaces } from '../../src/read/places.ts';
import rows from './places.json' with { type: 'json' };

test.each(rows)('writes out «$text» in $language', ({ text, language, place }) => {
  expect(readPlaces(text, language)).toBe(place);
});

test.each(['Москва', 'New-York', 'Los Angeles', 'Нижний Новгород'])('knows that books are published in %s', (city) => {
  expect(isCity(city)).toBe(true);
});
