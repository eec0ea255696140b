import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../src/check.ts';
import { report } from '../../src/report.ts';
import { readFixture } from '../rules/fixture.ts';

const source = [
  'Это показано в [3] \u0007 позже [1].',
  '1. ⟦title|Вода 100% <степи>⟧. URL: ⟦URL|http://a.kz/b?utm_source=x⟧ (дата обращения: ⟦accessed|31.02.2021|never⟧).',
  '2. ⟦title|Жем⟧. М., 2004.',
  '',
].join('\n');
const [fixture] = readFixture(source);
if (fixture === undefined) throw new Error('no fixture');
const { list } = fixture;
const findings = await check(list, { now: new Date('2026-01-15') });
const context = { language: 'en', fileName: 'my theses/a,b.txt' } as const;

describe('a report', () => {
  it('for people shows line, column, message and a caret under what is meant', () => {
    expect(report(findings, list, { ...context, format: 'pretty' })).toMatchInlineSnapshot(`
      "my theses/a,b.txt:1:17  error  The text cites [3], which is not in the list  call-missing
          Это показано в [3] · позже [1].
                          ^

      my theses/a,b.txt:2:28  note  The address carries tracking parameters: utm_source  url-tracking
          1. Вода 100% <степи>. URL: http://a.kz/b?utm_source=x (дата обращения: 31.02.2021).
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^

      my theses/a,b.txt:2:72  error  The access date 31.02.2021 is not in the calendar  access-date-impossible
          … http://a.kz/b?utm_source=x (дата обращения: 31.02.2021).
                                                        ^^^^^^^^^^

      my theses/a,b.txt:3:1  warning  Entry [2] of the list is never cited in the text  call-uncited
          2. Жем. М., 2004.
          ^^

      Found: error 2, warning 1, note 1
      "
    `);
  });

  it('in Russian has Russian messages', () => {
    const text = report(findings, list, { language: 'ru', fileName: 'a.txt', format: 'pretty' });
    expect(text).toContain('a.txt:1:17  ошибка  В тексте есть ссылка [3], которой нет в списке');
  });

  it('without findings says so, or is an empty report', () => {
    expect(report([], list, { ...context, format: 'pretty' })).toBe('my theses/a,b.txt: Nothing found.\n');
    expect(report([], list, { ...context, format: 'github' })).toBe('');
    expect(report([], list, { ...context, format: 'rdjsonl' })).toBe('');
    expect(report([], list, { ...context, format: 'junit' })).toContain('failures="0"');
  });

  it('in JSON holds every finding with its places and message', () => {
    const data = JSON.parse(report(findings, list, { ...context, format: 'json' }));
    expect(data.findings).toHaveLength(findings.length);
    expect(data.findings[0]).toMatchObject({
      rule: 'call-missing',
      start: { line: 1, column: 17 },
      message: messageOf(findings[0] ?? never(), 'en'),
    });
  });

  it('for GitHub is a command a line with its text escaped', () => {
    const lines = report(findings, list, { ...context, format: 'github' })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(findings.length);
    expect(lines[0]).toBe(
      '::error file=my theses/a%2Cb.txt,line=1,endLine=1,col=17,endColumn=18,title=call-missing::The text cites [3], which is not in the list',
    );
  });

  it('for reviewdog counts columns in bytes of UTF-8', () => {
    const [first] = report(findings, list, { ...context, format: 'rdjsonl' }).split('\n');
    const bytes = Buffer.byteLength(list.text.slice(0, list.text.indexOf('3]'))) + 1;
    expect(JSON.parse(first ?? '')).toMatchObject({
      location: { path: 'my theses/a,b.txt', range: { start: { line: 1, column: bytes } } },
      severity: 'ERROR',
      code: { value: 'call-missing' },
    });
  });

  it('for JUnit is well-formed XML without the characters that XML forbids', () => {
    const strange = { ...(findings[0] ?? never()), rule: 'url-malformed', values: { printed: '<\u0007&"\uD800>' } };
    const xml = report([strange], list, { ...context, format: 'junit' });
    expect(xml).toContain('&lt;\uFFFD&amp;&quot;\uFFFD&gt;');
    expect(xml.match(/<testcase /g)).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('no finding');
}
