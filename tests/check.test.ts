import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../src/check.ts';
import { parse } from '../src/parse.ts';
import { positionsIn } from '../src/position.ts';
import { RULES } from '../src/rules/all.ts';
import table from './check.json' with { type: 'json' };

const now = new Date('2026-01-15T12:00:00Z');
const article = readFileSync(new URL('../references/article/article.txt', import.meta.url), 'utf8');

/** Findings as `number of the entry, rule`. */
async function found(text: string): Promise<string[]> {
  const list = parse(text);
  const findings = await check(list, { now });
  return findings.map(({ reference, rule }) => `${reference === undefined ? 'text' : reference + 1} ${rule}`);
}

describe('the article', () => {
  it('has these defects and no others', async () => {
    expect(await found(article)).toEqual(table.article);
  });

  it.each(table.changes)('with "$from" changed to "$to" has $rule as well', async ({ from, to, rule }) => {
    expect(article).toContain(from);
    const changed = article.replace(from, to);
    const before = new Set(await found(article));
    const more = (await found(changed)).filter((each) => !before.has(each));
    expect(more).toContain(rule);
  });
});

describe('check', () => {
  it('gives findings in the order of the text, each with its place', async () => {
    const list = parse(article);
    const findings = await check(list, { now });
    const position = positionsIn(list.text);
    const lines = findings.map(({ span }) => position(span.start).line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    for (const finding of findings) expect(messageOf(finding, 'ru')).not.toContain('{');
  });

  it.each(['\n<!-- zapis-enable -->\n', '\n\n% zapis-enable\n', ' <!-- seen on the shelf -->\n'])(
    'does not read a comment as part of an entry: %j',
    async (comment) => {
      const list = '1. Ким В. Сток // Вода. 2013. № 3.';
      expect(await found(`${list}${comment}2. Ким В. Паводок // Вода. 2014. № 1. С. 4–9.\n`)).toEqual([
        '1 page-missing',
      ]);
    },
  );

  it('does not know rules that are not there', async () => {
    await expect(check(parse(''), { now, rules: { 'no-such-rule': 'off' } })).rejects.toThrow(RangeError);
  });

  it('says which rule failed when one throws, and runs the others', async () => {
    const list = parse('1. Kim A. Asa. ISBN 978-3-16-148410-1.');
    const broken = { ...list, calls: [null] as unknown as typeof list.calls };
    const findings = await check(broken, { now });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['rule-failed', 'isbn']));
  });

  it('is quiet about an empty text', async () => {
    expect(await check(parse(''), { now })).toEqual([]);
    expect(RULES.length).toBeGreaterThan(50);
  });
});
