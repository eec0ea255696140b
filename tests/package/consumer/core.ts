import { check, type Finding, type Item, parse, report } from 'zapis';
import { type InputFormat, readItems, writeItems } from 'zapis/formats';

const list = parse('1. Седов В. П. Речные мосты. М.: Наука, 1987. 214 с.');
const items: readonly Item[] = list.references.map((reference) => reference.item);
const from: InputFormat = 'bibtex';

export const there: readonly Item[] = readItems(writeItems(items, from), from).items;

export async function checked(): Promise<string> {
  const findings: readonly Finding[] = await check(list, { now: new Date(0), rules: { 'final-stop': 'off' } });
  return report(findings, list, { format: 'sarif', language: 'ru', fileName: 'list.txt' });
}
