import { expect, test } from 'vitest';
import { detectFormat } from '../../src/formats.ts';
import rows from './detect-format.json' with { type: 'json' };

test.each(rows)('$format: $text $fileName', ({ format, text, fileName }) => {
  expect(detectFormat(text, fileName)).toBe(format);
});
