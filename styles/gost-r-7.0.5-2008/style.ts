import type { StyleAdapter } from '../../src/model.ts';
import { gostStyle } from '../../src/print/adapter.ts';
import { REQUIRED } from '../../src/print/required.ts';
import type { GostRules } from '../../src/print/rules.ts';

/** ГОСТ Р 7.0.5-2008. Библиографическая ссылка. The clause stands behind each rule. */
export const RULES: GostRules = {
  // Signs and dashes
  areaDash: false, // 4.8: the dash between areas may be left out
  dash: '—',
  tightPunctuation: false,
  tightInitials: false,
  nbsp: false,
  // Heading and statements
  heading: true,
  headingComma: false, // 4.10.1
  headingNames: 3, // 4.10.2
  corporateHeading: false,
  repeatAuthors: false, // 4.10.2
  etAl: 'style',
  etAlMin: 4, // 4.10.3
  etAlUse: 1,
  fullWords: false, // 4.7
  legalEntry: 'title',
  standardEntry: 'heading',
  patentEntry: 'title',
  patentDataInTitle: false,
  patentStatement: false,
  thesisInFull: false,
  // Title
  gmd: false, // 10.3: only where kinds are mixed
  mediumInTitle: true,
  volumeArea: 'date',
  volumeForm: 'common-title',
  // Publication
  placeAbbrev: 'on', // 4.7
  missingImprint: 'omit',
  hostPublisher: false, // 4.11
  actNumber: 'element',
  // Extent
  pageForExtent: true, // 4.9.4
  dimensions: false, // 4.9.1
  detail: 'full',
  unitOrder: 'before',
  numberSign: '',
  // Notes, address and numbers
  urlLabel: 'URL', // 10.4.4
  accessedLabel: '',
  accessedForm: 'brackets', // 10.4.5
  urlFinalStop: false, // 6.2.2
  urlBeforeNotes: false, // 10.4
  isbnBeforeUrl: true,
  hostIsbn: false,
  doiBeforePages: false,
  doiUrl: false,
  contentType: false,
  termLanguage: 'record',
  listLanguage: 'ru',
  // References
  form: 'endnote',
  repeat: 'title', // 4.13
  sameAuthor: 'word', // 9.3
  numbered: true,
  bracketYear: 'auto', // 7.5
  opCitLabel: '',
};

export const gostR705: StyleAdapter = gostStyle(
  'gost-r-7.0.5-2008',
  'ГОСТ Р 7.0.5-2008. Библиографическая ссылка. Общие требования и правила составления',
  RULES,
  REQUIRED,
);
