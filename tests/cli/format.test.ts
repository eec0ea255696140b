import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { run } from './run.ts';

const ITEMS = JSON.stringify([
  {
    id: 'b',
    type: 'book',
    language: 'ru',
    author: [{ family: 'Яковлев', given: 'С. П.' }],
    title: 'Переправы & броды',
    publisher: 'Наука',
    'publisher-place': 'Москва',
    issued: { 'date-parts': [[1987]] },
  },
  {
    id: 'a',
    type: 'book',
    language: 'ru',
    author: [{ family: 'Аверин', given: 'К. Д.' }],
    title: 'Паромы',
    publisher: 'Наука',
    'publisher-place': 'Москва',
    issued: { 'date-parts': [[1979]] },
  },
]);
const STYLE = ['format', '--style', 'apa-7'];

it('prints every record, in the order given', async () => {
  const { code, out } = await run(STYLE, ITEMS);
  expect(code).toBe(0);
  expect(out.indexOf('Переправы')).toBeLessThan(out.indexOf('Паромы'));
  expect(out).toMatch(/\n$/);
});

it('sorts by the style and numbers when asked', async () => {
  const { out } = await run([...STYLE, '--sort', 'style', '--numbered'], ITEMS);
  expect(out).toMatch(/^1\. .*Паромы.*\n+2\. .*Переправы/);
});

it.each(['--output', '--to'])('prints HTML, escaped, with %s', async (option) => {
  const { out } = await run([...STYLE, option, 'html'], ITEMS);
  expect(out).toContain('Переправы &amp; броды');
});

it('hands options to the style', async () => {
  const chicago = ['format', '--style', 'chicago-author-date'];
  expect((await run(chicago, ITEMS)).out).not.toContain('Москва');
  expect((await run([...chicago, '--opt', 'edition=17'], ITEMS)).out).toContain('Москва');
});

it('prints a list as printed in another style', async () => {
  const { out } = await run(
    ['format', '--style', 'apa-7', '--from', 'lines'],
    'Седов В. П. Мосты. М.: Наука, 1987. 214 с.',
  );
  expect(out).toContain('(1987)');
});

it('prints in a style read from a file', async () => {
  const ours = await run(['format', '--style', 'apa-7'], ITEMS);
  const theirs = await run(['format', '--style', 'styles/apa-7.csl'], ITEMS);
  expect(theirs.out).toBe(ours.out);
  expect(await readFile('styles/apa-7.csl', 'utf8')).toContain('<style');
});

it.each([
  [['format'], '--style is missing'],
  [['format', '--style', 'apa7'], 'did you mean apa-7?'],
  [['format', '--style', 'none.csl'], 'none.csl: '],
  [['format', '--style', 'apa-7', '--first', 'apa-7'], '--first is for --paired'],
  [['format', '--style', 'apa-7', '--scheme', 'bsy'], 'did you mean bsi?'],
  [['format', '--style', 'apa-7', '--opt', 'dash'], '"="'],
  [['format', '--style', 'gost-7.1-2003', '--opt', 'dash={'], 'no JSON'],
  [['format', '--style', 'gost-7.1-2003', '--opt', 'areaDahs=true'], 'did you mean areaDash?'],
  [['format', '--style', 'chicago-author-date', '--opt', 'colour=red'], 'Its options: edition, kindOrder'],
  [['format', '--style', 'references-kz', '--opt', 'layout=ru'], 'no such option'],
])('ends in 2 for %j', async (args, message) => {
  const { code, err } = await run(args, ITEMS);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('prints each record in its own script and romanised', async () => {
  const { code, out } = await run(['format', '--paired', '--style', 'references-kz', '--numbered'], ITEMS);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^1\. Яковлев С\. П\. Переправы.*\n {3}Yakovlev S\.P\. \(1987\) Perepravy.*\[in Russian\]\n2\. Аверин/,
  );
});

it('prints the romanised list alone, by the scheme asked for', async () => {
  const { out } = await run(['format', '--style', 'references-ru', '--scheme', 'iso-9-1995'], ITEMS);
  expect(out).toContain('Âkovlev S.P. 1987.');
  expect(out).not.toMatch(/\p{Script=Cyrillic}/u);
});

it('takes the Cyrillic behind stored records that somebody romanised', async () => {
  const item = [{ type: 'book', language: 'ru-Latn', title: 'Mezhdunarodnaya politika' }];
  const { out } = await run(['format', '--paired', '--style', 'references-ru'], JSON.stringify(item));
  expect(out).toMatch(/^Международная политика.*\n +Mezhdunarodnaya politika\. n\.d\. \(in Russian\)/);
});
