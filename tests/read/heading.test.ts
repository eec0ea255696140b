import { expect, test } from 'vitest';
import { withHeadingEnd } from '../../src/read/heading.ts';
import { LABELS, type Labelled } from '../../src/read/tokens.ts';
import rows from './heading.json' with { type: 'json' };

function stretches(text: string, labelled: readonly (readonly string[])[]): Labelled[] {
  return labelled.flatMap(([name, words = '']) => {
    const label = LABELS.find((one) => one === name);
    const start = text.indexOf(words);
    return label === undefined ? [] : [{ label, span: { start, end: start + words.length }, confidence: 1 }];
  });
}

test.each(rows)('divides heading and title of «$text»', ({ text, labelled, values }) => {
  const found = withHeadingEnd(text, stretches(text, labelled));
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(values);
});
