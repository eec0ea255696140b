import lexicon from '../../references/lexicons/item-types.json' with { type: 'json' };
import type { Item } from '../model.ts';
import { ITEM_TYPES, type ItemType } from '../variables.ts';

type Draft = { readonly [K in keyof Item]?: Item[K] };
interface Rule {
  readonly type: ItemType;
  readonly where: 'start' | 'entry' | 'container';
  readonly pattern: RegExp;
}

const isItemType = (text: string): text is ItemType => ITEM_TYPES.some((type) => type === text);
const pattern = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${words.map((word) => word.replace(/[.[\]/()]/gu, '\\$&').replaceAll('#', '\\d')).join('|')})`,
    'iu',
  );

const RULES: readonly Rule[] = lexicon.rules.flatMap(({ type, where, words }) =>
  isItemType(type) && (where === 'start' || where === 'entry' || where === 'container')
    ? [{ type, where, pattern: pattern(words) }]
    : [],
);
const PERIODICAL = pattern(lexicon.periodicals);
const SITE = pattern(lexicon.sites);
const START = 40;

/** A number that documents of the United Nations and other bodies carry: "S/1999/12", "A/RES/47/120". */
const DOCUMENT_SYMBOL = /(?<![\p{L}\d/])[A-Z]{1,2}(?:\/[A-Z0-9.-]+){1,4}\/\d/u;

function typeByWords(entry: string, item: Draft): ItemType | undefined {
  // What a host is called and what it is: "Море и люди : материалы междунар. конф."
  const host = item['container-title'];
  const container = host === undefined ? '' : `${host} : ${item.genre ?? ''}`;
  const start = entry.slice(0, START);
  return RULES.find((rule) => {
    const text = rule.where === 'container' ? container : rule.where === 'start' ? start : entry;
    const found = rule.pattern.exec(text);
    return found !== null && (rule.where !== 'start' || found.index <= 2);
  })?.type;
}

function typeOfPart(entry: string, item: Draft): ItemType {
  const container = item['container-title'] ?? '';
  const numbered = item.volume !== undefined || item.issue !== undefined;
  const periodical = PERIODICAL.test(container);
  const dayed = (item.issued?.['date-parts']?.[0]?.length ?? 0) === 3;
  if (dayed && item.page === undefined && item.volume === undefined && !periodical) {
    return SITE.test(entry) || item.issue === undefined
      ? item.URL === undefined
        ? 'article-newspaper'
        : 'webpage'
      : 'article-newspaper';
  }
  const imprint = item.publisher !== undefined || item['publisher-place'] !== undefined;
  // A volume of a collected work has a publisher or an editor, a journal has neither.
  const volumeOfBook =
    !(item.volume !== undefined && item.issue !== undefined) &&
    !periodical &&
    (item.publisher !== undefined || item.editor !== undefined);
  if (numbered || periodical) {
    return imprint && item.page !== undefined && (!numbered || volumeOfBook) ? 'chapter' : 'article-journal';
  }
  if (imprint) return 'chapter';
  if (item.URL !== undefined && item.page === undefined) return 'webpage';
  return 'article-journal';
}

/**
 * The CSL type of an entry: by its words first (a law, a standard, a thesis, a patent …), then by what was read from
 * it: a host with volume or issue is a journal, with place and publisher a book.
 */
export function readItemType(entry: string, item: Draft): ItemType {
  if (item.archive !== undefined || item.archive_location !== undefined) return 'manuscript';
  if (DOCUMENT_SYMBOL.test(entry) && item.author === undefined) return 'legislation';
  const byWords = typeByWords(entry, item);
  if (byWords !== undefined) return byWords;
  if (item['container-title'] !== undefined) return typeOfPart(entry, item);
  const whole = item['number-of-pages'] !== undefined || item.edition !== undefined || item.ISBN !== undefined;
  const imprint = item.publisher !== undefined || item['publisher-place'] !== undefined;
  if (whole || (imprint && item.accessed === undefined)) return 'book';
  if (item.URL !== undefined) return 'webpage';
  if (item.issue !== undefined && item.page !== undefined) return 'article-journal';
  return item.title !== undefined && item.issued !== undefined ? 'book' : 'document';
}
