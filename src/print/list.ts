import kinds from '../../references/terms/list-kinds.json' with { type: 'json' };
import type { Item } from '../model.ts';
import { scriptOf } from '../script/language.ts';
import type { ItemType } from '../variables.ts';
import { daysOf } from './dates.ts';
import { familyOf } from './names.ts';
import { clean } from './work.ts';

/** Order and groups of a list; none of the GOST standards fixes them (ГОСТ Р 7.0.11-2011, 5.6 names the orders). */
export interface ArrangeOptions {
  /** `citation` and `none` keep the order given; `kind` puts legal acts first. Default: `citation`. */
  readonly sort?: Sort;
  /** Number the entries through all groups. */
  readonly numbered?: boolean;
  /** Begin again with 1 in each group. */
  readonly restartNumbering?: boolean;
  /** Headings over groups. */
  readonly groupBy?: 'kind' | 'script' | 'type';
  /** Language of the collation and the headings; BCP 47, default `ru`. */
  readonly listLanguage?: string;
  /** Blocks of scripts, first to last. Default: Cyrillic, Latin, others. */
  readonly scriptOrder?: readonly string[];
  /** Kinds (references/terms/list-kinds.json), first to last. */
  readonly kindOrder?: readonly string[];
}

const SORTS = ['alphabetical', 'citation', 'chronological', 'kind', 'none'] as const;
export type Sort = (typeof SORTS)[number];

/** An item and where it stood in the list given. */
export interface Member {
  readonly item: Item;
  readonly index: number;
}

export interface Group {
  /** Empty where the list has no headings. */
  readonly heading: string;
  readonly members: readonly Member[];
}

/** Orders and groups. @throws RangeError for an order or a grouping that there is not. */
export function arrange(items: readonly Item[], options: ArrangeOptions): readonly Group[] {
  const { sort = 'citation', groupBy } = options;
  if (!SORTS.includes(sort)) throw new RangeError(`no order "${String(sort)}"; known: ${SORTS.join(', ')}`);
  const members = items.map((item, index) => ({ item, index }));
  const sorted = sort === 'citation' || sort === 'none' ? members : sortedBy(members, sort, options);
  if (groupBy === undefined) return [{ heading: '', members: sorted }];
  const groups = new Map<string, Member[]>();
  for (const key of groupOrder(groupBy, options)) groups.set(key, []);
  for (const member of sorted) {
    const key = groupOf(member.item, groupBy);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([key, group]) => ({ heading: headingOf(key, options), members: group }));
}

function groupOrder(groupBy: NonNullable<ArrangeOptions['groupBy']>, options: ArrangeOptions): readonly string[] {
  if (groupBy === 'kind') return options.kindOrder ?? kinds.order;
  if (groupBy === 'script') return options.scriptOrder ?? SCRIPTS;
  if (groupBy === 'type') return [];
  throw new RangeError(`no grouping "${String(groupBy)}"; known: kind, script, type`);
}

function groupOf(item: Item, groupBy: NonNullable<ArrangeOptions['groupBy']>): string {
  if (groupBy === 'kind') return kindOf(item);
  return groupBy === 'script' ? scriptOf(textBy(item)) : (item?.type ?? '');
}

function headingOf(key: string, { listLanguage = 'ru' }: ArrangeOptions): string {
  const names: { readonly [key: string]: { readonly [language: string]: string } } = kinds.headings;
  const name = names[key];
  return name?.[listLanguage.split('-')[0] ?? ''] ?? name?.ru ?? key;
}

const SCRIPTS: readonly string[] = ['Cyrl', 'Latn', 'other'];

/** What an entry is sorted by, read once for each. */
interface Key extends Member {
  readonly script: number;
  readonly kind: number;
  /** Family and given name of each author, or the words that stand first; the title behind all. */
  readonly parts: readonly string[];
  readonly title: string;
  readonly time: number;
}

function sortedBy(members: readonly Member[], sort: Sort, options: ArrangeOptions): readonly Member[] {
  const { scriptOrder = SCRIPTS, kindOrder = kinds.order, listLanguage = 'ru' } = options;
  const collator = new Intl.Collator(listLanguage, { sensitivity: 'variant', numeric: true });
  const keys = members.map((member): Key => {
    return {
      ...member,
      parts: partsBy(member.item).map(sortable),
      title: sortable(titleBy(member.item)),
      script: rank(scriptOrder, scriptOf(textBy(member.item))),
      kind: rank(kindOrder, kindOf(member.item)),
      time: timeOf(member.item),
    };
  });
  const alphabet = (a: Key, b: Key): number =>
    a.script - b.script ||
    compareParts(a.parts, b.parts, collator) ||
    collator.compare(a.title, b.title) ||
    a.index - b.index;
  const compare: { readonly [S in Sort]?: (a: Key, b: Key) => number } = {
    alphabetical: alphabet,
    chronological: (a, b) => order(a.time, b.time) || alphabet(a, b),
    // Within legal acts the newest comes first.
    kind: (a, b) => a.kind - b.kind || (isAct(a) && isAct(b) ? order(b.time, a.time) : 0) || alphabet(a, b),
  };
  return keys.sort(compare[sort] ?? alphabet);
}

function rank(list: readonly string[], key: string): number {
  const index = list.indexOf(key);
  return index < 0 ? list.length : index;
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Year, month and day as one number; without a date the end of time. */
function timeOf(item: Item): number {
  const day = daysOf(item?.issued)[0];
  return day === undefined ? Number.POSITIVE_INFINITY : day.year * 10000 + (day.month ?? 0) * 100 + (day.day ?? 0);
}

/** Part by part; what ends first comes first, so that an author's works stand before those with others. */
function compareParts(a: readonly string[], b: readonly string[], collator: Intl.Collator): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const by = collator.compare(part, other);
    if (by !== 0) return by;
  }
  return a.length - b.length;
}

/** Letters and figures alone, ё as е: quotes and brackets do not sort. */
function sortable(text: string): string {
  return text
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What an entry begins with: heading, authors of up to three, number of a standard, else the title. */
function partsBy(item: Item): readonly string[] {
  const named = clean(item?.custom?.heading);
  if (named !== undefined) return [named];
  const isTitleEntry =
    !Array.isArray(item?.author) || item.author.length > 3 || item.custom?.['author-truncated'] === true;
  const names = isTitleEntry ? [] : (item.author ?? []);
  if (names.length > 0)
    return names.flatMap((name) => [clean(name?.literal) ?? familyOf(name ?? {}), clean(name?.given) ?? '']);
  const number = item?.type === 'standard' ? clean(item.number) : undefined;
  return [number ?? titleBy(item)];
}

function titleBy(item: Item): string {
  return clean(item?.title) ?? clean(item?.['container-title']) ?? '';
}

function textBy(item: Item): string {
  return `${partsBy(item).join(' ')} ${titleBy(item)}`;
}

const KIND_OF_TYPE: { readonly [T in ItemType]?: string } = {
  bill: 'laws',
  hearing: 'courts',
  legal_case: 'courts',
  legislation: 'laws',
  regulation: 'ministries',
  standard: 'standards',
  treaty: 'international',
};

function isAct({ item }: Key): boolean {
  return KIND_OF_TYPE[item?.type] !== undefined && item.type !== 'standard';
}

/** The kind of a record: force of a legal act by its words, then standards, archives, works, electronic resources. */
function kindOf(item: Item): string {
  const type = KIND_OF_TYPE[item?.type];
  if (type !== undefined && type !== 'courts' && type !== 'standards') return forceOf(item) ?? type;
  if (type !== undefined) return type;
  if (clean(item?.archive) !== undefined || clean(item?.archive_location) !== undefined) return 'archives';
  if (ELECTRONIC.has(item?.type)) return 'electronic';
  return scriptOf(textBy(item)) === 'Latn' && !/-Latn\b/.test(clean(item?.language) ?? '') ? 'foreign' : 'works';
}

const ELECTRONIC: ReadonlySet<ItemType> = new Set(['dataset', 'post', 'post-weblog', 'software', 'webpage']);

function forceOf(item: Item): string | undefined {
  const info = item.custom?.['title-info'];
  const words = [
    clean(item.custom?.heading),
    clean(item.title),
    clean(item.genre),
    ...(Array.isArray(info) ? info.map(clean) : []),
  ]
    .join(' ')
    .toLowerCase();
  return kinds.force.find(({ words: marks }) => marks.some((mark) => words.includes(mark)))?.kind;
}
