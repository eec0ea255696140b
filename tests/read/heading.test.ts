import { expect, test } from 'vitest';
import { withHeadingEnd } from '../../src/read/heading.ts';
import rows from './heading.json' with { type: 'json' };
import { stretches } from './stretches.ts';

test.each(rows)('divides heading and title of «$text»', ({ text, labelled, values }) => {
  const found = withHeadingEnd(text, stretches(text, labelled));
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(values);
});
