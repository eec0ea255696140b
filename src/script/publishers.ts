import { languageOfPart, PUBLISHERS } from './language-to-read.ts';
import type { Language } from './reader.ts';
import { type Reading, readingsOf } from './readings.ts';

/** The readings of a text's words, those of publishers in the language that these show: a Belarusian house in a Russian list. */
export function withPublishers(text: string, readings: readonly Reading[], language: Language): readonly Reading[] {
  if (!text.includes(': ')) return readings;
  let all = readings;
  for (const { 0: publisher, index } of text.matchAll(PUBLISHERS)) {
    const own = languageOfPart(publisher, language);
    if (own === language) continue;
    const end = index + publisher.length;
    const read = readingsOf(publisher, own).map((reading) => shifted(reading, index));
    const before = all.filter(({ word }) => word.span.end <= index);
    all = [...before, ...read, ...all.filter(({ word }) => word.span.start >= end)];
  }
  return all;
}

function shifted(reading: Reading, by: number): Reading {
  const { word } = reading;
  return { ...reading, word: { ...word, span: { start: word.span.start + by, end: word.span.end + by } } };
}
