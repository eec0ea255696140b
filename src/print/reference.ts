import type { Citation, Cite, Item, Locator, Position, Run, StyleOptions } from '../model.ts';
import { type BracketPrinter, namedBrackets, numberedBrackets, shortTitle } from './bracket.ts';
import { complexReference } from './complex.ts';
import { daysOf } from './dates.ts';
import { description, partAlone } from './entry.ts';
import { designation, heading, headingNames } from './heading.ts';
import { placeKey, placesInNote } from './locators.ts';
import { numberingArea, pageArea } from './numbering.ts';
import type { GostRules } from './rules.ts';
import { cue, type Element, joinElements, textOf, unbroken, value, withFinalStop } from './runs.ts';
import { clean, textRun, type Work, withItem, workOf } from './work.ts';

/** What is known of the citations before the one in hand. */
interface Earlier {
  /** The last citation, where it cites one work: only then can the next one say «Там же». */
  last?: Cite;
  readonly seen: Map<unknown, readonly Locator[]>;
  /** How many works of each heading were cited: «Указ. соч.» must mean one. */
  readonly worksOf: Map<string, Set<unknown>>;
}

/** All references of a text in its order. ГОСТ Р 7.0.5-2008, 5–9. */
export function referencesOf(
  sequence: readonly Citation[],
  rules: GostRules,
  given: { readonly options: StyleOptions; readonly items: readonly Item[] },
): readonly (readonly Run[])[] {
  if (rules.form === 'bracket') {
    const print = brackets(sequence, rules, given);
    return sequence.map(({ cites }) => print(cites));
  }
  const earlier: Earlier = { seen: new Map(), worksOf: new Map() };
  return sequence.map((citation) => {
    const runs = referenceOf(citation, rules, earlier);
    remember(citation.cites, rules, earlier);
    return rules.nbsp ? unbroken(runs) : runs;
  });
}

function brackets(
  sequence: readonly Citation[],
  rules: GostRules,
  { options, items }: { readonly options: StyleOptions; readonly items: readonly Item[] },
): BracketPrinter {
  const cited = sequence.flatMap(({ cites }) => cites.map(({ item }) => item));
  return rules.numbered ? numberedBrackets(rules, options.citationNumber) : namedBrackets(rules, [...items, ...cited]);
}

function remember(cites: readonly Cite[], rules: GostRules, earlier: Earlier): void {
  for (const { item, locators = [] } of cites) {
    earlier.seen.set(keyOf(item), locators);
    const names = textOf(heading(workOf(item, rules)));
    const works = earlier.worksOf.get(names) ?? new Set();
    earlier.worksOf.set(names, works.add(keyOf(item)));
  }
  const [only, another] = cites;
  if (only !== undefined && another === undefined) earlier.last = only;
  else delete earlier.last;
}

function referenceOf({ cites, position }: Citation, rules: GostRules, earlier: Earlier): readonly Run[] {
  const [only, another] = cites;
  if (only === undefined) return [];
  const print = (cite: Cite, at: Position, headingInstead?: readonly Run[]): readonly Run[] =>
    citeRuns(cite, at, rules, earlier, headingInstead);
  const runs =
    another === undefined
      ? print(only, position ?? positionOf(only, earlier))
      : complexReference(cites, rules, (cite, instead) =>
          print(cite, earlier.seen.has(keyOf(cite.item)) ? 'subsequent' : 'first', instead),
        );
  if (rules.form === 'intext') return [cue('('), ...runs, cue(')')];
  const isBareAddress = runs.at(-1)?.variable === 'URL' && !rules.urlFinalStop;
  return isBareAddress ? runs : withFinalStop(runs);
}

/** Where a cite stands after those before; the first rule that holds. ГОСТ Р 7.0.5-2008, 5.4, 6.4, 7.6, 8. */
function positionOf(cite: Cite, { last, seen }: Earlier): Position {
  const { item, locators = [] } = cite;
  if (last !== undefined && keyOf(last.item) === keyOf(item))
    return locators.length === 0 || isSamePlace(last, locators) ? 'ibid' : 'ibid-with-locator';
  if (seen.has(keyOf(item))) return 'subsequent';
  if (last !== undefined && isSameHost(last.item, item)) return 'container-ibid';
  if (last !== undefined && isSameSerial(last.item, item)) return 'near-note';
  return 'first';
}

/** The place cited before is the locator given there, or the pages of the record. */
function isSamePlace(last: Cite, locators: readonly Locator[]): boolean {
  const before = last.locators?.length ? last.locators : [{ label: 'page', value: clean(last.item.page) ?? '' }];
  return placeKey(before) === placeKey(locators);
}

/** Two parts of one issue or one book. */
function isSameHost(before: Item, item: Item): boolean {
  const host = clean(item['container-title']);
  return host !== undefined && host === clean(before['container-title']) && issueOf(before) === issueOf(item);
}

function issueOf(item: Item): string {
  return [item.volume, item.issue, item.custom?.numbering, daysOf(item.issued)[0]?.year].join('|');
}

function isSameSerial(before: Item, item: Item): boolean {
  return item.type === 'periodical' && before.type === 'periodical' && clean(item.title) === clean(before.title);
}

function keyOf(item: Item): unknown {
  return item.id ?? item;
}

/** One work in a reference, without the final stop. */
function citeRuns(
  cite: Cite,
  position: Position,
  rules: GostRules,
  earlier: Earlier,
  headingInstead?: readonly Run[],
): readonly Run[] {
  const work: Work = { ...workOf(cite.item, rules), ...(headingInstead === undefined ? {} : { headingInstead }) };
  const runs = position === 'first' ? firstReference(work, cite) : repeated(work, cite, position, earlier);
  return joinElements([
    { sign: '', runs: clean(cite.prefix) === undefined ? [] : [cue(clean(cite.prefix) ?? '')] },
    { sign: ' ', runs },
    { sign: ' ', runs: clean(cite.suffix) === undefined ? [] : [cue(clean(cite.suffix) ?? '')] },
  ]);
}

/** The description; a place cited takes the place of the record's pages and volume, another follows it. */
function firstReference(work: Work, { item, locators = [] }: Cite): readonly Run[] {
  const taken = Object.fromEntries(
    locators
      .filter(({ label }) => label === 'page' || label === 'volume')
      .map(({ label, value: place }) => [label, place]),
  );
  const others = locators.filter(({ label }) => !(label in taken));
  const cited = withItem(work, { ...item, ...taken, type: item.type });
  return joinElements([
    { sign: '', runs: description(cited) },
    { sign: '. ', runs: placesInNote(work, others) },
  ]);
}

/** Repeated references: areas joined by full stops, whatever the first one has. ГОСТ Р 7.0.5-2008, 8.3. */
function repeated(work: Work, cite: Cite, position: Position, earlier: Earlier): readonly Run[] {
  const { locators = [] } = cite;
  const { words } = work.terms;
  const place: Element = { sign: '. ', runs: position === 'ibid' ? [] : placesInNote(work, locators) };
  if (position === 'ibid' || position === 'ibid-with-locator')
    return joinElements([{ sign: '', runs: [cue(words.ibid)] }, place]);
  if (position === 'container-ibid') {
    const pages = locators.length > 0 ? placesInNote(work, locators) : pageArea(work);
    const host = joinElements([
      { sign: '', runs: [cue(words.ibid)] },
      { sign: '. ', runs: pages },
    ]);
    return [...partAlone(work), cue(' // '), ...host];
  }
  if (position === 'near-note') return nextIssue(work, cite, earlier.last?.item);
  return joinElements([...nameOfWork(work, earlier), place]);
}

/** What names a work that was cited before: designation, heading and «Указ. соч.», or heading and title. */
function nameOfWork(work: Work, earlier: Earlier): readonly Element[] {
  const { rules, terms } = work;
  const number = designation(work);
  if (number.length > 0) return [{ sign: '', runs: number }];
  const names = heading(work);
  const isOnly = (earlier.worksOf.get(textOf(names))?.size ?? 1) < 2;
  const isOpCit = rules.repeat === 'op-cit' && headingNames(work).length > 0 && isOnly;
  return [
    { sign: '', runs: names },
    { sign: '. ', runs: isOpCit ? [cue(rules.opCitLabel || terms.words['op-cit'])] : shortTitle(work) },
  ];
}

/** Another issue of the serial before: its title and what differs. ГОСТ Р 7.0.5-2008, 5.4. */
function nextIssue(work: Work, { locators = [] }: Cite, before: Item | undefined): readonly Run[] {
  const year = daysOf(work.item.issued)[0]?.year;
  const isOtherYear = year !== undefined && year !== daysOf(before?.issued)[0]?.year;
  return joinElements([
    { sign: '', runs: textRun(work, 'title') },
    { sign: '. ', runs: isOtherYear ? value(String(year), 'issued') : [] },
    { sign: '. ', runs: numberingArea(work) },
    { sign: '. ', runs: locators.length > 0 ? placesInNote(work, locators) : pageArea(work) },
  ]);
}
