import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const decisions = 'docs/decisions';

it('names no file that the repository lacks', () => {
  const shipped = manifest.files.filter((file: string) => file !== 'dist');
  expect(shipped.filter((file: string) => !existsSync(file))).toEqual([]);
  expect(existsSync(decisions)).toBe(true);
});

it('supports the Node range of its decision', () => {
  expect(readFileSync(`${decisions}/002-node-range.md`, 'utf8')).toContain(`\`${manifest.engines.node}\``);
});
