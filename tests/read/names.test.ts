import { expect, test } from 'vitest';
import type { Name } from '../../src/model.ts';
import { mergeNames, readNames } from '../../src/read/names.ts';
import rows from './names.json' with { type: 'json' };
import merges from './names-merged.json' with { type: 'json' };

const printed = (name: Name): string =>
  name.literal !== undefined
    ? `=${name.literal}`
    : [name.family, name.given, name.suffix].filter((part) => part !== undefined).join('|');

test.each(rows)('reads the names of «$text»', ({ text, names, truncated }) => {
  const read = readNames(text);
  expect(read.names.map(printed)).toEqual(names);
  expect(read.truncated).toBe(truncated ?? false);
});

test.each(merges)('«$heading / $statement» is one list', ({ heading, statement, merged }) => {
  expect(mergeNames(readNames(heading).names, readNames(statement).names).map(printed)).toEqual(merged);
});
