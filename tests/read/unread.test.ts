import { describe, expect, test } from 'vitest';
import type { Field, Item } from '../../src/model.ts';
import { plainText } from '../../src/read/plain.ts';
import { tokenise } from '../../src/read/tokens.ts';
import { unreadSpans } from '../../src/read/unread.ts';
import rows from './unread.json' with { type: 'json' };

/** A text with its fields marked as ⟦variable|words⟧. */
function readMarks(marked: string): { readonly text: string; readonly fields: readonly Field[] } {
  const fields: Field[] = [];
  let text = '';
  for (const [part, variable, words] of marked.matchAll(/⟦([\w-]+)\|([^⟧]*)⟧|[^⟦]+/g)) {
    const span = { start: text.length, end: text.length + (words ?? part).length };
    if (variable !== undefined) fields.push({ variable: variable as Field['variable'], span, confidence: 1 });
    text += words ?? part;
  }
  return { text, fields };
}

describe('the words of an entry that became part of no value are found', () => {
  test.each(rows)('$note', ({ text: marked, item, unread }) => {
    const { text, fields } = readMarks(marked);
    const record = { type: 'document', ...item } as Item;
    const spans = unreadSpans(text, tokenise(plainText(text)), fields, record);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(unread);
  });
});
