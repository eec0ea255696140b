import lexicon from '../../references/lexicons/item-types.json' with { type: 'json' };
import type { Item } from '../model.ts';
import { ITEM_TYPES, type ItemType } from '../variables.ts';
import { type Beginnings, beginningsOf, leastBeginning } from './beginnings.ts';

type Draft = { readonly [K in keyof Item]?: Item[K] };
type Where = 'start' | 'entry' | 'container';

const isItemType = (text: string): text is ItemType => ITEM_TYPES.some((type) => type === text);
/** The words of the rules that look at one place; each rule is known by its number, of which the least goes first. */
const wordsFor = (place: Where): Beginnings =>
  beginningsOf(lexicon.rules.flatMap(({ where, words }, at) => (where === place ? [[at, words] as const] : [])));

const AT_START = wordsFor('start');
const IN_ENTRY = wordsFor('entry');
const IN_CONTAINER = wordsFor('container');
const PERIODICALS = beginningsOf([[0, lexicon.periodicals]]);
const SITES = beginningsOf([[0, lexicon.sites]]);
const START = 40;

/** A number that documents of the United Nations and other bodies carry: "S/1999/12", "A/RES/47/120". */
const DOCUMENT_SYMBOL = /(?<![\p{L}\d/])[A-Z]{1,2}(?:\/[A-Z0-9.-]+){1,4}\/\d/u;

/** "Orlov v. Kazakhstan", "Orlov and Others v. Volga Co.": two parties before a court. */
const PARTIES = /^(?:In re\s|[^.:/]{2,60}(?<![IVX])\s(?:v|vs)\.\s(?:the\s)?\p{Lu})/u;

function typeByWords(entry: string, item: Draft): ItemType | undefined {
  // What a host is called and what it is: "Море и люди : материалы междунар. конф."
  const host = item['container-title'];
  const container = host === undefined ? '' : `${host} : ${item.genre ?? ''}`;
  const least = Math.min(
    leastBeginning(entry.slice(0, START), AT_START, 2) ?? Number.POSITIVE_INFINITY,
    // A law whose title goes before: "О недрах : закон РК от 27 дек. 2017 г."
    leastBeginning(item.genre ?? '', AT_START, 2) ?? Number.POSITIVE_INFINITY,
    leastBeginning(entry, IN_ENTRY) ?? Number.POSITIVE_INFINITY,
    leastBeginning(container, IN_CONTAINER) ?? Number.POSITIVE_INFINITY,
  );
  // «О море : закон Рос. Федерации от …»: the kind of an act stands behind its title.
  const kind = item.genre === undefined ? undefined : leastBeginning(item.genre.slice(0, START), AT_START, 0);
  const isAct = kind !== undefined && lexicon.rules[kind]?.type === 'legislation' && item.author === undefined;
  const type = lexicon.rules[isAct ? Math.min(kind, least) : least]?.type;
  return type !== undefined && isItemType(type) ? type : undefined;
}

function typeOfPart(entry: string, item: Draft): ItemType {
  const container = item['container-title'] ?? '';
  const numbered = item.volume !== undefined || item.issue !== undefined;
  const dayed = (item.issued?.['date-parts']?.[0]?.length ?? 0) === 3;
  // «Известия» alone, with a day, is a newspaper; those of an academy are none.
  const periodical = leastBeginning(container, PERIODICALS) !== undefined && !(dayed && /^\p{L}+$/u.test(container));
  if (dayed && item.volume === undefined && !periodical) {
    return leastBeginning(entry, SITES) !== undefined || item.issue === undefined
      ? item.URL === undefined || item.page !== undefined
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

/** Proceedings that a society publishes volume by volume are a journal: "Proc. Roy. Soc. A. 1936. Vol. 155". */
function isOfSociety(item: Draft): boolean {
  const host = item['container-title'] ?? '';
  return item.volume !== undefined && item.publisher === undefined && SOCIETY.test(host) && !MEETING.test(host);
}
const MEETING = /symp|conf|workshop|congress|meeting/iu;
const SOCIETY = /^Proc(?:eedings|\.)\s.*(?:Soc(?:\.|iety)|Acad(?:\.|emy)|Inst(?:\.|itution)|IEEE$|IRE$)/u;

/**
 * The CSL type of an entry: by its words first (a law, a standard, a thesis, a patent …), then by what was read from
 * it: a host with volume or issue is a journal, with place and publisher a book.
 */
export function readItemType(entry: string, item: Draft): ItemType {
  if (item.archive !== undefined || item.archive_location !== undefined) return 'manuscript';
  if (DOCUMENT_SYMBOL.test(entry) && item.author === undefined) return 'legislation';
  if (item.author === undefined && PARTIES.test(item.title ?? '')) return 'legal_case';
  const byWords = typeByWords(entry, item);
  if (byWords === 'paper-conference' && isOfSociety(item)) return 'article-journal';
  if (byWords !== undefined) return byWords;
  if (item['container-title'] !== undefined && item['event-title'] !== undefined) return 'paper-conference';
  if (item['container-title'] !== undefined) return typeOfPart(entry, item);
  const whole = item['number-of-pages'] !== undefined || item.edition !== undefined || item.ISBN !== undefined;
  const imprint = item.publisher !== undefined || item['publisher-place'] !== undefined;
  if (whole || (imprint && item.accessed === undefined)) return 'book';
  if (item.URL !== undefined) return 'webpage';
  if (item.issue !== undefined && item.page !== undefined) return 'article-journal';
  return item.title !== undefined && item.issued !== undefined ? 'book' : 'document';
}
