import type { StyleOptions } from '../model.ts';

/**
 * What a GOST style may be told, and what each standard answers when it is not: one table a standard in `styles/`,
 * clause beside rule. The same names are the options of `formatEntry`.
 */
export interface GostOptions {
  /** Between areas: «. — » (true) or «. » (false). */
  readonly areaDash: boolean;
  /** The dash between areas and in ranges: «—» or «–». */
  readonly dash: string;
  /** «Фамилия, И. О.» or «Фамилия И. О.» in the heading. */
  readonly headingComma: boolean;
  /** Print the heading (persons, organisations). */
  readonly heading: boolean;
  /** How many persons a heading holds. */
  readonly headingNames: number;
  /** An organisation in `author` is a heading. */
  readonly corporateHeading: boolean;
  /** `all`: every name in the first statement. */
  readonly etAl: 'style' | 'all';
  /** From how many names on the statement is shortened… */
  readonly etAlMin: number;
  /** …and to how many. */
  readonly etAlUse: number;
  /** General material designation after the title. A record's `medium` is printed in any case (not in 7.0.100). */
  readonly gmd: boolean;
  /** Area 9: «Текст : непосредственный». */
  readonly contentType: boolean;
  readonly placeAbbrev: 'on' | 'capitals' | 'off';
  /** «: » and «; » without the space before. */
  readonly tightPunctuation: boolean;
  /** «И.О.» */
  readonly tightInitials: boolean;
  /** Sign of the number; the language's own where empty. */
  readonly numberSign: string;
  readonly urlLabel: string;
  /** The language's own where empty. */
  readonly accessedLabel: string;
  /** The access date in round brackets, or as an area of its own. */
  readonly accessedForm: 'brackets' | 'area';
  /** The full stop after an address that ends the entry. */
  readonly urlFinalStop: boolean;
  readonly isbnBeforeUrl: boolean;
  readonly doiBeforePages: boolean;
  /** Print an address that only says the DOI again. */
  readonly doiUrl: boolean;
  /** The host's publisher. */
  readonly hostPublisher: boolean;
  /** Nothing, or «[Б. м. : б. и.]», for a published book without imprint. */
  readonly missingImprint: 'omit' | 'mark';
  readonly dimensions: boolean;
  readonly legalEntry: 'heading' | 'title';
  readonly standardEntry: 'heading' | 'title';
  readonly patentEntry: 'heading' | 'title';
  readonly volumeForm: 'common-title' | 'own-title';
  /** Levels of detail of 7.0.100; `full` prints what the record holds. */
  readonly detail: 'brief' | 'extended' | 'full';
  /** «С. 5» or «5 б.» */
  readonly unitOrder: 'before' | 'after';
  /** Designations and content types in the record's language or the list's (`listLanguage`). */
  readonly termLanguage: 'record' | 'list';
  readonly listLanguage: string;
  /** Non-breaking spaces. */
  readonly nbsp: boolean;
  /** Kind of reference. */
  readonly form: 'endnote' | 'footnote' | 'intext' | 'bracket';
  readonly repeat: 'title' | 'op-cit';
  readonly sameAuthor: 'word' | 'numbered';
  /** Brackets name the number in the list. */
  readonly numbered: boolean;
  readonly bracketYear: 'auto' | 'always';
  /** The words for a work cited before, «Указ. соч.» or «Цит. соч.»; the language's own where empty. */
  readonly opCitLabel: string;
}

/** What a standard fixes and nobody may choose. */
export interface GostRules extends GostOptions {
  /** Authors of the heading are named again after the slash. */
  readonly repeatAuthors: boolean;
  /** A volume stands in the area of the title, or after the date. */
  readonly volumeArea: 'title' | 'date';
  /** A place cited in a book takes the place of its extent. */
  readonly pageForExtent: boolean;
  /** Patents: application and dates in the title area, in full words. */
  readonly patentDataInTitle: boolean;
  /** A patent under its title names no inventor. */
  readonly patentStatement: boolean;
  /** The number of an act: «№ 44, ст. 4563» or «№ 44. – Ст. 4563». */
  readonly actNumber: 'element' | 'area';
  /** Words of function in full («редактор»). */
  readonly fullWords: boolean;
  /** Thesis: «специальность 05.25.03» before the kind; the university as a statement. */
  readonly thesisInFull: boolean;
  /** The host's ISBN before the place cited. */
  readonly hostIsbn: boolean;
  /** The address before the other notes. */
  readonly urlBeforeNotes: boolean;
  /** Designation from `medium`. */
  readonly mediumInTitle: boolean;
}

type Check = 'boolean' | 'number' | 'string' | readonly string[];

const CHECKS: { readonly [K in keyof GostOptions]: Check } = {
  areaDash: 'boolean',
  dash: 'string',
  headingComma: 'boolean',
  heading: 'boolean',
  headingNames: 'number',
  corporateHeading: 'boolean',
  etAl: ['style', 'all'],
  etAlMin: 'number',
  etAlUse: 'number',
  gmd: 'boolean',
  contentType: 'boolean',
  placeAbbrev: ['on', 'capitals', 'off'],
  tightPunctuation: 'boolean',
  tightInitials: 'boolean',
  numberSign: 'string',
  urlLabel: 'string',
  accessedLabel: 'string',
  accessedForm: ['brackets', 'area'],
  urlFinalStop: 'boolean',
  isbnBeforeUrl: 'boolean',
  doiBeforePages: 'boolean',
  doiUrl: 'boolean',
  hostPublisher: 'boolean',
  missingImprint: ['omit', 'mark'],
  dimensions: 'boolean',
  legalEntry: ['heading', 'title'],
  standardEntry: ['heading', 'title'],
  patentEntry: ['heading', 'title'],
  volumeForm: ['common-title', 'own-title'],
  detail: ['brief', 'extended', 'full'],
  unitOrder: ['before', 'after'],
  termLanguage: ['record', 'list'],
  listLanguage: 'string',
  nbsp: 'boolean',
  form: ['endnote', 'footnote', 'intext', 'bracket'],
  repeat: ['title', 'op-cit'],
  sameAuthor: ['word', 'numbered'],
  numbered: 'boolean',
  bracketYear: ['auto', 'always'],
  opCitLabel: 'string',
};

/** The names of the options that a GOST style knows. */
export const OPTION_NAMES: readonly string[] = Object.keys(CHECKS);

/**
 * A standard's rules with the caller's options laid over them. Options of other styles are left alone.
 * @throws TypeError for a value that the option cannot have; the message names those it can.
 */
export function rulesWith(rules: GostRules, options: StyleOptions): GostRules {
  const given: { [option: string]: unknown } = {};
  let isGiven = false;
  for (const [name, value] of Object.entries(options)) {
    const check = isOption(name) ? CHECKS[name] : undefined;
    if (check === undefined || value === undefined) continue;
    given[name] = checked(name, value, check);
    isGiven = true;
  }
  return isGiven ? { ...rules, ...given } : rules;
}

function isOption(name: string): name is keyof GostOptions {
  return Object.hasOwn(CHECKS, name);
}

function checked(name: string, value: unknown, check: Check): unknown {
  if (typeof check !== 'string') {
    // A choice that can be `on` and `off` is also turned by true and false: { placeAbbrev: false }.
    const choice = value === true ? 'on' : value === false ? 'off' : value;
    if (typeof choice === 'string' && check.includes(choice)) return choice;
    throw new TypeError(`option ${name}: one of ${check.join(', ')} expected, not ${JSON.stringify(value)}`);
  }
  if (check === kindOf(value)) return value;
  throw new TypeError(`option ${name}: a ${check} expected, not ${JSON.stringify(value)}`);
}

function kindOf(value: unknown): string {
  return typeof value;
}
