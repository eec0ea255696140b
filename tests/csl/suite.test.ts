import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ratchet from './suite.json' with { type: 'json' };
import { caseIds, readCase, runCase, SUITE, unbroken } from './suite.ts';

/** Whether the engine prints what the case expects. */
function passes(id: string): boolean {
  const sections = readCase(id);
  const expected = unbroken((sections.get('RESULT') ?? '').trim());
  return unbroken(runCase(sections).trim()) === expected;
}

describe.skipIf(!existsSync(SUITE))('CSL test suite', () => {
  it('passes exactly the cases that suite.json lists', () => {
    const cases = caseIds().filter((id) => readCase(id).has('CSL'));
    expect(cases.filter(passes)).toEqual(ratchet.passing);
    expect(cases.filter((id) => !ratchet.passing.includes(id))).toEqual(Object.keys(ratchet.failing));
    expect(ratchet.passing.length).toBeGreaterThanOrEqual(838);
  }, 60_000);
});
