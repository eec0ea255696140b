import type { Label } from '../../src/read/tokens.ts';
import { body, papers, siteTitle } from './bodies.ts';
import type { Terms } from './dates.ts';
import type { Piece } from './example.ts';
import { journal } from './journals.ts';
import { address, lawNumber, patentNumber, shelf, standardNumber, symbolNumber } from './numbers.ts';
import { technical } from './ornaments.ts';
import { type NameStyle, person, printPerson } from './people.ts';
import type { Random } from './random.ts';
import { acronym, conference, fill, filled, genitive, speech, title, upperFirst } from './titles.ts';
import type { Split, Words } from './words.ts';

/** The look of one entry: settled once, kept through it. */
export interface Manner {
  readonly names: NameStyle;
  readonly range: string;
  readonly quotes: readonly [string, string];
  readonly slanted: readonly string[];
  readonly quotedTitle: boolean;
}

export interface Workshop {
  readonly words: Words;
  readonly random: Random;
  readonly own: Manner;
  readonly cues: Terms;
  readonly split: Split;
  readonly field: (name: string) => readonly Piece[] | undefined;
}

const shopQuotes = (random: Random): string => (random.chance(0.05) ? random.pick(['«»', '""', '“”']) : '');
const quoted = (text: string, [open = '', close = '']: string): string =>
  open === '' || /[«"“]/u.test(text) ? text : `${open}${text}${close}`;

/** A body that publishes its own works, in full or by its capitals. */
const publishingBody = (words: Words): string => (words.random.chance(0.5) ? acronym(words) : body(words));

/** A town with its state or country, or two towns: "Boston (MA)", "USA, Reading", "Basel – Boston". */
function fullPlace(words: Words): string {
  const town = words.pick('cities');
  const state = words.pick('us-states');
  const country = words.random.chance(0.5) ? words.random.pick(['USA', 'UK', 'U.S.A.']) : words.pick('countries');
  return words.random.pick([
    `${town}, ${state}`,
    `${town} (${state})`,
    `${town} ${state}`,
    `${town}, ${country}`,
    `${country}, ${town}`,
    `${country}, ${town}, ${state}`,
    `${town}; ${words.pick('cities')}`,
    `${town} – ${words.pick('cities')}`,
    `${town}, ${words.pick('cities')}`,
  ]);
}

/** Two issues in one: "3-4", "11/12", "1–3". */
function double(random: Random): string {
  const first = random.whole(1, random.chance(0.7) ? 11 : 400);
  return `${first}${random.pick(['-', '–', '/', '–', ' – '])}${first + random.pick([1, 1, 1, 2])}`;
}

/** Makers of fields that are one stretch of one label. */
export const SIMPLE: { readonly [field: string]: readonly [Label, (shop: Workshop) => string] } = {
  container: ['container-title', ({ words }) => journal(words)],
  newspaper: ['container-title', ({ words }) => words.pick('newspapers')],
  site: ['container-title', ({ words }) => words.pick('sites')],
  manual: ['title', ({ words }) => technical(title(words), words)],
  siteAsTitle: ['title', ({ words }) => siteTitle(words)],
  gazette: ['container-title', ({ words }) => words.pick('gazettes')],
  book: ['container-title', ({ words }) => title(words)],
  encyclopedia: [
    'container-title',
    ({ words }) =>
      words.random.chance(0.5)
        ? title(words)
        : words.random.pick([
            'Большая советская энциклопедия',
            'Энциклопедический словарь',
            'Литературная энциклопедия',
            'Философская энциклопедия',
            'Новая философская энциклопедия',
            'Encyclopaedia Britannica',
            'Wikipedia',
            'Википедия',
            'Большая российская энциклопедия',
            'Русский биографический словарь',
          ]),
  ],
  confTitle: [
    'container-title',
    ({ words, random }) =>
      conference(words) + (random.chance(0.2) ? random.pick([' – 2015', '-2012', ' 2018', ' – 2009']) : ''),
  ],
  confContainer: [
    'container-title',
    ({ words, random }) =>
      (random.chance(0.2) ? conference(words) : filled(words, 'conf-containers')) +
      (random.chance(0.08) ? ` (${acronym(words)}${random.pick(["'05", ' 2014', '-2009', '', '’98'])})` : ''),
  ],
  collection: [
    'collection-title',
    ({ words, random }) =>
      random.chance(0.25) ? title(words) : words.pick(random.chance(0.65) ? 'series' : 'book-series'),
  ],
  paperSeries: ['collection-title', ({ words }) => filled(words, 'paper-series')],
  paperHost: ['container-title', ({ words }) => filled(words, 'paper-series')],
  paperNumber: ['number', ({ random }) => String(random.whole(1, random.chance(0.5) ? 99 : 9999))],
  collectionNumber: ['collection-number', ({ random }) => String(random.whole(1, random.chance(0.85) ? 60 : 9999))],
  volume: [
    'volume',
    ({ random }) =>
      random.chance(0.1)
        ? random.pick(['I', 'II', 'III', 'IV', 'V', 'VI', 'XII', 'XX', '1–2', '1-2', '3–4', '12/13'])
        : String(random.whole(1, random.chance(0.7) ? 40 : random.chance(0.9) ? 300 : 9000)),
  ],
  issue: [
    'issue',
    ({ random }) =>
      random.chance(0.1)
        ? double(random)
        : random.chance(0.04)
          ? `${random.whole(1, 9)}.${random.whole(1, 4)}`
          : String(random.whole(1, random.chance(0.8) ? 12 : random.chance(0.8) ? 400 : 12000)),
  ],
  issueL: ['issue', ({ random }) => `${random.pick(['L', 'L', 'C'])} ${random.whole(1, 400)}`],
  issueU: ['issue', ({ random }) => String(random.whole(1, 36))],
  issueParen: ['issue', ({ random }) => `${random.whole(1, 24)}${random.pick([' ', ''])}(${random.whole(10, 1200)})`],
  volumeTitle: [
    'volume-title',
    ({ words, cues, random }) => {
      const part = random.chance(0.07) ? `. ${random.pick(cues.part ?? ['Ч.'])} ${random.whole(1, 4)}` : '';
      const more = random.chance(0.04) ? ` ; ${words.pick('titles')}` : '';
      // Encyclopaedias: "Белуга – Вереск".
      if (random.chance(0.06)) return `${upperFirst(genitive(words))} – ${upperFirst(genitive(words))}`;
      return (random.chance(0.5) ? title(words) : words.pick('titles')) + more + part;
    },
  ],
  edition: [
    'edition',
    ({ cues, random }) =>
      random.pick(cues.edition ?? []).replace('{n}', String(random.whole(2, random.chance(0.85) ? 9 : 30))),
  ],
  publisher: [
    'publisher',
    ({ words, random, own }) =>
      random.chance(0.012) && words.has('nounM')
        ? `${random.pick(['Издатель', 'ИП', 'Изд.', 'Изд-во'])} ${printPerson(person(words), own.names)}`
        : quoted(random.chance(0.07) ? publishingBody(words) : words.pick('publishers'), shopQuotes(random)) +
          (random.chance(0.06) ? `, ${words.pick('publishers')}` : ''),
  ],
  publisher2: ['publisher', ({ words }) => words.pick('publishers')],
  place: [
    'publisher-place',
    ({ words, random }) =>
      words.has('us-states') && random.chance(0.08)
        ? fullPlace(words)
        : words.pick(random.chance(0.45) ? 'short-places' : 'places'),
  ],
  place2: ['publisher-place', ({ words }) => words.pick('places')],
  URL: ['URL', ({ random }) => address(random)],
  URLlike: ['URL', ({ random }) => address(random)],
  DOI: [
    'DOI',
    ({ random }) =>
      `10.${random.whole(1000, 29999)}/${random.pick(['s', 'j.', 'sj.jpe.', '', '', 'PhysRevB.', 'issn.', 'QE'])}${random.whole(100, 99999)}${random.pick(['', '-018-', '.20', '-X', '.2015.0'])}${random.whole(10, 99999)}`,
  ],
  ISBN: [
    'ISBN',
    ({ random }) => {
      const group = random.pick(['5', '5', '5', '0', '1', '3', '985', '601', '966']);
      const book = `${random.whole(10, 9999)}-${random.whole(100, 999999)}`;
      const check = random.pick(['X', 'Х', 0, 1, 2, 5, 7, 9]);
      const code = random.chance(0.6) ? `978-${group}-${book}-${random.whole(0, 9)}` : `${group}-${book}-${check}`;
      return random.chance(0.12) ? code.replaceAll('-', '') : code;
    },
  ],
  ISSN: ['ISSN', ({ random }) => `${random.whole(1000, 2999)}-${random.whole(1000, 9999)}`],
  medium: ['medium', ({ cues, random }) => random.pick(cues.medium ?? [])],
  medium0: ['medium', ({ cues, random }) => random.pick(cues.medium ?? [])],
  mediumBare: ['medium', ({ cues, random }) => random.pick(cues.medium ?? []).replace(/[[\]()]/gu, '')],
  note: [
    'note',
    ({ cues, random, words }) =>
      random.chance(0.4)
        ? `${random.pick(['System requirements', 'Системные требования', 'Систем. требования', 'Requires'])}: ${words.pick('tech')}${random.pick(['', '', ' Reader', ' 9.0', ' or higher'])}`
        : random.pick(cues.note ?? []),
  ],
  genre: ['genre', ({ words }) => fill(words.pick('genres'), words)],
  genreC: ['genre', ({ words }) => fill(words.pick(words.random.chance(0.5) ? 'conf-genres' : 'genres'), words)],
  Genre: ['genre', ({ words }) => filled(words, 'genres')],
  confGenre: ['genre', ({ words }) => words.pick('conf-genres')],
  thesisGenre: ['genre', ({ words }) => words.pick('thesis-genres')],
  thesisGenreU: ['genre', ({ words }) => filled(words, 'thesis-genres')],
  reportGenre: [
    'genre',
    ({ random }) =>
      random.pick([
        'отчет о НИР',
        'отчёт о НИР (заключ.)',
        'отчет',
        'технический отчет',
        'препринт',
        'доклад',
        'report',
        'technical report',
        'working paper',
        'final report',
        'annual report',
        'policy paper',
        'report of the working group',
        'аналитический доклад',
        'отчет о НИР (заключ.)',
        'доклад рабочей группы',
        'discussion paper',
      ]),
  ],
  university: [
    'publisher',
    ({ words }) => (words.random.chance(0.5) ? words.pick('publishers') : filled(words, 'organisations')),
  ],
  org: [
    'author',
    ({ words, random }) => {
      if (random.chance(0.12)) return acronym(words);
      const whole = random.chance(0.35) ? words.pick('channels') : body(words);
      return random.chance(0.07) ? `${whole}. ${body(words)}` : whole;
    },
  ],
  law: ['genre', ({ words }) => words.pick('laws')],
  lawTitle: ['title', ({ words }) => filled(words, 'law-titles')],
  lawTitleO: ['title', ({ words }) => filled(words, 'law-titles')],
  lawTitleT: ['title', ({ words }) => filled(words, 'law-titles')],
  code: ['title', ({ words }) => filled(words, 'codes')],
  number: ['number', ({ random, words }) => lawNumber(random, words)],
  number2: ['number', ({ random }) => String(random.whole(2000000, 2999999))],
  numberUN: ['number', ({ random }) => symbolNumber(random)],
  numberUN2: ['number', ({ random }) => symbolNumber(random)],
  papers: ['title', ({ words, random }) => papers(words, random)],
  speech: ['title', ({ words }) => speech(words)],
  standardNumber: ['number', ({ random, words }) => standardNumber(random, words)],
  patentNo: ['number', ({ random }) => patentNumber(random)],
  archive: [
    'archive',
    ({ words, random }) => words.pick('archives') + (random.chance(0.04) ? ` (${acronym(words)})` : ''),
  ],
  archiveLocation: ['archive_location', ({ random }) => shelf(random)],
  eventPlace: [
    'event-place',
    ({ words, random }) =>
      words.pick('places') +
      (random.chance(0.15) ? `, ${random.pick(['Россия', 'Беларусь', 'China', 'USA', 'Казахстан', 'Україна'])}` : ''),
  ],
};
