import type { Label } from '../../src/read/tokens.ts';
import { institution } from './bodies.ts';
import { aDay, eventDate, recent, type Terms, wholeDate } from './dates.ts';
import type { Piece } from './example.ts';
import { type Manner, SIMPLE, type Workshop } from './fields.ts';
import { pageValue } from './numbers.ts';
import { type NameStyle, nameStyle, type Person, person, printPeople, printPerson } from './people.ts';
import type { Random } from './random.ts';
import terms from './terms.json' with { type: 'json' };
import { title } from './titles.ts';
import { LANGUAGES, type Language, type Split, type Words, words as wordsOf } from './words.ts';

const TERMS: { readonly [L in Language]: Terms } = terms.terms;

/** The fields of one made-up record; each value is made when a layout first asks for it, and stays. */
export interface Record {
  readonly field: (name: string) => readonly Piece[] | undefined;
  readonly term: (name: string) => string;
}

/** The share of the records that lack a field, by which layouts with choices vary. */
const LACKING: { readonly [field: string]: number } = { place: 0.03, publisher: 0.04, volume: 0.25, pages: 0.05 };

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

/** How many people a work has; the most have one. */
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
        { text: eventDate(cues, random), label: 'event-date' },
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

function titlePieces({ words, random, own }: Workshop): readonly Piece[] {
  const text = random.chance(0.03) ? title(words).toUpperCase() : title(words);
  const piece: Piece = { text, label: 'title' };
  return own.quotedTitle ? [{ text: own.quotes[0] }, piece, { text: own.quotes[1] }] : [piece];
}
