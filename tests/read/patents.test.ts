import { expect, test } from 'vitest';
import { withoutPatentParts } from '../../src/read/patents.ts';
import rows from './patents.json' with { type: 'json' };
import { stretches } from './stretches.ts';

test.each(rows)('keeps the data of an application out of the values of «$text»', ({ text, labelled, values }) => {
  const found = withoutPatentParts(text, stretches(text, labelled));
  expect(found.map(({ label, span }) => `${label}: ${text.slice(span.start, span.end)}`)).toEqual(values);
});
