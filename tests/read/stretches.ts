import { LABELS, type Labelled } from '../../src/read/tokens.ts';

/** The last place of each value in a text, under its label, as the labeller gives it when it is sure. */
export function stretches(text: string, labelled: readonly (readonly string[])[]): Labelled[] {
  return labelled.flatMap(([name, words = '']) => {
    const label = LABELS.find((one) => one === name);
    const start = text.lastIndexOf(words);
    return label === undefined ? [] : [{ label, span: { start, end: start + words.length }, confidence: 1 }];
  });
}
