import { expect, test } from 'vitest';
import { parseReference } from '../../src/parse.ts';
import rows from './entry.json' with { type: 'json' };

test.each(rows)('reads «$raw» whole', ({ raw, item, without }) => {
  const read = parseReference(raw).item;
  expect(read).toMatchObject(item);
  for (const variable of without) expect(Object.keys(read)).not.toContain(variable);
});
