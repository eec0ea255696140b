import { expect, test } from 'vitest';
import { parseReference } from '../../src/parse.ts';
import rows from './custom.json' with { type: 'json' };

test.each(rows)('keeps word for word what CSL has no variable for: «$raw»', ({ raw, custom }) => {
  expect(parseReference(raw).item.custom ?? {}).toEqual(custom);
});
