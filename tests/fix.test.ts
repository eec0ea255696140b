import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineOf, newFindings } from '../src/baseline.ts';
import { isTold } from '../src/disable.ts';
import { applyFixes } from '../src/fix.ts';
import type { Finding, ReferenceList } from '../src/model.ts';

const finding = (start: number, end: number, text?: string, rule = 'url-tracking'): Finding => {
  const span = { start, end };
  return { rule, severity: 'note', span, ...(text !== undefined && { fix: { span, text } }) };
};

describe('fixes', () => {
  it('are made where they stand, each once, and of two that overlap the first', () => {
    const findings = [
      finding(4, 6, 'XYZ'),
      finding(0, 1, ''),
      finding(5, 8, 'lost'),
      finding(9, 9, '.'),
      finding(2, 3),
    ];
    const { text, applied } = applyFixes('012345678', findings);
    expect(text).toBe('123XYZ678.');
    expect(applied.map(({ span }) => span.start)).toEqual([0, 4, 9]);
  });

  it('leave everything else as it was', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(5)));
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 50 }), spans, (text, pairs) => {
        const findings = pairs.map(([start, length]) =>
          finding(start, start + length, text.slice(start, start + length)),
        );
        expect(applyFixes(text, findings).text).toBe(text);
      }),
    );
  });
});

describe('comments that silence rules', () => {
  it.each([
    ['a <!-- zapis-disable -->\nb !', false],
    ['a <!-- zapis-disable url-tracking -->\nb !', false],
    ['a <!-- zapis-disable url-broken, url-tracking -->\nb !', false],
    ['a <!-- zapis-disable url-broken -->\nb !', true],
    ['! <!-- zapis-disable -->', true],
    ['<!-- zapis-disable -->\n<!-- zapis-enable -->\n!', true],
    ['<!-- zapis-disable url-tracking -->\n<!-- zapis-enable url-tracking -->\n!', true],
    ['<!-- zapis-disable url-tracking -->\n<!-- zapis-enable url-broken -->\n!', false],
    ['<!-- zapis-disable-next-line -->\n!', false],
    ['<!-- zapis-disable-next-line -->\n\n!', true],
    ['% zapis-disable-next-line url-tracking\n!', false],
    ['100 % zapis-disabled !', true],
  ])('%j: told %s', (text, told) => {
    const at = text.lastIndexOf('!') === 0 ? 0 : text.lastIndexOf('!', text.startsWith('!') ? 0 : text.length);
    expect(isTold(text)(finding(at, at + 1))).toBe(told);
  });
});

describe('a baseline', () => {
  const listOf = (text: string): ReferenceList => ({ text, blocks: [], references: [], calls: [] });

  it('bears what it holds, as often as it holds it, wherever it has moved', () => {
    const baseline = baselineOf([finding(0, 1)], listOf('a'));
    const moved = [finding(2, 3), finding(4, 5), finding(6, 7)];
    expect(newFindings(moved, listOf('  a b a'), baseline).map(({ span }) => span.start)).toEqual([4, 6]);
  });
});
