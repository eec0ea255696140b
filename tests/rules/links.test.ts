import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { RULES } from '../../src/rules/all.ts';
import type { Network } from '../../src/rules/rule.ts';
import { readFixture } from './fixture.ts';
import table from './links.json' with { type: 'json' };

/** A network that answers from a table, and keeps what it was asked. */
function networkOf(visits: { readonly [url: string]: object | undefined }, asked: string[] = []): Network {
  return {
    visit(url) {
      asked.push(url);
      return Promise.resolve({ url, outcome: 'dead', reason: 'not-found', ...visits[url] });
    },
    registered: (doi) => Promise.resolve(doi.includes('silent') ? undefined : !doi.includes('unknown')),
    snapshot: (url, date) =>
      Promise.resolve(url.includes('kept') ? `https://web.archive.org/${date?.join('') ?? ''}/${url}` : undefined),
  };
}

describe('checks of addresses', () => {
  it.each(table.rows)('$entry gives $rules', async ({ entry, visits, rules, fix }) => {
    const [fixture] = readFixture(`1. ⟦title|Water, people and rivers of the steppe⟧. ${entry}`);
    if (fixture === undefined) throw new Error('no fixture');
    const findings = await check(fixture.list, { now: new Date('2026-01-15'), network: networkOf(visits) });
    const links = findings.filter(({ rule }) => rule.startsWith('link-'));
    expect(links.map(({ rule }) => rule)).toEqual(rules);
    expect(links.map((finding) => finding.fix?.text).find((text) => text !== undefined)).toBe(fix);
  });

  it('every rule of them is fired by a row', () => {
    const fired = new Set(table.rows.flatMap(({ rules }) => rules));
    expect([...fired].sort()).toEqual(
      RULES.map(({ id }) => id)
        .filter((id) => id.startsWith('link-'))
        .sort(),
    );
  });

  it('are not made without a network', async () => {
    const [fixture] = readFixture('1. ⟦title|Water⟧. ⟦URL|http://a.kz/b⟧ DOI ⟦DOI|10.1234/unknown⟧.');
    const findings = await check(fixture?.list ?? never(), { now: new Date('2026-01-15') });
    expect(findings.filter(({ rule }) => rule.startsWith('link-'))).toEqual([]);
  });

  it('ask for an address of a DOI at the resolver only', async () => {
    const asked: string[] = [];
    const [fixture] = readFixture('1. ⟦title|Water⟧. ⟦URL|https://doi.org/10.1234/known⟧');
    await check(fixture?.list ?? never(), { now: new Date('2026-01-15'), network: networkOf({}, asked) });
    expect(asked).toEqual([]);
  });
});

function never(): never {
  throw new Error('no fixture');
}
