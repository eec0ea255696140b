import { expect, test } from 'vitest';
import { withEditors, withJoinedNames, withoutOtherRoles, withSoleBody } from '../../src/read/roles.ts';
import rows from './roles.json' with { type: 'json' };
import bodies from './roles-bodies.json' with { type: 'json' };
import editors from './roles-editors.json' with { type: 'json' };
import { stretches } from './stretches.ts';

test.each(editors)('reads who heads «$text» as $label', ({ text, label }) => {
  const [heading] = withEditors(text, stretches(text, [['author', 'Orlov S.']]));
  expect(heading?.label).toBe(label);
});

test.each(rows)('gives each name the role that its words say: «$text»', ({ text, labelled, values }) => {
  const found = withoutOtherRoles(text, withJoinedNames(text, stretches(text, labelled)));
  expect(found.map(({ label, span }) => `${label}: ${text.slice(span.start, span.end)}`)).toEqual(values);
});

test.each(bodies)('takes for the author of «$text»: $author', ({ text, author }) => {
  const found = withSoleBody(text, stretches(text, [['issued', '2001']])).filter(({ label }) => label === 'author');
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(author === '' ? [] : [author]);
});
