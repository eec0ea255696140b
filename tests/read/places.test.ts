import { expect, test } from 'vitest';
import { readPlaces } from '../../src/read/places.ts';
import rows from './places.json' with { type: 'json' };

test.each(rows)('writes out «$text» in $language', ({ text, language, place }) => {
  expect(readPlaces(text, language)).toBe(place);
});
