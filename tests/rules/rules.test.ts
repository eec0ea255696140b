import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../src/check.ts';
import type { StyleAdapter } from '../../src/model.ts';
import { positionsIn } from '../../src/position.ts';
import { RULES } from '../../src/rules/all.ts';
import { type Case, readFixture } from './fixture.ts';

const folder = new URL('./fixtures/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(files.map((file) => file.replace(/\.txt$/, '')))('rule %s', (id) => {
  const cases = readFixture(readFileSync(new URL(`${id}.txt`, folder), 'utf8'));
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    expect(await found(id, each)).toEqual(each.expected);
  });
  it('has a case that fires and one that does not', () => {
    expect(cases.some(({ expected }) => expected.some(({ rule }) => rule === id))).toBe(true);
    expect(cases.some(({ list, expected }) => list.text.split('\n').length - 1 > expected.length)).toBe(true);
  });
});

describe('every rule', () => {
  const pages = new URL('../../docs/rules/', import.meta.url);
  const untested = new Set(['rule-failed']);
  const networked = new Set(RULES.map(({ id }) => id).filter((id) => id.startsWith('link-')));
  it.each(RULES.map(({ id }) => id))('%s has fixtures and a page in the guide', (id) => {
    if (!untested.has(id) && !networked.has(id)) expect(files).toContain(`${id}.txt`);
    expect(existsSync(new URL(`${id}.md`, pages)), `docs/rules/${id}.md`).toBe(true);
  });

  it.each(RULES)('$id has its severity, its messages and examples on its page', ({ id, severity, message }) => {
    const page = readFileSync(new URL(`${id}.md`, pages), 'utf8');
    expect(page).toContain(`Severity: ${severity}.`);
    expect([...page.matchAll(/^> (.+)$/gm)].map(([, quoted]) => quoted)).toEqual([message.en, message.ru]);
    for (const mark of ['✗ ', '✓ ']) expect(page).toContain(mark);
  });

  it('has an id of its own and the same placeholders in both languages', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { message } of RULES) expect(placeholders(message.ru)).toEqual(placeholders(message.en));
  });
});

/** What one rule finds in a case, each as the fixture would mark it. */
async function found(id: string, { list, settings, expected }: Case) {
  const rules = Object.fromEntries(RULES.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]));
  const months = settings.get('months');
  const style = settings.get('style');
  const findings = await check(list, {
    now: new Date(settings.get('now') ?? '2026-01-15T12:00:00Z'),
    rules,
    ...(style && { style: styleOf(style) }),
    ...(months && { limits: { accessDateMonths: Number(months) } }),
  });
  const position = positionsIn(list.text);
  return findings.map((finding) => {
    for (const language of ['en', 'ru'] as const) expect(messageOf(finding, language)).not.toMatch(/\{\w+\}/);
    const { line } = position(finding.span.start);
    const isFixExpected = expected.some((each) => each.line === line && each.fix !== undefined);
    return { line, rule: finding.rule, ...(isFixExpected && { fix: finding.fix?.text }) };
  });
}

/** A style that requires a publisher of books and sorts by author. */
function styleOf(id: string): StyleAdapter {
  const nothing = () => [];
  const key = (item: { author?: readonly { family?: string }[] }) => item.author?.[0]?.family ?? '';
  const compare: StyleAdapter['compare'] = (a, b) => key(a).localeCompare(key(b));
  return { id, standard: id, entry: nothing, citation: nothing, compare, required: { book: ['publisher'] } };
}
