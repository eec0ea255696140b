import { expect, test } from 'vitest';
import { withWholeTitle } from '../../src/read/title-parts.ts';
import { stretches } from './stretches.ts';
import rows from './title-parts.json' with { type: 'json' };

test.each(rows)('finds the whole of the title, and no more, in «$text»', ({ text, labelled, values }) => {
  const found = withWholeTitle(text, stretches(text, labelled));
  expect(found.map(({ label, span }) => `${label}: ${text.slice(span.start, span.end)}`)).toEqual(values);
});
