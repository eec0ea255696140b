import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, restore, restoreItem } from '../src/restore.ts';
import rows from './restore.test.json' with { type: 'json' };

const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

describe('restore', () => {
  test.each(rows.restored)('puts back %s: %s', (_kind, text, expected) => {
    expect(restore(text ?? '').text).toBe(expected);
  });

  test.each(rows.article)('puts back the article’s "%s"', (text, expected) => {
    expect(folded(restore(text ?? '').text)).toBe(folded(expected ?? ''));
  });

  test.each(rows.kept)('leaves "%s" as it is', (text) => {
    const { text: restored, scheme, words } = restore(text);
    expect([restored, scheme, words]).toEqual([text, 'none', []]);
  });

  test('takes any text; its words stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { span, text: word, confidence } of restore(text, { language: 'ru' }).words) {
          expect(text.slice(span.start, span.end)).toBe(word);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('keeps words below the threshold and offers their reading', () => {
    const [word] = restore('Kvazimodulnost', { language: 'ru', threshold: 0.99 }).words;
    expect(word?.restored).toBe('Kvazimodulnost');
    expect(word?.alternatives).toContain('Квазимодульность');
  });
});

describe('detect', () => {
  test.each(rows.schemes)('tells %s from a list', (scheme, list) => {
    expect(detect(list as string[])).toMatchObject({ language: 'ru-Latn', scheme });
  });
});

describe('restoreItem', () => {
  test('restores titles and places, transcribes names, leaves English out', () => {
    const part = restoreItem({
      type: 'article-journal',
      language: 'ru-Latn',
      title: 'Voprosy teorii gosudarstva i prava',
      'container-title': 'Journal of Comparative Law',
      'publisher-place': 'Moscow',
      volume: '3',
      author: [{ family: "Vasil'ev", given: 'Yu.A.' }],
    });
    expect(part).toEqual({
      title: 'Вопросы теории государства и права',
      'publisher-place': 'Москва',
      author: [{ family: 'Васильев', given: 'Ю.А.' }],
    });
  });

  test('has nothing to say of an English or a Cyrillic record', () => {
    expect(restoreItem({ type: 'book', title: 'The Clash of Civilizations', language: 'en' })).toBeUndefined();
    expect(restoreItem({ type: 'book', title: 'История России' })).toBeUndefined();
  });
});

const shared = '../shared/eval/romanised-pairs.jsonl';
describe.skipIf(!existsSync(shared))('shared pairs', () => {
  test('words are restored: 98 % of systematic, 98 % of informal ones', () => {
    const right = { systematic: 0, informal: 0 };
    const all = { systematic: 0, informal: 0 };
    for (const line of readFileSync(shared, 'utf8').trim().split('\n')) {
      const { romanised, cyrillic, lang, scheme } = JSON.parse(line);
      const kind = /informal|slug/.test(scheme) ? 'informal' : 'systematic';
      const words = (text: string): string[] => folded(text).match(/[\p{L}\p{M}'’]+/gu) ?? [];
      const found = words(restore(romanised, { language: lang }).text);
      for (const [at, word] of words(cyrillic).entries()) {
        all[kind]++;
        if (found[at] === word) right[kind]++;
      }
    }
    expect(right.systematic / all.systematic).toBeGreaterThan(0.98);
    expect(right.informal / all.informal).toBeGreaterThan(0.98);
  });
});
