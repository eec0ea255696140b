import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { report } from '../../src/report.ts';
import { readFixture } from '../rules/fixture.ts';

const { resolve } = createRequire(import.meta.url);
// The schema of OASIS, as this package of its editors carries it.
const text = readFileSync(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
// It is written in draft 04, of which it uses nothing that later drafts read otherwise but its own `id`.
const { $schema, id, ...schema } = JSON.parse(text);
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
  $id: id,
  ...schema,
});

const [fixture] = readFixture(
  [
    'Это показано в [3] и [1].',
    '1. ⟦title|Вода⟧. URL: ⟦URL|http://a.kz/b?utm_source=x⟧ (дата обращения: ⟦accessed|31.02.2021|never⟧).',
    '2. ⟦title|Жем⟧. М., 2004.',
  ].join('\n'),
);
if (fixture === undefined) throw new Error('no fixture');
const { list } = fixture;
const findings = await check(list, { now: new Date('2026-01-15') });

it.each([
  ['with findings and fixes', findings],
  ['without findings', []],
])('is valid %s', (_, some) => {
  const log = JSON.parse(report(some, list, { format: 'sarif', language: 'ru', fileName: 'моя работа/a b.txt' }));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
});

it('is held to the schema', () => {
  expect($schema).toContain('draft-04');
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

it('holds the place, the rule and the fix of a finding', () => {
  const log = JSON.parse(report(findings, list, { format: 'sarif', language: 'en', fileName: 'C:\\a\\b.txt' }));
  const [run] = log.runs;
  const result = run.results.find((each: { ruleId: string }) => each.ruleId === 'url-tracking');
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'C%3A/a/b.txt' },
    region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 41 },
  });
  expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('http://a.kz/b');
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('call-missing');
});
