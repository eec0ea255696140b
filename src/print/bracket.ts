import type { Cite, Item, Run } from '../model.ts';
import { daysOf } from './dates.ts';
import { designation, headingNames } from './heading.ts';
import { placesInBracket } from './locators.ts';
import { familyOf } from './names.ts';
import type { GostRules } from './rules.ts';
import { cue, joinElements, textOf, value } from './runs.ts';
import { clean, textIn, textRun, type Work, workOf } from './work.ts';

/** Prints brackets in the text, «[10, с. 81]», «[Бахтин, 2003, с. 18]»; ГОСТ Р 7.0.5-2008, 7.4–7.5. */
export type BracketPrinter = (cites: readonly Cite[]) => readonly Run[];

/** Brackets with numbers of the list: given, or counted from the first mention. */
export function numberedBrackets(rules: GostRules, given: unknown): BracketPrinter {
  const numbers = new Map<unknown, number>();
  const used = new Set<number>();
  if (typeof given === 'object' && given !== null)
    for (const [id, number] of Object.entries(given)) {
      if (typeof number !== 'number') continue;
      numbers.set(id, number);
      used.add(number);
    }
  let next = 1;
  return bracketOf(rules, (work) => {
    const key = work.item.id ?? work.item;
    let number = numbers.get(key);
    if (number === undefined) {
      while (used.has(next)) next++;
      number = next;
      used.add(number);
      numbers.set(key, number);
    }
    return value(String(number), 'citation-number');
  });
}

/** Brackets with names or titles; the year only where it is needed to tell works apart. */
export function namedBrackets(rules: GostRules, items: readonly Item[]): BracketPrinter {
  const groups = new Map<string, Item[]>();
  const known = new Set<unknown>();
  for (const item of items) {
    if (known.has(item.id ?? item)) continue;
    known.add(item.id ?? item);
    const label = textOf(labelOf(workOf(item, rules)));
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  return bracketOf(rules, (work) => {
    const label = labelOf(work);
    const alike = groups.get(textOf(label)) ?? [];
    if (alike.length < 2 && rules.bracketYear === 'auto') return label;
    return joinElements([
      { sign: '', runs: label },
      { sign: ', ', runs: yearOf(work, alike) },
    ]);
  });
}

function bracketOf(rules: GostRules, label: (work: Work) => readonly Run[]): BracketPrinter {
  return (cites) => {
    const groups = cites.map(({ item, locators = [], prefix, suffix }) => {
      const work = workOf(item, rules);
      const name = label(work);
      // «Философия культуры ... , с. 176»: a space on both sides of the omission.
      const comma = textOf(name).endsWith('...') ? ' , ' : ', ';
      return joinElements([
        { sign: '', runs: clean(prefix) === undefined ? [] : [cue(clean(prefix) ?? '')] },
        { sign: ' ', runs: name },
        { sign: comma, runs: placesInBracket(work, locators) },
        { sign: ' ', runs: clean(suffix) === undefined ? [] : [cue(clean(suffix) ?? '')] },
      ]);
    });
    return [cue('['), ...joinElements(groups.map((runs) => ({ sign: '; ', runs }))), cue(']')];
  };
}

/** Family names of one to three authors, the designation of a standard or patent, else the title. */
function labelOf(work: Work): readonly Run[] {
  const authors = headingNames({ ...work, rules: { ...work.rules, headingNames: 3, heading: true } });
  const names = authors.map((name) => clean(name.literal) ?? (familyOf(name) || (clean(name.given) ?? '')));
  if (names.length > 0) return value(names.join(', '), 'author');
  const number = designation(work);
  return number.length > 0 && work.item.type === 'standard' ? number : shortTitle(work);
}

/** A title with its end left out: a true beginning of it, and « ...». */
export function shortTitle(work: Work): readonly Run[] {
  const short = textIn(work, 'title-short');
  const title = textIn(work, 'title');
  if (title === undefined) return textRun(work, 'container-title');
  if (short === undefined || short === title || !title.startsWith(short)) return textRun(work, 'title');
  return [...value(short, 'title-short'), cue(' ...')];
}

/** The year, with а, б … (a, b …) where works share it too. */
function yearOf(work: Work, alike: readonly Item[]): readonly Run[] {
  const year = firstYear(work.item);
  const runs = value(year, 'issued');
  const same = alike.filter((item) => firstYear(item) === year);
  if (same.length < 2 || runs.length === 0) return runs;
  const index = same.findIndex((item) => item === work.item || (item.id !== undefined && item.id === work.item.id));
  const letters = /^\p{Script=Cyrillic}/u.test(work.terms.words.pages)
    ? 'абвгдежзиклмнопрстуфхцчшщэюя'
    : 'abcdefghijklmnopqrstuvwxyz';
  const letter = letters.charAt(index);
  return letter === '' ? runs : [...runs, cue(letter)];
}

function firstYear(item: Item): string | undefined {
  const year = daysOf(item.issued)[0]?.year;
  return year === undefined ? clean(item.custom?.['date-display']) : String(year);
}
