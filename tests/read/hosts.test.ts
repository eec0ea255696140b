import { expect, test } from 'vitest';
import { withoutFalseHosts } from '../../src/read/hosts.ts';
import rows from './hosts.json' with { type: 'json' };
import { stretches } from './stretches.ts';

test.each(rows)('tells a host from what is none in «$text»', ({ text, labelled, labels }) => {
  expect(withoutFalseHosts(text, stretches(text, labelled)).map(({ label }) => label)).toEqual(labels);
});
