import { actField } from './acts.ts';
import { institution } from './bodies.ts';
import { aDay, dayAndMonth, eventDate, recent, shortDate, wholeDate } from './dates.ts';
import type { Piece } from './example.ts';
import type { Workshop } from './fields.ts';
import { pageValue, patentClass } from './numbers.ts';
import phrases from './phrases.json' with { type: 'json' };
import type { Random } from './random.ts';
import terms from './terms.json' with { type: 'json' };
import { acronym, title } from './titles.ts';
import { words as wordsOf } from './words.ts';

const PHRASES = phrases.phrases;
const CHOICES: { readonly [field: string]: readonly string[] | undefined } = PHRASES;

/** "Year", cut short behind a date. */
const YEAR_WORDS: { readonly [language: string]: string } = { uk: ' р.', kk: ' ж.', ky: ' ж.', uz: ' y.', en: '' };

/** What journals without pages print in their place: "12703", "043102", "58700H", "e1104". */
function articleNumber(random: Random): string {
  const number = String(random.whole(100, random.chance(0.5) ? 9999 : 9999999));
  return random.pick([number, number, number, `0${number}`, `${number}${random.pick(['A', 'H', 'R'])}`, `e${number}`]);
}

/** Dates, pages and extents of a made-up record; other fields are looked for behind them. */
export function datedField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const { words, random, own, cues } = shop;
  switch (name) {
    case 'issuedFull':
    case 'lawDate':
    case 'lawDate2':
      return [
        { text: wholeDate(aDay(random, recent(random)), cues, random, words.language), label: 'issued' },
        ...(random.chance(0.18) ? [{ text: YEAR_WORDS[words.language] ?? ' г.' }] : []),
      ];
    case 'patentDate':
      return [{ text: shortDate(random), label: 'issued' }];
    case 'revision':
      return [{ text: wholeDate(aDay(random, recent(random)), cues, random, words.language) }];
    case 'intro': {
      const date = wholeDate(aDay(random, recent(random)), cues, random, words.language);
      return [{ text: random.chance(0.2) ? shortDate(random) : date }];
    }
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
    case 'fewPages':
      return [{ text: String(random.whole(2, 16)), label: 'number-of-pages' }];
    case 'volumesPhrase': {
      const [before = '', after = ''] = random.pick(cues.volumes ?? ['in {n} vols.']).split('{n}');
      return [{ text: before }, { text: String(random.whole(2, 30)), label: 'number-of-volumes' }, { text: after }];
    }
    case 'articleNo':
      return [{ text: articleNumber(random), label: 'page' }];
    default:
      return actField(name, shop) ?? yearField(name, shop);
  }
}

/** Years, alone or with a month. */
function yearField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const { random, cues } = shop;
  switch (name) {
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
    case 'daymonth':
      return [{ text: dayAndMonth(cues, random), label: 'issued' }];
    // The day of the newspaper that prints a law is not the law's.
    case 'paperDay':
      return [{ text: dayAndMonth(cues, random) }];
    default:
      return phraseField(name, shop);
  }
}

/** Bodies, acts and sites. */
function phraseField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const { words, random, cues, split } = shop;
  const choices = CHOICES[name];
  if (choices !== undefined && name !== 'siteTail') return [{ text: random.pick(choices) }];
  switch (name) {
    case 'parallel':
      return [{ text: title(wordsOf(words.language === 'en' ? 'ru' : 'en', split, random)) }];
    case 'inLanguage':
      return [
        { text: random.pick([...(cues.paren ?? []), 'in Russian', 'In Russian', 'in Russ.', 'in Russ', 'Rus.']) },
      ];
    case 'institution':
      return [{ text: institution(words, random) }];
    case 'lawDateKk': {
      const { year, month, day } = aDay(random, recent(random));
      return [
        {
          text: `${year} ${random.pick(['жылғы', 'жылғы', 'жылы', 'ж.', 'йил'])} ${day} ${terms.terms.kk.months?.[month - 1] ?? ''}${random.pick(['', 'дағы', 'дегі', ''])}`,
          label: 'issued',
        },
      ];
    }
    case 'siteTail':
      return [{ text: random.pick([...PHRASES.siteTail, words.pick('sites')]) }];
    case 'site2':
      return [{ text: words.pick('sites'), label: 'container-title' }];
    default:
      return codeField(name, shop);
  }
}

/** Pages of a sequence of their own before the text. */
const PRELIMINARY: readonly string[] = 'VI VIII X XII XIV XVI XVIII XX XXIV XXVI XXXII IX XL'.split(' ');

/** Numbers and codes. */
function codeField(name: string, { words, random }: Workshop): readonly Piece[] {
  switch (name) {
    case 'idNumber':
      return [{ text: String(random.whole(1000, 59999999)) }];
    case 'idSmall':
    case 'partNo':
      return [{ text: String(random.whole(1, 40)) }];
    case 'prelim': {
      const roman = random.pick(PRELIMINARY);
      return [{ text: words.language === 'en' && random.chance(0.5) ? roman.toLowerCase() : roman }];
    }
    case 'ipc':
      return [{ text: patentClass(random) }];
    case 'applicationNo':
      return [
        {
          text: random.pick([
            `${random.whole(1995, 2022)}${random.whole(100000, 199999)}${random.pick(['/28', '/08', ''])}`,
            `${random.whole(2000000, 4999999)}/${random.whole(10, 29)}-${random.whole(10, 29)}`,
            `a ${random.whole(2001, 2019)}${random.whole(1000, 1999)}`,
            `${random.whole(9, 15)}/${random.whole(100000, 999999)}`,
          ]),
        },
      ];
    case 'udc':
      return [{ text: `${random.whole(1, 999)}.${random.whole(1, 999)}` }];
    case 'specialty':
      return [
        {
          text: `${random.whole(1, 25)}.00.0${random.whole(1, 9)}${random.chance(0.2) ? `, ${random.whole(1, 25)}.00.${random.whole(10, 25)}` : ''}`,
        },
      ];
    case 'arxiv':
      return [
        {
          text: random.chance(0.3)
            ? `${random.pick(['math', 'cond-mat', 'hep-th', 'quant-ph', 'astro-ph'])}/0${random.whole(100000, 999999)}`
            : `${random.whole(1200, 2300)}.${random.whole(10000, 19999)}`,
          label: 'number',
        },
      ];
    case 'collaboration':
      return [{ text: `${acronym(words)} Collaboration` }];
    default:
      throw new Error(`no field ${name}`);
  }
}
