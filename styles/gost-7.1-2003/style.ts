import type { StyleAdapter } from '../../src/model.ts';
import { gostStyle } from '../../src/print/adapter.ts';
import { REQUIRED } from '../../src/print/required.ts';
import type { GostRules } from '../../src/print/rules.ts';

/** ГОСТ 7.1-2003. Библиографическая запись. Библиографическое описание. The clause stands behind each rule. */
export const RULES: GostRules = {
  // Signs and dashes
  areaDash: true, // 4.7.2
  dash: '—',
  tightPunctuation: false, // 4.7.4
  tightInitials: false,
  nbsp: false,
  // Heading and statements
  heading: true, // 4.3
  headingComma: true, // ГОСТ 7.80-2000
  headingNames: 1,
  corporateHeading: false,
  repeatAuthors: true, // 5.2.6.2
  etAl: 'style', // 5.2.6.10: the agency may print all
  etAlMin: 4,
  etAlUse: 1,
  fullWords: false, // 4.10
  legalEntry: 'heading',
  standardEntry: 'heading',
  patentEntry: 'title',
  patentDataInTitle: false, // 5.4.6
  patentStatement: true,
  thesisInFull: false,
  // Title
  gmd: true, // 5.2.3
  mediumInTitle: true,
  volumeArea: 'title', // 6.2
  volumeForm: 'common-title',
  // Publication
  placeAbbrev: 'on', // 5.5.2
  missingImprint: 'omit', // 5.5.2.5, 5.5.3.7
  hostPublisher: false, // 7.3.9
  actNumber: 'element',
  // Extent
  pageForExtent: false,
  dimensions: true, // 5.6.4
  detail: 'full', // 4.4
  unitOrder: 'before',
  numberSign: '',
  // Notes, address and numbers
  urlLabel: 'URL',
  accessedLabel: '',
  accessedForm: 'brackets',
  urlFinalStop: true,
  urlBeforeNotes: true, // ГОСТ 7.82-2001, 5.8
  isbnBeforeUrl: true,
  hostIsbn: false,
  doiBeforePages: false,
  doiUrl: false,
  contentType: false,
  termLanguage: 'record', // 5.2.3.4
  listLanguage: 'ru',
  // References, which this standard does not know, are those of ГОСТ Р 7.0.5-2008
  form: 'endnote',
  repeat: 'title',
  sameAuthor: 'word',
  numbered: true,
  bracketYear: 'auto',
  opCitLabel: '',
};

export const gost71: StyleAdapter = gostStyle(
  'gost-7.1-2003',
  'ГОСТ 7.1-2003. Библиографическая запись. Библиографическое описание. Общие требования и правила составления',
  RULES,
  REQUIRED,
);
