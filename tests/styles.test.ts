import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatList } from '../src/format.ts';
import { parse } from '../src/parse.ts';
import { STYLES } from '../src/styles.ts';

const items = parse(readFileSync('references/article/article.txt', 'utf8')).references.map(({ item }) => item);
const ENDINGS = { text: 'txt', html: 'html', markdown: 'md' } as const;

describe.each([...STYLES])('%s', (id, style) => {
  it('is registered under its own id', () => {
    expect(style.id).toBe(id);
  });

  // The golden files stand beside the article; `npx vitest run tests/styles.test.ts -u` writes them anew, to be read.
  it.each(['text', 'html', 'markdown'] as const)(
    "prints the article's list as its golden file, in %s",
    async (output) => {
      const list = formatList(items, { style: id, output, numbered: true });
      await expect(list).toMatchFileSnapshot(`../references/article/lists/${id}.${ENDINGS[output]}`);
    },
  );
});
