import type { Label } from '../../src/read/tokens.ts';
import type { Terms } from './dates.ts';
import type { Piece } from './example.ts';
import { datedField } from './field-values.ts';
import { type Manner, SIMPLE, type Workshop } from './fields.ts';
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
  /** What its fields are made with. */
  readonly shop: Workshop;
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
    const pieces = lacking ? undefined : makeField(name, shop);
    const slanted = own.slanted.includes(name);
    const result = slanted ? pieces?.map((piece) => ({ ...piece, emphasis: true })) : pieces;
    values.set(name, result);
    return result;
  };
  const shop: Workshop = { words, random, own, cues, split, field };
  return { field, term, shop };
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

const named = (label: Label, people: readonly Person[], style: NameStyle): readonly Piece[] => [
  { text: printPeople(people, style), label },
];

/** The authors at the head of an entry, all of them or the first few, and the stop behind them. */
function heading(shop: Workshop, etal: Piece): readonly Piece[] {
  const { random, own } = shop;
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

function makeField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const simple = SIMPLE[name];
  const { words, random, own, cues } = shop;
  if (simple !== undefined) return unstopped({ text: simple[1](shop), label: simple[0] }).flatMap(unbracketed);
  const others = (most: number): Person[] => Array.from({ length: random.whole(1, most) }, () => person(words));
  const etal: Piece = { text: random.pick([' ', ', ', ' ', ' [']) + random.pick(cues.etal ?? ['и др.']) };
  switch (name) {
    case 'author':
      return heading(shop, etal);
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
    case 'person':
      return [{ text: printPerson(person(words), { ...own.names, ...GIVEN_FIRST }) }];
    case 'rest':
      return otherReference(shop);
    default:
      return datedField(name, shop);
  }
}

/** Words of another reference, of no field of this one. */
function otherReference({ split, random }: Workshop): readonly Piece[] {
  const other = record(LANGUAGES[0], 'en', split, random, true);
  const parts = ['author', 'title', 'container', 'year', 'page'].flatMap((part) => [
    ...(other.field(part) ?? []),
    { text: '. ' },
  ]);
  return parts.map(({ text }) => ({ text }));
}

/** The stop of an abbreviated journal is none of its title's: whether it is the area's no reader can tell. */
function unstopped(piece: Piece): readonly Piece[] {
  if (piece.label !== 'container-title' || !piece.text.endsWith('.')) return [piece];
  return [{ ...piece, text: piece.text.slice(0, -1) }, { text: '.' }];
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
