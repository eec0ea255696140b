import { describe, expect, test } from 'vitest';
import { readAddress, readDoi, readIsbn, readIssn, readUrl } from '../../src/read/identifiers.ts';
import { readEdition, readExtent, readNumber, readPages } from '../../src/read/numbers.ts';
import { readTitle } from '../../src/read/titles.ts';
import rows from './texts.json' with { type: 'json' };

const READERS = {
  readPages,
  readNumber,
  readExtent,
  readEdition,
  readUrl,
  readAddress,
  readDoi,
  readIsbn,
  readIssn,
  readTitle,
};

describe.each(Object.entries(READERS))('%s', (name, read) => {
  const table: { readonly [reader: string]: readonly (readonly string[])[] } = rows;
  test.each(table[name] ?? [])('makes «%s» «%s»', (text = '', value = '') => {
    expect(read(text)).toBe(value);
  });
});
