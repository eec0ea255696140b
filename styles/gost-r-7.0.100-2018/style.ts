import type { StyleAdapter } from '../../src/model.ts';
import { gostStyle } from '../../src/print/adapter.ts';
import { REQUIRED } from '../../src/print/required.ts';
import type { GostRules } from '../../src/print/rules.ts';

/** ГОСТ Р 7.0.100-2018. Библиографическая запись. Библиографическое описание. What it shares with ГОСТ 7.1-2003 has that clause. */
export const RULES: GostRules = {
  // Signs and dashes
  areaDash: true, // 4.6
  dash: '–',
  tightPunctuation: false,
  tightInitials: false,
  nbsp: false,
  // Heading and statements
  heading: true,
  headingComma: true,
  headingNames: 1,
  corporateHeading: false,
  repeatAuthors: true, // 5.2.6
  etAl: 'style', // 5.2.6: four in full, the first three of five and more
  etAlMin: 5,
  etAlUse: 3,
  fullWords: true,
  legalEntry: 'heading',
  standardEntry: 'heading',
  patentEntry: 'heading',
  patentDataInTitle: true, // correction of 2020
  patentStatement: true,
  thesisInFull: true,
  // Title
  gmd: false, // abolished
  mediumInTitle: false,
  volumeArea: 'title',
  volumeForm: 'common-title',
  // Publication
  placeAbbrev: 'off', // 5.5: places in full
  missingImprint: 'omit',
  hostPublisher: true, // 7: the publisher of the host is printed
  actNumber: 'area',
  // Extent
  pageForExtent: false,
  dimensions: true,
  detail: 'full', // 4.4: brief, extended, full
  unitOrder: 'before',
  numberSign: '',
  // Notes, address and numbers
  urlLabel: 'URL',
  accessedLabel: '',
  accessedForm: 'brackets',
  urlFinalStop: true,
  urlBeforeNotes: false,
  isbnBeforeUrl: true,
  hostIsbn: true,
  doiBeforePages: false,
  doiUrl: false,
  contentType: true, // 5.10
  termLanguage: 'record',
  listLanguage: 'ru',
  // References, which this standard does not know, are those of ГОСТ Р 7.0.5-2008
  form: 'endnote',
  repeat: 'title',
  sameAuthor: 'word',
  numbered: true,
  bracketYear: 'auto',
  opCitLabel: '',
};

export const gostR70100: StyleAdapter = gostStyle(
  'gost-r-7.0.100-2018',
  'ГОСТ Р 7.0.100-2018. Библиографическая запись. Библиографическое описание. Общие требования и правила составления',
  RULES,
  REQUIRED,
);
