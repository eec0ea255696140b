import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonestWords } from '../bench/words-by-frequency.ts';
import ru from '../references/languages/ru.json' with { type: 'json' };
import uk from '../references/languages/uk.json' with { type: 'json' };
import { detect, restore, restoreItem } from '../src/restore.ts';
import { romanise, schemes } from '../src/romanise.ts';
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

  test.each(rows.schemed)('by %s reads "%s" as "%s"', (scheme, text, expected) => {
    expect(restore(text ?? '', { language: scheme === 'uk-2010' ? 'uk' : 'ru', scheme: scheme ?? '' }).text).toBe(
      expected,
    );
  });

  test('says which schemes there are where it knows none of the name', () => {
    expect(() => restore('reka', { scheme: 'iso-99' })).toThrow(/No romanisation scheme "iso-99"; there are: /);
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

  test('reads a publisher in its own language', () => {
    const part = restoreItem({ type: 'book', language: 'ru-Latn', title: 'Ocherki agronomii', publisher: 'Gylym' });
    expect(part).toEqual({ title: 'Очерки агрономии', publisher: 'Ғылым' });
  });

  test('has nothing to say of an English or a Cyrillic record', () => {
    expect(restoreItem({ type: 'book', title: 'The Clash of Civilizations', language: 'en' })).toBeUndefined();
    expect(restoreItem({ type: 'book', title: 'История России' })).toBeUndefined();
  });
});

describe('the commonest words come back', () => {
  const words = new Map(Object.entries({ ru, uk }).map(([language, of]) => [language, commonestWords(of, 1000)]));
  const own = schemes().filter(({ language }) => words.has(language));
  test.each(own)('by $id', ({ id, language }) => {
    const forms = (words.get(language) ?? []).map((word) => [word, romanise(word, { scheme: id })] as const);
    const right = forms.filter(
      ([word, form]) => restore(form, { language: language as 'ru', scheme: id }).text.replaceAll('ё', 'е') === word,
    );
    // Of words that are romanised alike, one comes back.
    expect(right.length / new Set(forms.map(([, form]) => form)).size).toBeGreaterThan(0.995);
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
