import type { Label } from '../../src/read/tokens.ts';
import type { Piece } from './example.ts';
import { type NameStyle, nameStyle, type Person, person, printPeople, printPerson } from './people.ts';
import type { Random } from './random.ts';
import terms from './terms.json' with { type: 'json' };
import { conference, filled, journal, speech, title } from './titles.ts';
import { LANGUAGES, type Language, type Split, type Words, words as wordsOf } from './words.ts';

type Terms = { readonly [name: string]: readonly string[] };
const TERMS: { readonly [L in Language]: Terms } = terms.terms;

/** The fields of one made-up record; each value is made when a layout first asks for it, and stays. */
export interface Record {
  readonly field: (name: string) => readonly Piece[] | undefined;
  readonly term: (name: string) => string;
}

/** The share of the records that lack a field, by which layouts with choices vary. */
const LACKING: { readonly [field: string]: number } = { place: 0.03, publisher: 0.04, volume: 0.25, pages: 0.05 };

/** The look of one entry: settled once, kept through it. */
interface Manner {
  readonly names: NameStyle;
  readonly range: string;
  readonly quotes: readonly [string, string];
  readonly slanted: readonly string[];
  readonly quotedTitle: boolean;
}

function manner(random: Random, latin: boolean): Manner {
  const slanted = random.chance(0.84)
    ? []
    : random.pick([
        ['title'],
        ['container'],
        ['author'],
        ['author', 'resp'],
        ['title', 'book'],
        ['container', 'book', 'confContainer'],
      ]);
  return {
    names: nameStyle(random, latin),
    range: random.pick(['–', '–', '-', '-', '—', ' – ', ' - ', '−']),
    quotes: random.pick([
      ['«', '»'],
      ['«', '»'],
      ['"', '"'],
      ['“', '”'],
      ['„', '“'],
    ] as const),
    slanted,
    quotedTitle: random.chance(0.05),
  };
}

const SITES = [
  'example.org',
  'kremlin.ru',
  'www.cyberleninka.ru',
  'elibrary.ru',
  'www.un.org',
  'base.garant.ru',
  'docs.cntd.ru',
  'lib.ru',
  'journal.tsu.ru',
  'www.gks.ru',
  'zakon.rada.gov.ua',
  'adilet.zan.kz',
  'lex.uz',
  'arxiv.org',
  'github.com',
  'habr.com',
  'www.nature.com',
  'ria.ru',
  'elib.bsu.by',
  'window.edu.ru',
];
const PATHS = [
  'article',
  'news',
  'doc',
  'pdf',
  'issues',
  'n',
  'index.php',
  'view',
  'files',
  'ru',
  'publications',
  'archive',
  'item.asp?id=',
  'search',
  'books',
  'wiki',
  'journal',
  'content',
];

function address(random: Random): string {
  const parts = Array.from({ length: random.whole(0, 4) }, () =>
    random.chance(0.5)
      ? random.pick(PATHS)
      : random.chance(0.5)
        ? String(random.whole(1, 99999))
        : `${random.pick(PATHS)}-${random.whole(1, 99)}`,
  );
  const end = random.pick(['', '', '/', '.html', '.pdf', '.htm', '.php?id=12&n=3', '#Text']);
  const scheme = random.chance(0.93) ? random.pick(['https://', 'http://', 'http://', 'https://']) : 'www.';
  const site = random.chance(0.5)
    ? random.pick(SITES)
    : `${random.pick(['www.', '', ''])}${random.pick(PATHS)}${random.whole(1, 99)}.${random.pick(['ru', 'com', 'org', 'kz', 'by', 'edu', 'рф', 'gov', 'ua'])}`;
  return `${scheme}${site.replace(/^www\.(?=.*)/u, scheme === 'www.' ? '' : 'www.')}${parts.length > 0 ? '/' : ''}${parts.join('/')}${end}`;
}

/** A record in `language` whose cues are in `cueLanguage`. */
export function record(
  language: Language,
  cueLanguage: Language,
  split: Split,
  random: Random,
  latin: boolean,
): Record {
  const words = wordsOf(language, split, random);
  const own = manner(random, latin);
  const cues = TERMS[cueLanguage];
  const settledTerms = new Map<string, string>();
  const term = (name: string): string => {
    const aliases: { readonly [name: string]: string } = { in: 'inn', seriesname: 'series', etalQ: 'etal' };
    if (name === 'edsuffix') return random.pick(['ed.', 'eds.', 'Ed.', 'Eds.', 'ред.', 'сост.']);
    if (name === 'art') return random.pick(['ст.', 'Art.', '(на укр. яз.)']);
    const key = aliases[name] ?? name;
    const list = cues[key] ?? TERMS.ru[key] ?? [];
    const known = settledTerms.get(key) ?? (list.length === 0 ? '' : random.pick(list));
    settledTerms.set(key, known);
    return known;
  };
  const values = new Map<string, readonly Piece[] | undefined>();
  const field = (name: string): readonly Piece[] | undefined => {
    if (values.has(name)) return values.get(name);
    const lacking = random.chance(LACKING[name] ?? 0);
    const pieces = lacking ? undefined : makeField(name, { words, random, own, cues, split, field });
    const slanted = own.slanted.includes(name);
    const result = slanted ? pieces?.map((piece) => ({ ...piece, emphasis: true })) : pieces;
    values.set(name, result);
    return result;
  };
  return { field, term };
}

interface Workshop {
  readonly words: Words;
  readonly random: Random;
  readonly own: Manner;
  readonly cues: Terms;
  readonly split: Split;
  readonly field: (name: string) => readonly Piece[] | undefined;
}

/** Makers of fields that are one stretch of one label. */
const SIMPLE: { readonly [field: string]: readonly [Label, (shop: Workshop) => string] } = {
  container: ['container-title', ({ words }) => journal(words)],
  newspaper: ['container-title', ({ words }) => words.pick('newspapers')],
  site: ['container-title', ({ words }) => words.pick('sites')],
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
    ({ words, random }) => (random.chance(0.2) ? conference(words) : filled(words, 'conf-containers')),
  ],
  collection: [
    'collection-title',
    ({ words, random }) =>
      random.chance(0.25) ? title(words) : words.pick(random.chance(0.65) ? 'series' : 'book-series'),
  ],
  collectionNumber: ['collection-number', ({ random }) => String(random.whole(1, 60))],
  volume: [
    'volume',
    ({ random }) =>
      random.chance(0.1)
        ? random.pick(['I', 'II', 'III', 'IV', 'V', 'VI', 'XII', 'XX'])
        : String(random.whole(1, random.chance(0.7) ? 40 : 300)),
  ],
  issue: [
    'issue',
    ({ random }) =>
      random.chance(0.07)
        ? `${random.whole(1, 11)}${random.pick(['-', '–', '/', ' – '])}${random.whole(2, 12)}`
        : random.chance(0.04)
          ? `${random.whole(1, 9)}.${random.whole(1, 4)}`
          : String(random.whole(1, random.chance(0.8) ? 12 : 400)),
  ],
  issueU: ['issue', ({ random }) => String(random.whole(1, 36))],
  issueParen: ['issue', ({ random }) => `${random.whole(1, 24)}${random.pick([' ', ''])}(${random.whole(10, 1200)})`],
  volumeTitle: ['volume-title', ({ words }) => (words.random.chance(0.5) ? title(words) : words.pick('titles'))],
  edition: [
    'edition',
    ({ cues, random }) => random.pick(cues.edition ?? []).replace('{n}', String(random.whole(2, 9))),
  ],
  publisher: [
    'publisher',
    ({ words, random }) =>
      quoted(words.pick('publishers'), shopQuotes(random)) +
      (random.chance(0.06) ? `, ${words.pick('publishers')}` : ''),
  ],
  publisher2: ['publisher', ({ words }) => words.pick('publishers')],
  place: ['publisher-place', ({ words, random }) => words.pick(random.chance(0.45) ? 'short-places' : 'places')],
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
    ({ random }) =>
      random.chance(0.6)
        ? `978-5-${random.whole(100, 999)}-${random.whole(10000, 99999)}-${random.whole(0, 9)}`
        : `5-${random.whole(10, 999)}-${random.whole(10000, 99999)}-${random.pick(['X', 'Х', 1, 2, 5, 7])}`,
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
  genre: ['genre', ({ words }) => words.pick('genres')],
  genreC: ['genre', ({ words }) => words.pick(words.random.chance(0.5) ? 'conf-genres' : 'genres')],
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
      ]),
  ],
  university: [
    'publisher',
    ({ words }) => (words.random.chance(0.5) ? words.pick('publishers') : words.pick('organisations')),
  ],
  org: ['author', ({ words, random }) => words.pick(random.chance(0.6) ? 'channels' : 'organisations')],
  law: ['genre', ({ words }) => words.pick('laws')],
  lawTitle: ['title', ({ words }) => filled(words, 'law-titles')],
  lawTitleO: ['title', ({ words }) => filled(words, 'law-titles')],
  lawTitleT: ['title', ({ words }) => filled(words, 'law-titles')],
  code: ['title', ({ words }) => words.pick('codes')],
  number: ['number', ({ random, words }) => lawNumber(random, words)],
  number2: ['number', ({ random }) => String(random.whole(2000000, 2999999))],
  numberUN: ['number', ({ random }) => symbolNumber(random)],
  numberUN2: ['number', ({ random }) => symbolNumber(random)],
  papers: ['title', ({ words, random }) => papers(words, random)],
  speech: ['title', ({ words }) => speech(words)],
  standardNumber: ['number', ({ random, words }) => standardNumber(random, words)],
  patentNo: [
    'number',
    ({ random }) =>
      random.pick([
        `Пат. ${random.whole(2000000, 2799999)} РФ`,
        `Патент ${random.whole(2000000, 2799999)} Российская Федерация`,
        `Патент РФ № ${random.whole(2000000, 2799999)}`,
        `Пат. ${random.whole(1000, 99999)} Україна`,
        `US Patent ${random.whole(3000000, 9999999)}`,
        `А. с. ${random.whole(100000, 1999999)} СССР`,
        `Pat. ${random.whole(2000000, 2799999)} RF`,
      ]),
  ],
  archive: ['archive', ({ words }) => words.pick('archives')],
  archiveLocation: ['archive_location', ({ random }) => shelf(random)],
  eventPlace: [
    'event-place',
    ({ words, random }) =>
      words.pick('places') +
      (random.chance(0.15) ? `, ${random.pick(['Россия', 'Беларусь', 'China', 'USA', 'Казахстан', 'Україна'])}` : ''),
  ],
};

const shopQuotes = (random: Random): string => (random.chance(0.05) ? random.pick(['«»', '""', '“”']) : '');
const quoted = (text: string, [open = '', close = '']: string): string =>
  open === '' || /[«"“]/u.test(text) ? text : `${open}${text}${close}`;

/** A body that answers for a work, as it stands after the slash. */
function institution(words: Words, random: Random): string {
  if (['en', 'de', 'fr', 'uz'].includes(words.language)) return words.pick('organisations');
  const ministry = random.chance(0.25)
    ? `${random.pick(['М-во образования и науки Рос. Федерации', 'М-во науки и высш. образования РФ', 'Рос. акад. наук', 'РАН', 'Федер. агентство по образованию', 'Министерство образования и науки РФ', 'М-во культуры РФ'])}, `
    : '';
  return (
    ministry +
    random.pick([
      `${random.pick(['Моск.', 'С.-Петерб.', 'Казан.', 'Урал.', 'Том.', 'Сарат.', 'Воронеж.', 'Юж.-Урал.'])} гос. ${random.pick(['ун-т', 'техн. ун-т', 'пед. ун-т', 'мед. акад.', 'ун-т им. М. В. Ломоносова'])}`,
      `Ин-т ${words.pick('nounPl')}`,
      `Институт ${words.pick('nounF')} РАН`,
      `${random.pick(['Нац.', 'Рос.', 'Всерос.', 'Центр.'])} ${random.pick(['б-ка', 'ин-т', 'центр', 'музей', 'акад.'])}`,
      words.pick('channels'),
      `Ун-т ${words.pick('nounF')}`,
      `Ин-т языкознания им. А. С. ${words.pick('surnames')}`,
    ])
  );
}

/** What pages and sites are called, often with less than a sentence. */
function siteTitle(words: Words): string {
  const { random } = words;
  const dice = random.next();
  if (dice < 0.25) return words.pick('sites');
  if (dice < 0.5) return filled(words, 'site-titles');
  if (dice < 0.7) return words.pick('tech');
  if (dice < 0.85) return words.pick('channels');
  return `${random.pick(['Официальный сайт', 'Официальный сайт', 'Official site of', 'Сайт', 'About', 'Что такое', 'What is'])} ${words.pick(random.chance(0.5) ? 'tech' : 'channels')}`;
}

/** The symbol of a paper of an international body: "S/2007/279", "A/RES/61/295". */
function symbolNumber(random: Random): string {
  const body = random.pick(['S', 'A', 'E', 'G', 'WT', 'DP', 'CERD', 'TD', 'CAT']);
  return random.pick([
    `${body}/${random.whole(1990, 2022)}/${random.whole(1, 900)}`,
    `${body}/RES/${random.whole(10, 2500)}`,
    `A/RES/${random.whole(10, 75)}/${random.whole(1, 300)}`,
    `${body}/${random.whole(40, 75)}/${random.whole(1, 900)}`,
    `${body}/${random.whole(1, 900)}/Add.${random.whole(1, 9)}`,
    String(random.whole(100, 2500)),
  ]);
}

function papers(words: Words, random: Random): string {
  const latin = ['en', 'de', 'fr', 'uz'].includes(words.language);
  const body = latin
    ? ['UN', 'UNESCO', 'OSCE', 'UNICEF', 'IAEA', 'Council of Europe', 'IMF']
    : ['ООН', 'ЮНЕСКО', 'ОБСЕ', 'МАГАТЭ', 'СНГ', 'ШОС', 'Совета Европы'];
  const kind = latin
    ? ['Documents', 'Resolutions', 'Records', 'Papers', 'Official Records']
    : ['Документы', 'Резолюции', 'Доклады', 'Протоколы', 'Материалы'];
  return latin ? `${random.pick(body)} ${random.pick(kind)}` : `${random.pick(kind)} ${random.pick(body)}`;
}

function lawNumber(random: Random, words: Words): string {
  const plain = String(random.whole(1, 1200));
  if (words.language === 'kk' || random.chance(0.35))
    return random.chance(0.3) ? `${plain}-${random.pick(['V', 'IV', 'VI', 'VII', 'II'])}` : plain;
  return random.pick([
    `${plain}-ФЗ`,
    `${plain}-ФЗ`,
    `${random.whole(1, 9)}-ФКЗ`,
    plain,
    `${plain}-р`,
    `${plain}-1`,
    `${plain}/2015`,
    `${plain}-IV`,
    `${plain}-З`,
    `${random.whole(10, 99)}/пр`,
    `${plain}н`,
    `${plain}-VIII`,
    `${plain}-XIV`,
  ]);
}

function standardNumber(random: Random, words: Words): string {
  const n = random.whole(1, 60000);
  const year = random.pick(['-2018', '-2003', '-84', '-90', '—2015', '–2008', '-76', ':2014', '-2012', '–99', '']);
  if (words.language === 'uk')
    return `ДСТУ ${random.pick(['', 'ISO ', 'Б В.2.6-', 'EN '])}${n}${random.pick([':2014', ':2015', '-95', ':2007', ' – 2010'])}`;
  if (words.language === 'be') return `СТБ ${n}${year}`;
  if (words.language === 'kk') return `ҚР СТ ${n}${year}`;
  if (words.language === 'en')
    return random.pick([
      `ISO ${n}:2015`,
      `ISO/IEC ${n}:2013`,
      `IEC ${n}-1`,
      `GOST ${n}-2003`,
      `EN ${n}`,
      `RFC ${n}`,
      `IEEE Std ${n}-2008`,
    ]);
  return random.pick([
    `ГОСТ ${n}${year}`,
    `ГОСТ Р ${n}${year}`,
    `ГОСТ Р ИСО ${n}${year}`,
    `ГОСТ Р ИСО/МЭК ${n}${year}`,
    `ГОСТ ${random.whole(2, 34)}.${random.whole(100, 999)}${year}`,
    `СНиП ${random.whole(1, 4)}.0${random.whole(1, 9)}.0${random.whole(1, 9)}-85`,
    `СП ${random.whole(10, 500)}.13330.2016`,
    `СанПиН 2.2.${random.whole(1, 9)}.1340-03`,
    `РД 50-${n}`,
    `ISO ${n}:2008`,
    `ГОСТ Р ${n}.${random.whole(1, 9)}${year}`,
    `ТУ ${n}-84`,
    `СТО ${n}-2010`,
  ]);
}

/** Where a paper lies in an archive: collection, list, file, leaf, in the words of each country. */
function shelf(random: Random): string {
  const some = (most: number): number => random.whole(1, most);
  const item = (): string => {
    const fond = `${random.pick(['', '', '', 'Р-', 'р-', 'П-'])}${some(9999)}`;
    const leaf = random.pick([
      '',
      `Л. ${some(300)}`,
      `Л. ${some(300)} об.`,
      `Л. ${some(90)}–${90 + some(200)}`,
      `Л.${some(90)}, ${90 + some(9)}`,
      `Л. ${some(90)}–${some(90)} об.`,
    ]);
    const parts = random.pick([
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, `Т. ${some(9)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Ед. хр. ${some(900)}`, leaf],
      [`Ф. ${fond}`, `Ед. хр. ${some(900)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(9)}`, `№ ${some(200)}`, leaf],
      [`Ф.${fond}`, `Оп.${some(9)}`, `Д.${some(99)}`, leaf],
      [`ф. ${fond}`, `оп. ${some(9)}`, `д. ${some(99)}`, leaf.toLowerCase()],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Спр. ${some(900)}`, leaf.replace('Л.', 'Арк.')],
      [`${some(900)}-қ.`, `${some(9)}-т.`, `${some(99)}-іс`, `${some(99)}-п.`],
    ]);
    return parts.filter((part) => part !== '').join(parts[0]?.startsWith('ф') ? ', ' : '. ');
  };
  return random.chance(0.18) ? `${item()}${random.pick(['; ', '; ', ' // '])}${item()}` : item();
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const recent = (random: Random): number => (random.chance(0.7) ? random.whole(1985, 2024) : random.whole(1890, 1984));
const aDay = (random: Random, year: number): Day => ({ year, month: random.whole(1, 12), day: random.whole(1, 28) });
const two = (n: number): string => String(n).padStart(2, '0');

/** A whole date in one of the ways it is written. */
function wholeDate({ year, month, day }: Day, cues: Terms, random: Random, language: Language): string {
  const name = cues.months?.[month - 1] ?? '';
  const short = cues.abbr?.[month - 1] ?? '';
  const digits = random.pick([
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${day}.${two(month)}.${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${two(day)}/${two(month)}/${year}`,
    `${two(day)}-${two(month)}-${year}`,
  ]);
  if (random.chance(0.45)) return digits;
  if (language === 'en')
    return random.pick([
      `${day} ${name} ${year}`,
      `${name} ${day}, ${year}`,
      `${day} ${short} ${year}`,
      `${short} ${day}, ${year}`,
      `${day}th of ${name} ${year}`,
    ]);
  if (language === 'kk')
    return random.pick([`${year} жылғы ${day} ${name}`, `${day} ${name} ${year}`, `${year} ж. ${day} ${name}`]);
  return random.pick([
    `${day} ${name} ${year}`,
    `${day} ${name} ${year}`,
    `${day} ${short} ${year}`,
    `${two(day)} ${name} ${year}`,
  ]);
}

function pageValue(random: Random, range: string): string {
  const from = random.whole(1, random.chance(0.9) ? 600 : 9000);
  if (random.chance(0.14)) return String(from);
  const span = `${from}${range}${from + random.whole(1, 30)}`;
  if (random.chance(0.03)) return `${span}, ${from + 50}${range}${from + 60}`;
  if (random.chance(0.02)) return `${from}${range}${(from + 3) % 100}`;
  if (random.chance(0.02)) return `${random.pick(['e', 'A', 'L', '012', 'В'])}${from}`;
  if (random.chance(0.015))
    return `${random.pick(['I', 'V', 'XII'])}${range.trim()}${random.pick(['X', 'XX', 'XXII'])}`;
  return span;
}

const counts = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7];

/** The people of an entry in each of its places, so that heading and responsibility name the same ones. */
function crew(shop: Workshop): readonly Person[] {
  const settled = settledCrews.get(shop.words);
  if (settled !== undefined) return settled;
  const people = Array.from({ length: shop.random.pick(counts) }, () => person(shop.words));
  settledCrews.set(shop.words, people);
  return people;
}
const settledCrews = new WeakMap<Words, readonly Person[]>();

const GIVEN_FIRST = { givenFirst: true, last: ', ', between: ', ' };

function makeField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const simple = SIMPLE[name];
  const { words, random, own, cues, split } = shop;
  if (simple !== undefined) return unbracketed({ text: simple[1](shop), label: simple[0] });
  const named = (label: Label, people: readonly Person[], style: NameStyle): readonly Piece[] => [
    { text: printPeople(people, style), label },
  ];
  const others = (most: number): Person[] => Array.from({ length: random.whole(1, most) }, () => person(words));
  const etal: Piece = { text: random.pick([' ', ', ', ' ', ' [']) + random.pick(cues.etal ?? ['и др.']) };
  switch (name) {
    case 'author': {
      const people = crew(shop);
      const shown = people.length > 3 && random.chance(0.5) ? people.slice(0, random.whole(1, 3)) : people;
      const pieces = named('author', random.chance(0.3) ? people.slice(0, 1) : shown, own.names);
      const stop =
        own.names.initials === 'bare' ||
        own.names.initials === 'stopless' ||
        own.names.givenFirst ||
        random.chance(0.05) ||
        own.names.full
          ? random.pick(['.', '.', ',', ''])
          : '';
      if (random.chance(0.07)) return [...pieces, etal, { text: stop }];
      // The stop of the last initial is the name's.
      const inside = own.names.initials === 'bare' && !own.names.givenFirst && !own.names.full && stop === '.';
      return inside ? pieces.map((piece) => ({ ...piece, text: `${piece.text}.` })) : [...pieces, { text: stop }];
    }
    case 'resp':
    case 'givenFirstAuthors':
      return named('author', crew(shop), { ...own.names, ...GIVEN_FIRST, full: own.names.full || random.chance(0.1) });
    case 'respSame':
      return named('author', crew(shop), own.names);
    case 'respEtal':
      return [...named('author', crew(shop), { ...own.names, ...GIVEN_FIRST }), etal];
    case 'editorsGiven':
      return named('editor', others(3), {
        ...own.names,
        ...GIVEN_FIRST,
        last: random.pick([', ', ', ', ' и ', ' and ']),
      });
    case 'editors':
      return named('editor', others(2), own.names);
    case 'translatorsGiven':
      return named('translator', others(2), { ...own.names, ...GIVEN_FIRST });
    case 'translators':
      return named('translator', others(1), own.names);
    case 'compilersGiven':
      return named('compiler', others(3), { ...own.names, ...GIVEN_FIRST });
    case 'compilers':
      return named('compiler', others(2), own.names);
    case 'hostAuthor':
    case 'leader':
      return [{ text: printPerson(person(words), own.names) }];
    case 'title':
      return titlePieces(shop);
    case 'collectionQ':
      return [{ text: own.quotes[0] }, ...(shop.field('collection') ?? []), { text: own.quotes[1] }];
    case 'year': {
      const year = recent(random);
      return [
        {
          text: random.chance(0.03)
            ? `${year}${random.pick(['-', '–', '/'])}${year + random.whole(1, 5)}`
            : String(year),
          label: 'issued',
        },
        ...(random.chance(0.01) ? [{ text: random.pick(['а', 'b', 'a']) }] : []),
      ];
    }
    case 'year2':
      return [{ text: String(recent(random)) }];
    case 'monthyear':
      return [{ text: `${random.pick(cues.nominative ?? [])} ${recent(random)}`, label: 'issued' }];
    case 'yearmonth': {
      const { year, month, day } = aDay(random, recent(random));
      const m = cues.months?.[month - 1] ?? '';
      return [{ text: `${year}, ${random.pick([`${m} ${day}`, `${day} ${m}`, m])}`, label: 'issued' }];
    }
    case 'daymonth': {
      const { month, day } = aDay(random, 2000);
      return [
        {
          text: `${day} ${random.pick([cues.months?.[month - 1], cues.abbr?.[month - 1], cues.abbr?.[month - 1]]) ?? ''}`,
          label: 'issued',
        },
      ];
    }
    case 'issuedFull':
    case 'lawDate':
    case 'lawDate2':
      return [
        { text: wholeDate(aDay(random, recent(random)), cues, random, words.language), label: 'issued' },
        ...(random.chance(0.15) ? [{ text: ' г.' }] : []),
      ];
    case 'revision':
    case 'intro':
      return [{ text: wholeDate(aDay(random, recent(random)), cues, random, words.language) }];
    case 'accessed':
    case 'accessedBare':
      return [
        { text: wholeDate(aDay(random, random.whole(2003, 2024)), cues, random, words.language), label: 'accessed' },
        ...(random.chance(0.1) ? [{ text: random.pick([' г.', ' г', 'г.']) }] : []),
      ];
    case 'eventDate':
      return [
        { text: eventDate(shop), label: 'event-date' },
        ...(random.chance(0.5) ? [{ text: random.pick([' г.', ' г', ' года']) }] : []),
      ];
    case 'page':
      return [{ text: pageValue(random, own.range), label: 'page' }];
    case 'pages':
      return [{ text: String(random.whole(12, random.chance(0.9) ? 800 : 1900)), label: 'number-of-pages' }];
    case 'volumesPhrase': {
      const [before = '', after = ''] = random.pick(cues.volumes ?? ['in {n} vols.']).split('{n}');
      return [{ text: before }, { text: String(random.whole(2, 30)), label: 'number-of-volumes' }, { text: after }];
    }
    case 'parallel':
      return [{ text: title(wordsOf(words.language === 'en' ? 'ru' : 'en', split, random)) }];
    case 'inLanguage':
      return [
        { text: random.pick([...(cues.paren ?? []), 'in Russian', 'In Russian', 'in Russ.', 'in Russ', 'Rus.']) },
      ];
    case 'institution':
      return [{ text: institution(words, random) }];
    case 'idNumber':
      return [{ text: String(random.whole(1000, 59999999)) }];
    case 'idSmall':
    case 'partNo':
      return [{ text: String(random.whole(1, 40)) }];
    case 'udc':
      return [{ text: `${random.whole(1, 999)}.${random.whole(1, 999)}` }];
    case 'person':
      return [{ text: printPerson(person(words), { ...own.names, ...GIVEN_FIRST }) }];
    case 'approverKk':
    case 'lawKk':
      return [
        {
          text: random.pick([
            'ҚР Үкіметінің',
            'Қазақстан Республикасы Үкіметінің',
            'ҚР Президентінің',
            'Қазақстан Республикасының',
            'Кыргыз Республикасынын Өкмөтүнүн',
            'Ўзбекистон Республикаси Вазирлар Маҳкамасининг',
            'ҚР Білім министрінің',
          ]),
        },
      ];
    case 'approvedKk':
      return [
        {
          text: random.pick([
            'қаулысымен бекітілген',
            'бұйрығымен бекітілген',
            'Жарлығымен бекітілген',
            'токтому менен бекитилген',
            'қарори билан тасдиқланган',
          ]),
        },
      ];
    case 'actKk':
      return [{ text: random.pick(['қаулысы', 'бұйрығы', 'Заңы', 'Жарлығы', 'токтому', 'қарори']) }];
    case 'lawDateKk': {
      const { year, month, day } = aDay(random, recent(random));
      return [
        {
          text: `${year} ${random.pick(['жылғы', 'жылғы', 'жылы', 'ж.', 'йил'])} ${day} ${TERMS.kk.months?.[month - 1] ?? ''}${random.pick(['', 'дағы', 'дегі', ''])}`,
          label: 'issued',
        },
      ];
    }
    case 'siteTail':
      return [
        {
          text: random.pick([
            'Wikipedia',
            'Википедия',
            'Microsoft Docs',
            'Хабр',
            'Hackr.io',
            'Official Site',
            'YouTube',
            'Habr',
            'Medium',
            'StackOverflow',
            words.pick('sites'),
          ]),
        },
      ];
    case 'edn':
      return [{ text: random.pick(['AFFGLK', 'XQWERT', 'ZKLMNB', 'QCVBHJ', 'LSDFGH']) }];
    case 'specialty':
      return [
        {
          text: `${random.whole(1, 25)}.00.0${random.whole(1, 9)}${random.chance(0.2) ? `, ${random.whole(1, 25)}.00.${random.whole(10, 25)}` : ''}`,
        },
      ];
    case 'approver':
      return [
        {
          text: random.pick([
            'приказом Министерства образования и науки РФ',
            'Приказом Минтруда России',
            'постановлением Правительства РФ',
            'Указом Президента РФ',
            'решением Ученого совета',
            'распоряжением Правительства РФ',
            'Министерством здравоохранения',
            'Главным государственным санитарным врачом',
          ]),
        },
      ];
    case 'mki':
      return [{ text: random.pick(['Г01N 3/00', 'A61B 5/04', 'H02J 7/00', 'В02С 18/44']) }];
    case 'siteKind':
      return [
        {
          text: random.pick([
            'сайт',
            'офиц. сайт',
            'официальный сайт',
            '[сайт]',
            'site',
            'website',
            'Web portal',
            'Official site',
            'портал',
            'электронная библиотека',
            '[Веб-сайт]',
            'sajt',
            'ресми сайты',
            'научная электронная библиотека',
            'информационный портал',
            'офіційний сайт',
            'вебсайт',
          ]),
        },
      ];
    case 'site2':
      return [{ text: words.pick('sites'), label: 'container-title' }];
    case 'arxiv':
      return [{ text: `${random.whole(1200, 2300)}.${random.whole(10000, 19999)}`, label: 'number' }];
    case 'rest': {
      const other = record(LANGUAGES[0], 'en', split, random, true);
      const parts = ['author', 'title', 'container', 'year', 'page'].flatMap((part) => [
        ...(other.field(part) ?? []),
        { text: '. ' },
      ]);
      return parts.map(({ text }) => ({ text }));
    }
    default:
      throw new Error(`no field ${name}`);
  }
}

/** A value that its term brackets stands inside of the brackets. */
function unbracketed(piece: Piece): readonly Piece[] {
  const { open, text, close } = /^(?<open>[[(])(?<text>.*)(?<close>[\])])$/u.exec(piece.text)?.groups ?? {};
  if (open === undefined || text === undefined || close === undefined) return [piece];
  return [{ text: open }, { ...piece, text }, { text: close }];
}

function eventDate({ random, cues }: Workshop): string {
  const { year, month, day } = aDay(random, random.whole(1990, 2023));
  const name = cues.months?.[month - 1] ?? '';
  return random.pick([
    `${day}–${day + 2} ${name} ${year}`,
    `${day}-${day + 1} ${name} ${year}`,
    `${day} ${name} ${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${name} ${day}–${day + 2}, ${year}`,
    `${day} - ${day + 1} ${name} ${year}`,
  ]);
}

function titlePieces({ words, random, own }: Workshop): readonly Piece[] {
  const text = random.chance(0.03) ? title(words).toUpperCase() : title(words);
  const piece: Piece = { text, label: 'title' };
  return own.quotedTitle ? [{ text: own.quotes[0] }, piece, { text: own.quotes[1] }] : [piece];
}
