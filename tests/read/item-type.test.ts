import { expect, test } from 'vitest';
import { parseReference } from '../../src/parse.ts';
import rows from './item-types.json' with { type: 'json' };

test.each(rows)('tells by its signs that «$raw» is of type $type', ({ raw, type }) => {
  expect(parseReference(raw).item.type).toBe(type);
});
