import type { Context, Registered } from './document.ts';
import { initials, type Person } from './person.ts';
import type { CiteData, Distinction, NameSlot } from './scope.ts';
import { delimiter, plainText } from './tape.ts';

/** Which ways of telling works apart the style allows. */
interface Ways {
  readonly names: boolean;
  readonly given: boolean;
  readonly rule: string;
  readonly suffix: boolean;
}

const NONE: Distinction = { shown: [], given: [], conditions: 0, yearSuffix: '' };

/**
 * Tells works apart whose cites read the same: by more names, by given names, by what stands under `disambiguate`,
 * by a letter behind the year; CSL 1.0.2, "Disambiguation". Works that are alone with their cite stay as they are.
 */
export function disambiguate(context: Context): void {
  const { attributes } = context.style.citation;
  const ways: Ways = {
    names: attributes.get('disambiguate-add-names') === 'true',
    given: attributes.get('disambiguate-add-givenname') === 'true',
    rule: attributes.get('givenname-disambiguation-rule') ?? 'by-cite',
    suffix: attributes.get('disambiguate-add-year-suffix') === 'true',
  };
  if (!ways.names && !ways.given && !ways.suffix && context.style.disambiguateConditions === 0) return;
  const byText = new Map<string, Registered[]>();
  for (let index = 0; index < context.works.length; index += 1) {
    const work = context.works[index];
    if (work) addTo(byText, firstCited(work, context), work);
  }
  const expanded = ways.given && ways.rule !== 'by-cite' ? expandGlobally(context.works, ways.rule) : new Set();
  const ambiguous: Registered[][] = [];
  byText.forEach((set) => {
    if (set.length < 2) return;
    // Given names only part what read the same without them.
    const parts = set.some((work) => expanded.has(work)) ? partition(set, context) : [set];
    for (const part of parts) if (part.length > 1) ambiguous.push(part);
  });
  for (const set of ambiguous) separate(set, context, ways);
}

/** How a cite reads before anything tells it apart; its names are noted. */
function firstCited(work: Registered, context: Context): string {
  const found: NameSlot[] = [];
  const text = cited(work, context, found);
  // A copy, as small as it can be: a list that grew keeps room for more.
  work.slots = found.slice();
  return text;
}

/** Where later cites are shorter than the first, works are told apart by what the later ones say. */
function comparedAs(context: Context): CiteData {
  const { style, hasLaterCites } = context;
  return (style.asksPosition ? hasLaterCites : style.shortensNames) ? { position: 'subsequent' } : {};
}

/** How a cite reads, without its year suffix. */
function cited(work: Registered, context: Context, slots?: NameSlot[]): string {
  const distinction = work.distinction && { ...work.distinction, yearSuffix: '' };
  const cite = comparedAs(context);
  const compared = { distinction, citationNumber: 0, comparing: true, cite, slots, delimiter: APART };
  return plainText(context.style.citation.render(context.scopeOf(work, 'citation', compared)));
}

/** Stands between the parts of a cite that is compared, so that what one lacks another does not make up. */
const APART = delimiter('\u0001');

function partition(works: readonly Registered[], context: Context): Registered[][] {
  const byText = new Map<string, Registered[]>();
  for (const work of works) addTo(byText, cited(work, context), work);
  return [...byText.values()];
}

function addTo(sets: Map<string, Registered[]>, key: string, work: Registered): void {
  const set = sets.get(key);
  if (set) set.push(work);
  else sets.set(key, [work]);
}

function change(work: Registered, more: Partial<Distinction>): void {
  work.distinction = { ...(work.distinction ?? NONE), ...more };
}

function separate(set: readonly Registered[], context: Context, ways: Ways): void {
  let left: Registered[][] = [[...set]];
  if (ways.names) left = left.flatMap((one) => bySteps(one, context, nameSteps(one), ways));
  if (ways.given && ways.rule === 'by-cite') {
    left = left.flatMap((one) => bySteps(one, context, givenSteps(one, ways.names), ways));
  }
  if (context.style.disambiguateConditions > 0) left = left.flatMap((one) => byCondition(one, context));
  if (ways.suffix) for (const one of left) addSuffixes(one);
}

/** One step: a name of an element shown, or its given name at a level. */
interface Step {
  readonly slot: number;
  readonly name: number;
  readonly level: number;
}

function nameSteps(set: readonly Registered[]): Step[] {
  const steps: Step[] = [];
  const [first = []] = set.map((work) => work.slots);
  first.forEach((_, slot) => {
    const most = Math.max(...set.map((work) => work.slots[slot]?.names.length ?? 0));
    const shown = Math.max(1, Math.min(...set.map((work) => work.slots[slot]?.shown ?? 0)));
    for (let name = shown; name < most; name += 1) steps.push({ slot, name, level: 0 });
  });
  return steps;
}

function givenSteps(set: readonly Registered[], addNames: boolean): Step[] {
  const steps: Step[] = [];
  const [first = []] = set.map((work) => work.slots);
  first.forEach((_, slot) => {
    const most = Math.max(...set.map((work) => work.slots[slot]?.names.length ?? 0));
    const shown = Math.max(...set.map((work) => work.slots[slot]?.shown ?? 0));
    for (let name = 0; name < (addNames ? most : shown); name += 1) {
      if (name >= shown) steps.push({ slot, name, level: 0 });
      steps.push({ slot, name, level: 1 }, { slot, name, level: 2 });
    }
  });
  return steps;
}

/**
 * Takes steps until every work of the set stands alone or the steps are used up; a step that separates nothing is
 * taken back. Returns the sets that still read the same.
 */
function bySteps(set: readonly Registered[], context: Context, steps: readonly Step[], ways: Ways): Registered[][] {
  if (set.length < 2) return [];
  const before = new Map(set.map((work) => [work, work.distinction]));
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (!step) break;
    const kept = new Map(set.map((work) => [work, work.distinction]));
    for (const work of set) take(work, step);
    const parts = partition(set, context);
    if (parts.length > 1) {
      return parts.flatMap((part) => bySteps(part, context, steps.slice(index + 1), ways));
    }
    if (step.level > 0) for (const work of set) work.distinction = kept.get(work);
  }
  for (const work of set) work.distinction = before.get(work);
  return [[...set]];
}

function take(work: Registered, step: Step): void {
  const slot = work.slots[step.slot];
  if (!slot || step.name >= slot.names.length) return;
  const { shown, given } = work.distinction ?? NONE;
  if (step.level === 0) {
    change(work, { shown: set(shown, step.slot, Math.max(step.name + 1, slot.shown), 0) });
    return;
  }
  const name = slot.names[step.name];
  if (!name || step.level > slot.most(name)) return;
  const levels = set(given[step.slot] ?? [], step.name, step.level, 0);
  change(work, { given: set(given, step.slot, levels, []) });
}

function set<T>(list: readonly T[], index: number, value: T, filler: T): T[] {
  const copy = [...list];
  while (copy.length <= index) copy.push(filler);
  copy[index] = value;
  return copy;
}

/** Conditions `disambiguate` one more at a time, for the works that still read the same. */
function byCondition(set: readonly Registered[], context: Context): Registered[][] {
  let left = [[...set]];
  for (let conditions = 1; conditions <= context.style.disambiguateConditions && left.length > 0; conditions += 1) {
    for (const one of left) for (const work of one) change(work, { conditions });
    left = left.flatMap((one) => partition(one, context)).filter((part) => part.length > 1);
  }
  return left;
}

function addSuffixes(set: readonly Registered[]): void {
  if (set.length < 2) return;
  // Works are numbered in the order of the list.
  const inOrder = [...set].sort((a, b) => a.number - b.number);
  inOrder.forEach((work, index) => {
    change(work, { yearSuffix: letters(index) });
  });
}

/** 0 a, 25 z, 26 aa. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/**
 * Given names shown wherever two people of the document share a family name, whether or not cites are ambiguous.
 * Returns the works that this changed.
 */
function expandGlobally(works: readonly Registered[], rule: string): ReadonlySet<Registered> {
  const expanded = new Set<Registered>();
  const primaryOnly = rule.startsWith('primary-name');
  const most = rule.endsWith('-with-initials') ? 1 : 2;
  const families = new Map<string, Map<string, Given>>();
  const eachName = (visit: (person: Person, work: Registered, slot: number, index: number) => void): void => {
    for (const work of works) {
      work.slots.forEach(({ names }, slot) => {
        const end = primaryOnly ? Math.min(1, names.length) : names.length;
        for (let index = 0; index < end; index += 1) {
          const name = names[index];
          if (name && !name.literal) visit(name, work, slot, index);
        }
      });
    }
  };
  eachName((person) => {
    const family = familyOf(person);
    const known = families.get(family) ?? new Map<string, Given>();
    families.set(family, known);
    if (!known.has(person.given)) known.set(person.given, { bare: squeezed(person.given), short: short(person) });
  });
  const levels = new Map([...families].map(([family, given]) => [family, levelsOf(given, most)]));
  eachName((person, work, slot, name) => {
    const level = levels.get(familyOf(person))?.get(person.given) ?? 0;
    if (level === 0) return;
    take(work, { slot, name, level });
    expanded.add(work);
  });
  return expanded;
}

/** A given name as two people are compared by it: without typing habits, and as initials. */
interface Given {
  readonly bare: string;
  readonly short: string;
}

function familyOf({ nonDropping, family }: Person): string {
  return `${nonDropping.trim()} ${family}`;
}

/**
 * How much of each given name of a family tells it from the others: 2 where another has the same initials, 1 where
 * initials differ. Counted by initials, so that a family of thousands costs no more than its names.
 */
function levelsOf(given: ReadonlyMap<string, Given>, most: 1 | 2): ReadonlyMap<string, number> {
  const bareByShort = new Map<string, Set<string>>();
  for (const { bare, short: initial } of given.values()) {
    const known = bareByShort.get(initial) ?? new Set();
    bareByShort.set(initial, known.add(bare));
  }
  return new Map(
    [...given].map(([name, { short: initial }]) => {
      const same = bareByShort.get(initial)?.size ?? 0;
      const level = same > 1 && most === 2 ? 2 : bareByShort.size > 1 ? 1 : 0;
      return [name, level];
    }),
  );
}

/** Given names without the spaces and periods that are only a way of typing. */
function squeezed(given: string): string {
  return given.replace(/[\s.]+/g, '');
}

function short(person: Person): string {
  return initials(person.given, '.', { shorten: true, hyphen: true });
}
