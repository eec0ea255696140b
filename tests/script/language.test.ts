import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/restore.ts';
import { languageOf, scriptOf } from '../../src/script/language.ts';
import rows from './language.test.json' with { type: 'json' };
import latin from './latin-titles.json' with { type: 'json' };
import unseen from './latin-titles-unseen.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };

describe('languageOf', () => {
  test.each(rows.languages)('finds %s in "%s"', (language, text) => {
    expect(languageOf(text ?? '').language).toBe(language);
  });

  test('is right for 95 % of short titles in six languages', () => {
    const all = Object.entries(titles.titles).flatMap(([language, list]) =>
      list.map((title) => [language, title] as const),
    );
    const wrong = all.filter(([language, title]) => languageOf(title).language !== language);
    expect(wrong.length / all.length).toBeLessThan(0.05);
  });

  // In two halves, as latin-titles.json says.
  test.each([0, 1])('detect finds the language of 97 % of titles in Latin letters, half %i', (half) => {
    const all = Object.entries(latin.titles).flatMap(([language, list]) =>
      list.filter((_, at) => at % 2 === half).map((title) => [language, title] as const),
    );
    const wrong = all.filter(([language, title]) => detect(title).language !== language);
    expect(wrong.length / all.length).toBeLessThan(0.03);
  });

  test('detect finds the language of 97.5 % of titles that were not looked at while it was mended', () => {
    const all = Object.entries(unseen.titles).flatMap(([language, list]) =>
      list.map((title) => [language, title] as const),
    );
    const wrong = all.filter(([language, title]) => detect(title).language !== language);
    expect(wrong.length / all.length).toBeLessThan(0.025);
  });

  test('takes any text and is sure of it between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { confidence } = languageOf(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  const shared = '../shared/eval/references.jsonl';
  test.skipIf(!existsSync(shared))('is right for 96 % of the shared references', () => {
    const references = readFileSync(shared, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).csl);
    const titled = references.filter((csl) => csl.title ?? csl['container-title']);
    const right = titled.filter(
      (csl) => languageOf([csl.title, csl['container-title']].filter(Boolean).join('. ')).language === csl.language,
    );
    expect(right.length / titled.length).toBeGreaterThanOrEqual(0.96);
  });
});

test.each(rows.scripts)('scriptOf finds %s in "%s"', (script, text) => {
  expect(scriptOf(text ?? '')).toBe(script);
});
