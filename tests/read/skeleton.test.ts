import { describe, expect, test } from 'vitest';
import { skeleton } from '../../src/read/skeleton.ts';
import rows from './skeleton.json' with { type: 'json' };

describe('the skeleton of a word', () => {
  test.each(rows.same.map((words) => [words]))('is one for %j', (words) => {
    expect(new Set(words.map(skeleton)).size).toBe(1);
  });
  test.each(rows.different.map((words) => [words]))('tells %j apart', (words) => {
    expect(new Set(words.map(skeleton)).size).toBe(words.length);
  });
  test('of signs alone is empty', () => {
    expect(skeleton('«—» №’')).toBe('');
  });
});
