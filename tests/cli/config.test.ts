import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { RULES } from '../../src/rules/all.ts';
import { STYLES } from '../../src/styles.ts';

const schema = JSON.parse(readFileSync(new URL('../../zapis.config.schema.json', import.meta.url), 'utf8'));

it('the schema for editors knows every rule and no other', () => {
  expect(Object.keys(schema.properties.rules.properties).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

it('the schema for editors knows every style', () => {
  expect(schema.properties.style.enum).toEqual([...STYLES.keys()]);
});

it.each([
  [{ rules: { isbn: 'off' }, language: 'ru', accessDateMonths: 24 }, true],
  [{ rules: { isbn: 'loud' } }, false],
  [{ rules: { isbm: 'off' } }, false],
  [{ colour: 1 }, false],
])('the schema takes %j: %s', (config, isValid) => {
  expect(new Ajv().validate(schema, config)).toBe(isValid);
});
