import { expect, test } from 'vitest';
import { withHeadingEnd, withRepeatedHeading } from '../../src/read/heading.ts';
import rows from './heading.json' with { type: 'json' };
import repeated from './heading-repeated.json' with { type: 'json' };
import { stretches } from './stretches.ts';

test.each(rows)('divides heading and title of «$text»', ({ text, labelled, values }) => {
  const found = withHeadingEnd(text, stretches(text, labelled));
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(values);
});

test.each(repeated)('finds the heading that a statement repeats: «$text»', ({ text, labelled, values }) => {
  const found = withRepeatedHeading(text, stretches(text, labelled));
  expect(found.map(({ label, span }) => `${label}: ${text.slice(span.start, span.end)}`)).toEqual(values);
});
