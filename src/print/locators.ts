import type { Locator, Run } from '../model.ts';
import { isSerial } from './numbering.ts';
import { capitalised, cue, joinElements, small, value } from './runs.ts';
import type { Word } from './terms.ts';
import { clean, customText, ranged, type Work } from './work.ts';

/** Words of the places that CSL and GOST name; a place of another kind is printed without a word. */
const WORD_OF_LABEL: { readonly [label: string]: Word } = {
  article: 'article',
  'article-locator': 'article',
  book: 'book',
  chapter: 'chapter',
  folio: 'leaves',
  issue: 'issue',
  number: 'number',
  page: 'page',
  part: 'part',
  section: 'section',
  volume: 'volume',
};

/** Places as they are compared: the same place cited again is not printed. */
export function placeKey(locators: readonly Locator[]): string {
  return locators.map(({ label, value: place }) => `${label}:${place.replace(/[–—]/g, '-')}`).join('|');
}

/** In a bracket: «ч. 1, с. 17». */
export function placesInBracket(work: Work, locators: readonly Locator[]): readonly Run[] {
  return joinElements(locators.map((locator) => ({ sign: ', ', runs: placeRuns(work, locator) })));
}

/** In a note: «Т. 1, кн. 2. С. 25»: volumes and their parts together, pages an area of their own. */
export function placesInNote(work: Work, locators: readonly Locator[]): readonly Run[] {
  const pages = locators.filter(({ label }) => label === 'page' || label === 'folio');
  const others = locators.filter((locator) => !pages.includes(locator));
  return joinElements([
    { sign: '', runs: capitalised(placesInBracket(work, others)) },
    ...pages.map((locator) => ({ sign: '. ', runs: pagesCited(work, locator) })),
  ]);
}

function pagesCited(work: Work, locator: Locator): readonly Run[] {
  const { words } = work.terms;
  return withWord(work, locator, locator.label === 'page' ? words.pages : words.leaves);
}

function placeRuns(work: Work, locator: Locator): readonly Run[] {
  const { words } = work.terms;
  const own = customText(work, `${locator.label}-label`);
  const key = locator.label === 'issue' && isSerial(work) ? 'number' : WORD_OF_LABEL[locator.label];
  const word = own ?? (key === undefined ? '' : words[key]);
  return withWord(work, locator, locator.label === 'page' ? words.page : small(word));
}

function withWord(work: Work, locator: Locator, word: string): readonly Run[] {
  const place = clean(locator.value);
  if (place === undefined) return [];
  const runs = value(ranged(work, place), 'locator');
  return word === '' ? runs : [cue(`${word} `), ...runs];
}
