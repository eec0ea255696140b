import type { Run } from '../model.ts';
import type { ItemType, TextVariable } from '../variables.ts';
import { dayAndMonth } from './dates.ts';
import { capitalised, cue, joinElements, labelled, small, value } from './runs.ts';
import { customRun, customRuns, customText, ranged, rangedRun, sign, textIn, textRun, type Work } from './work.ts';

/** Types whose host comes out in numbered issues. */
const SERIAL_TYPES: ReadonlySet<ItemType> = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'interview',
  'periodical',
  'review',
  'review-book',
]);

export function isNewspaper(work: Work): boolean {
  return work.item.type === 'article-newspaper' || customText(work, 'container-kind') === 'newspaper';
}

/** A journal's or newspaper's place of publication is not printed; ГОСТ 7.1-2003, 7.3.10. */
export function isSerial(work: Work): boolean {
  return isNewspaper(work) || SERIAL_TYPES.has(work.item.type);
}

/** A book described by itself; parts and serials have their volume with the place in it. */
export function isPlainBook(work: Work): boolean {
  return work.item.type !== 'periodical' && textIn(work, 'container-title') === undefined;
}

/** «Т. 2», «Ч. 1—2» */
export function volumeRuns(work: Work): readonly Run[] {
  return numbered(work, 'volume', 'volume-label', work.terms.words.volume);
}

function issueRuns(work: Work): readonly Run[] {
  const { rules, terms } = work;
  const isNumber = isSerial(work) || work.item.type === 'legislation' || work.item.type === 'regulation';
  const word = isNumber ? rules.numberSign || terms.words.number : terms.words.issue;
  return numbered(work, 'issue', 'issue-label', word);
}

/** The document's own word, or the language's, before a number; a number that brings its word («вып. 3») stays alone. */
function numbered(work: Work, variable: TextVariable, label: string, word: string): readonly Run[] {
  const number = rangedRun(work, variable);
  const text = number[0]?.text ?? '';
  if (text === '' || /^\p{L}{1,6}\. ?\p{N}|^№/u.test(text)) return number;
  const own = customRun(work, label);
  if (own.length > 0) return [...own, cue(' '), ...number];
  if (work.rules.unitOrder === 'after' && /^\p{N}+$/u.test(text) && /\p{L}/u.test(word))
    return [...number, cue(`-${small(word)}`)];
  return labelled(`${word} `, number);
}

/** «Т. 10, № 7», «Т. 6, вып. 1», or the numbering in the words of the document. */
export function numberingArea(work: Work): readonly Run[] {
  const own = customRun(work, 'numbering');
  if (own.length > 0) return own;
  const part = numbered(work, 'part-number', 'part-label', small(work.terms.words.part));
  return capitalised(
    joinElements([
      { sign: '', runs: volumeRuns(work) },
      { sign: ', ', runs: part },
      { sign: ', ', runs: issueRuns(work) },
      { sign: ', ', runs: work.rules.actNumber === 'element' ? actNumber(work) : [] },
      { sign: sign(work, ' : '), runs: textRun(work, 'volume-title') },
    ]),
  );
}

/** «ст. 4563»: an act in a collection of laws. */
function actNumber(work: Work): readonly Run[] {
  const number = customRun(work, 'article-number');
  return labelled(/^\p{N}/u.test(number[0]?.text ?? '') ? `${work.terms.words.article} ` : '', number);
}

/** Volume, issue, day and act, each an area or together, between the year and the pages. */
export function numberingAreas(work: Work): readonly (readonly Run[])[] {
  const act = work.rules.actNumber === 'area' ? capitalised(actNumber(work)) : [];
  return isNewspaper(work) ? [...newspaperAreas(work), act] : [numberingArea(work), act];
}

/** «17 июня», weekly: «11 марта (№ 10—11)»; ГОСТ 7.1-2003, 7.5.4. */
function newspaperAreas(work: Work): readonly (readonly Run[])[] {
  const detail = customRun(work, 'date-detail');
  if (detail.length > 0) return [detail];
  const isOwn = customText(work, 'date-form') === undefined && customText(work, 'container-issued') === undefined;
  const day = isOwn ? value(dayAndMonth(work), 'issued') : [];
  if (day.length === 0) return [numberingArea(work)];
  const issue = issueRuns(work);
  const withIssue = issue.length === 0 ? day : [...day, cue(' ('), ...issue, cue(')')];
  return [capitalised(volumeRuns(work)), withIssue, customRun(work, 'numbering')];
}

/** «Разд. 1», «Гл. 14» before the pages. */
export function sectionArea(work: Work): readonly Run[] {
  const own = customRun(work, 'section');
  return own.length > 0 ? own : numbered(work, 'chapter-number', 'chapter-label', work.terms.words.chapter);
}

/** «С. 23—25», several places of a journal, or the number of an article without pages. */
export function pageArea(work: Work): readonly Run[] {
  const places = customRuns(work, 'locations');
  if (places.length > 0) return joinElements(places.map((runs) => ({ sign: sign(work, ' ; '), runs })));
  const page = textIn(work, 'page');
  // An act's number in a collection of laws, read as its page.
  if (page !== undefined && page === customText(work, 'article-number')) return [];
  if (page !== undefined) return pagesWithUnit(work, ranged(work, page));
  const isArticle = textIn(work, 'container-title') !== undefined && SERIAL_TYPES.has(work.item.type);
  const number = isArticle ? rangedRun(work, 'number') : [];
  return capitalised(labelled(/^\p{N}/u.test(number[0]?.text ?? '') ? `${work.terms.words.article} ` : '', number));
}

/** The word of pages before or after them; pages that bring their word stay as they are. */
function pagesWithUnit(work: Work, page: string): readonly Run[] {
  const pages = value(page, 'page');
  if (/^\p{L}{1,4}\. ?\p{N}|^\p{N}+(?:[—–-]\p{N}+)? ?\p{L}+\.?$/u.test(page)) return pages;
  const { words } = work.terms;
  return work.rules.unitOrder === 'after' ? labelled('', pages, ` ${words.page}`) : labelled(`${words.pages} `, pages);
}
