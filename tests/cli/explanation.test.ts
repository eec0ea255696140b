import { expect, it } from 'vitest';
import { paintOf } from '../../src/cli/colours.ts';
import { explanationText } from '../../src/cli/explanation.ts';
import type { Explanation } from '../../src/explain.ts';
import data from './explanation.json' with { type: 'json' };

const explanation: Explanation = JSON.parse(JSON.stringify(data.explanation));

it('lays tokens, fields and record out in columns, with a mark before what is doubtful', () => {
  expect(explanationText(explanation, paintOf(false)).trimEnd().split('\n')).toEqual(data.text);
});

it('colours what is doubtful in the reference and in the tables', () => {
  const text = explanationText(explanation, paintOf(true));
  for (const part of data.painted) expect(text).toContain(part);
});

it('shows a text without tokens or fields', () => {
  const text = explanationText({ ...explanation, tokens: [], fields: [], warnings: [] }, paintOf(false));
  expect(text.split('\n\n')).toEqual([data.text[0], data.text.slice(15, 18).join('\n'), '']);
});
