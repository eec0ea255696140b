import type { StyleAdapter, Variable } from '../model.ts';

const WHOLE: readonly Variable[] = ['title', 'publisher-place', 'publisher', 'issued'];
const MANUSCRIPT: readonly Variable[] = ['title', 'publisher-place', 'issued'];
const SERIAL_PART: readonly Variable[] = ['title', 'container-title', 'issued', 'page'];
const BOOK_PART: readonly Variable[] = ['title', 'container-title', 'publisher-place', 'issued', 'page'];
const ONLINE: readonly Variable[] = ['title', 'URL', 'accessed'];

/**
 * The obligatory elements of the three standards by type: title, place, publisher, date, extent of a whole; host and
 * place in it of a part (ГОСТ 7.1-2003, 4.4 and 7.1; ГОСТ Р 7.0.5-2008, 10.4 for what is online). Theses and
 * deposited works have no publisher (ГОСТ 7.1-2003, 5.5.3.8).
 */
export const REQUIRED: StyleAdapter['required'] = {
  'article-journal': SERIAL_PART,
  'article-magazine': SERIAL_PART,
  'article-newspaper': ['title', 'container-title', 'issued'],
  book: [...WHOLE, 'number-of-pages'],
  chapter: BOOK_PART,
  collection: WHOLE,
  dataset: ONLINE,
  'entry-dictionary': BOOK_PART,
  'entry-encyclopedia': BOOK_PART,
  legislation: ['title'],
  manuscript: ['title'],
  map: [...WHOLE, 'scale'],
  motion_picture: ['title', 'issued'],
  musical_score: WHOLE,
  pamphlet: WHOLE,
  'paper-conference': BOOK_PART,
  patent: ['title', 'number', 'jurisdiction'],
  periodical: ['title', 'publisher-place', 'issued'],
  post: ONLINE,
  'post-weblog': ONLINE,
  report: MANUSCRIPT,
  review: SERIAL_PART,
  software: ['title', 'issued'],
  standard: ['title', 'number', 'publisher-place', 'issued'],
  thesis: ['title', 'genre', 'publisher-place', 'issued', 'number-of-pages'],
  webpage: ONLINE,
};
