import { expect, test } from 'vitest';
import { withoutPatentParts } from '../../src/read/patents.ts';
import { LABELS, type Labelled } from '../../src/read/tokens.ts';
import rows from './patents.json' with { type: 'json' };

function stretches(text: string, labelled: readonly (readonly string[])[]): Labelled[] {
  return labelled.flatMap(([name, words = '']) => {
    const label = LABELS.find((one) => one === name);
    const start = text.lastIndexOf(words);
    return label === undefined ? [] : [{ label, span: { start, end: start + words.length }, confidence: 1 }];
  });
}

test.each(rows)('keeps the data of an application out of the values of «$text»', ({ text, labelled, values }) => {
  const found = withoutPatentParts(text, stretches(text, labelled));
  expect(found.map(({ label, span }) => `${label}: ${text.slice(span.start, span.end)}`)).toEqual(values);
});
