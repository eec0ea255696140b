import lexicon from '../../references/lexicons/cues.json' with { type: 'json' };
import type { Span } from '../model.ts';
import { monthOf } from './dates.ts';
import { isCity, isPlaceAbbreviation } from './places.ts';
import type { Plain } from './plain.ts';
import type { Label, Labelled } from './tokens.ts';

/**
 * Labels an entry by GOST's prescribed punctuation and by cues: first what a word announces (an address, pages, a
 * volume), each blanked when found; then what only its place tells (heading, title, host, imprint).
 *
 *     Galtung J. Twenty-Five Years // Journal of Peace Research. 1985. Vol. 22. N 2. P. 141—158
 *     ^heading   ^title            ^^ ^host                      ^^^^ what cues announce
 */

const BLANK = '\uE000';
const words = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.[\]№]/gu, '\\$&')
        .replace('\\№', '№')
        .replace(/ /gu, '\\s+'),
    )
    .join('|');
const cue = (list: readonly string[]): string => `(?<![\\p{L}\\d])(?:${words(list)})(?![\\p{L}])\\.?`;

const DASH = '[-‐-―−]';
const SPAN_OF_PAGES = `\\d+(?:\\s?${DASH}\\s?\\d+)?(?:\\s?,\\s?\\d+(?:\\s?${DASH}\\s?\\d+)?)*`;
const ADDRESS = String.raw`(?:https?:\s?\/\/|www\.)\S+?(?:\/\s(?=[a-z\d][^\s,;]*[\/\d])\S+?)?(?=[.,;)\]»]*(?:[\s\uE000]|$))`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
// A Roman numeral is two letters or more: "V. I. Levin" has initials.
const NUMBER = `(?:\\d+|[IVXLC]{2,6}(?![\\p{L}.]))(?:[\\d./]*\\d)?[\\p{Ll}]?(?:\\s?${DASH}\\s?(?:\\d+|[IVXLC]{1,6}))?(?:\\s?\\(\\d+\\))?`;

/** What a cue announces, in the order in which it is looked for; the group `value` is labelled, the match is blanked. */
const CUED: readonly (readonly [Label | undefined, RegExp])[] = [
  [
    'accessed',
    new RegExp(
      `[([]?\\s*${cue(lexicon.accessed)}\\s*:?\\s*(?<value>[^()\\[\\]\\uE000]{4,30}?\\d{4}|\\d[\\d./-]{5,9})(?:\\s?г\\.)?\\s*[)\\]]?`,
      'iu',
    ),
  ],
  [
    'DOI',
    /(?:[[(]?\s*doi\s*[\])]?\s*:?\s*)?(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)?(?<value>10\.\d{4,9}\/[^\s\uE000]*[^\s\uE000.,;)\]])/iu,
  ],
  ['URL', new RegExp(`(?:${cue(lexicon.URL)}\\s*:?\\s*)?(?<value>${ADDRESS})`, 'iu')],
  ['ISBN', /ISBN(?:-1[03])?\s*:?\s*(?<value>[\d][\d\s‐-―-]{7,16}[\dXХx])/iu],
  ['ISSN', /ISSN\s*:?\s*(?<value>\d{4}\s?[-–]\s?\d{3}[\dXХx])/iu],
  [undefined, /(?<![\p{L}])EDN\s*:?\s*[A-Z]{6}/u],
  [undefined, new RegExp(`[[(](?:${words(lexicon.language)})\\.?[\\])]`, 'iu')],
  ['medium', new RegExp(`\\[\\s*(?<value>(?:${words(lexicon.medium)})(?:\\s?[:.]\\s?\\p{Ll}+)?)\\s*\\]`, 'iu')],
  [
    'medium',
    /(?<=[\s.–—-])(?<value>(?:Текст|Tekst|Мәтін|Текст)\s?:\s?(?:электронный|непосредственный|электрон\p{Ll}*|elektronn\p{Ll}+))/u,
  ],
  [
    undefined,
    new RegExp(`(?:\\[|:\\s*(?=(?:${words(lexicon.site)})\\s*[.–—-]))\\s*(?:${words(lexicon.site)})\\s*\\]?`, 'iu'),
  ],
  ['note', new RegExp(`(?<value>${cue(lexicon.note)}(?:\\s*:\\s*[^.\\uE000]*(?:\\.\\d[^.\\uE000]*)*)?)`, 'iu')],
  [
    'edition',
    /(?<![\p{L}\d])(?<value>(?:\d{1,2}\s?[-–]?\s?(?:е|ое|ге|e|oe|st|nd|rd|th)?\.?\s*(?:изд|вид|выд|izd|vyd|ed|edn|edition|Aufl|бас|нашр)(?:\p{Ll}*)\.?|(?:Изд|Izd)\.?\s\d{1,2}(?:-?[её]|-?e)?)(?:,?\s?(?:(?:стер|испр|перераб|доп|дополн|stereotip|ispr|pererab|dop|rev)\p{Ll}*\.?(?:\s(?:и|i)\s)?,?\s?)+)?)(?![\p{L}])/u,
  ],
  ['collection-number', new RegExp(`(?<=[.,]\\s*)${cue(lexicon.series)}\\s*(?<value>\\d+)(?:\\s*[.,:])?`, 'iu')],
  [
    'issue',
    new RegExp(`(?<![\\p{L}\\d])(?:${words(lexicon.issue)})(?![\\p{L}])[.:]?\\s*(?<value>${NUMBER}(?:\\/\\d+)?)`, 'iu'),
  ],
  ['volume', new RegExp(`(?<![\\p{L}\\d])(?:${words(lexicon.volume)})(?![\\p{L}])\\.?\\s*(?<value>${NUMBER})`, 'iu')],
  [
    'page',
    new RegExp(`(?<![\\p{L}\\d])(?:${words(lexicon.page)})(?![\\p{L}])\\.?\\s*(?<value>${SPAN_OF_PAGES})`, 'iu'),
  ],
  [
    'number-of-pages',
    new RegExp(
      `(?<![\\p{L}\\d–—-])(?<value>\\d{1,4})\\s?(?:${words(lexicon['number-of-pages'])})(?![\\p{L}])\\.?`,
      'iu',
    ),
  ],
];

const INITIAL = String.raw`(?<!\p{L}\p{L})(?:\p{Lu}|Д[жз]|[YJI][uaoeUAOE]|[CSZKDPT][hH])\.`;
const FAMILY = String.raw`(?:(?:фон|ван|де|von|van|der|de|del|la|le)\s){0,2}\p{Lu}[\p{L}'’ʹ\x60]+(?:-\p{Lu}[\p{L}'’]+)?`;
const INVERTED = String.raw`${FAMILY},?\s?${INITIAL}(?:\s?-?${INITIAL}){0,2}`;
const DIRECT = String.raw`${INITIAL}(?:\s?-?${INITIAL}){0,2}\s?${FAMILY}`;
const ET_AL = String.raw`(?:,?\s*\[?(?:и др|та ін|et al|i dr|және т\. ?б|ва бошқ)\.?\]?)?`;
const list = (name: string): string =>
  String.raw`${name}(?:\s*[,;]\s*${name}|\s(?=${FAMILY},?\s?\p{Lu}\.)${name}|\s(?:и|і|and|&)\s${name}){0,30}${ET_AL}`;
const NAMES = `(?:${list(INVERTED)}|${list(DIRECT)})`;
const HEADING = new RegExp(`^[\\s\\uE000]*(?<value>${NAMES})(?=[\\s.,:/]|$)`, 'u');
const STATEMENT = new RegExp(`^[\\s\\uE000]*(?<value>${NAMES})`, 'u');
const ROLES: readonly (readonly [Label, RegExp])[] = (['editor', 'translator', 'compiler'] as const).map((role) => [
  role,
  new RegExp(`${cue(lexicon[role])}\\s*:?\\s*`, 'iu'),
]);
const SYMBOL = /(?<![\p{L}\d/])[A-Z]{1,2}(?:\/[A-Z0-9.-]+){1,4}\/\d+(?![\p{L}\d/])/gu;
const DATED = new RegExp(
  `(?<=[\\s.,(\\uE000–—-])(?<value>\\d{1,2}[.]\\d{1,2}[.]${YEAR}|${YEAR}(?:\\s?[–—-]\\s?${YEAR})?)(?:\\s?(?:г|р|ж)\\.)?(?![\\d\\p{L}])`,
  'gu',
);
// What may stand before a year: "17 июля ", "December ".
const DAY_AND_MONTH = /(?<!\d)(?:\d{1,2}\s)?(?<!\p{L})(?<month>\p{L}{3,12})['’]?\.?,?\s$/u;

/** The entry while it is being read: `rest` has blanks where something was found. */
interface Draft {
  readonly rest: string;
  readonly found: readonly Labelled[];
}

const CONFIDENCE = { cued: 0.9, placed: 0.6 } as const;

function take(draft: Draft, blank: Span, label: Label | undefined, value: Span, confidence: number): Draft {
  const { rest, found } = draft;
  const gone = BLANK.repeat(blank.end - blank.start);
  const text = rest.slice(value.start, value.end);
  const span = {
    start: value.start + (text.length - text.trimStart().length),
    end: value.end - (text.length - text.trimEnd().length),
  };
  const keep = label !== undefined && span.end > span.start;
  return {
    rest: rest.slice(0, blank.start) + gone + rest.slice(blank.end),
    found: keep ? [...found, { label, span, confidence }] : found,
  };
}

/** Takes a match: its group `value` (or all of it) becomes the field. */
function takeMatch(draft: Draft, match: RegExpExecArray, label: Label | undefined, offset = 0): Draft {
  const start = match.index + offset;
  const value = match.groups?.value ?? '';
  const from = start + (value === '' ? 0 : match[0].lastIndexOf(value));
  return take(
    draft,
    { start, end: start + match[0].length },
    label,
    { start: from, end: from + value.length },
    CONFIDENCE.cued,
  );
}

const takeCued = (draft: Draft): Draft =>
  CUED.reduce((sofar, [label, pattern]) => {
    const match = pattern.exec(sofar.rest);
    return match === null ? sofar : takeMatch(sofar, match, label);
  }, draft);

/** The document's own date is the last one before the host, or the last of all; dates in a title stay there. */
function takeDates(draft: Draft): Draft {
  let next = draft;
  for (const match of draft.rest.matchAll(SYMBOL))
    next = takeMatch(next, Object.assign(match, { groups: { value: match[0] } }), 'number');
  const symbols = next !== draft;
  const dates = [...next.rest.matchAll(DATED)];
  if (symbols) return dates.reduce((sofar, match) => takeMatch(sofar, match, 'issued'), next);
  const last = dates[dates.length - 1];
  if (last === undefined) return next;
  const before = DAY_AND_MONTH.exec(next.rest.slice(Math.max(0, last.index - 20), last.index));
  if (before === null || monthOf(before.groups?.month ?? '') === undefined) return takeMatch(next, last, 'issued');
  const dated = { start: last.index - before[0].length, end: last.index + last[0].length };
  return take(next, dated, 'issued', dated, CONFIDENCE.cued);
}

/** Names at the beginning of a stretch become `label`; what is left of the stretch comes back. */
function takeNames(draft: Draft, stretch: Span, pattern: RegExp, label: Label): readonly [Draft, Span] {
  const match = pattern.exec(draft.rest.slice(stretch.start, stretch.end));
  if (match === null) return [draft, stretch];
  const next = takeMatch(draft, match, label, stretch.start);
  return [next, { start: stretch.start + match.index + match[0].length, end: stretch.end }];
}

const SIGNS = String.raw`[\s.,:;/\uE000–—-]`;

/** Labels what is left of a stretch, without the signs around it. */
function takeRest(draft: Draft, stretch: Span, label: Label): Draft {
  const text = draft.rest.slice(stretch.start, stretch.end);
  const lead = new RegExp(`^${SIGNS}*`, 'u').exec(text)?.[0].length ?? 0;
  const trail = new RegExp(`${SIGNS}*$`, 'u').exec(text.slice(lead))?.[0].length ?? 0;
  const value = { start: stretch.start + lead, end: stretch.end - trail };
  return value.end <= value.start ? draft : take(draft, stretch, label, value, CONFIDENCE.placed);
}

// "– М. : Наука, 1975", ". New-York, 1995", ", Moscow, Nauka, 2001", "/ Новочеркасск, НГТУ, 1996"
const IMPRINT =
  /(?<=^|[.,/\uE000–—-]\s*)(?<place>\p{Lu}[\p{L}'’]*\.?(?:[\s-]{1,2}(?:\p{Lu}?[\p{L}'’]+\.?|н\/Д(?:ону)?)){0,3}(?:\s*;\s*\p{Lu}[\p{L}.\s-]{0,20})?)\s*(?:(?<sign>[:.,])[:\s]*(?<publisher>[^\uE000:]*?))?[\s,–—-]*(?=\uE000|$)/gu;

/** Place and publisher before the date. The stretch before them comes back. */
function takeImprint(draft: Draft, stretch: Span): readonly [Draft, Span] {
  const text = draft.rest.slice(stretch.start, stretch.end);
  IMPRINT.lastIndex = 0;
  for (let match = IMPRINT.exec(text); match !== null; match = IMPRINT.exec(text)) {
    const { place = '', publisher = '', sign } = match.groups ?? {};
    if (isTrusted(place, sign)) {
      const start = stretch.start + match.index;
      const placed = takeRest(draft, { start, end: start + place.length }, 'publisher-place');
      const from = start + match[0].lastIndexOf(publisher);
      const next =
        publisher === '' ? placed : takeRest(placed, { start: from, end: from + publisher.length }, 'publisher');
      return [next, { start: stretch.start, end: start }];
    }
    // A trusted place may begin behind a capital that is none.
    IMPRINT.lastIndex = match.index + 1;
  }
  return [draft, stretch];
}

/** «М» alone is a place only before a colon; a city is one before a comma too. */
const isTrusted = (place: string, sign: string | undefined): boolean =>
  place
    .split(';')
    .every((one) => isCity(one.trim()) || (isPlaceAbbreviation(one) && (sign === ':' || one.trim().endsWith('.'))));

/** A host: its title runs to the first sign that something else was found, or to its series. */
function takeHost(draft: Draft, stretch: Span): Draft {
  const [imprinted, title] = takeImprint(draft, stretch);
  const text = imprinted.rest.slice(title.start, title.end);
  const blank = /\uE000/u.exec(
    text.trimStart() === text ? text : text.replace(/^[\s\uE000]+/u, (lead) => ' '.repeat(lead.length)),
  );
  const end = title.start + (blank?.index ?? text.length);
  const next = takeRest(imprinted, { start: title.start, end }, 'container-title');
  const numbered = next.found.some(({ label }) => label === 'collection-number');
  const series = /\uE000\s*(?<value>\p{Lu}[^\uE000]*?)[.\s]*(?=\uE000|$)/u.exec(next.rest.slice(end, title.end));
  return numbered && series !== null ? takeMatch(next, series, 'collection-title', end) : next;
}

/** The title of a constituent or of a whole, with what stands after its colon if that is a genre. */
function takeTitle(draft: Draft, stretch: Span): Draft {
  const genre = new RegExp(`[:.]\\s*(?<value>(?:${words(lexicon.genre)})(?![\\p{L}])[^\\uE000/]*)`, 'iu').exec(
    draft.rest.slice(stretch.start, stretch.end),
  );
  const next = genre === null ? draft : takeMatch(draft, genre, 'genre', stretch.start);
  const upto = genre === null ? stretch.end : stretch.start + genre.index;
  const text = next.rest.slice(stretch.start, upto);
  const begin = /^[\s\uE000]*/u.exec(text)?.[0].length ?? 0;
  const blank = text.indexOf(BLANK, begin);
  return takeRest(next, { start: stretch.start, end: blank < 0 ? upto : stretch.start + blank }, 'title');
}

/** A journal's title behind the article's own without "//": the last sentence before volume, number or pages. */
function hostWithoutSlashes(draft: Draft, stretch: Span): number | undefined {
  const numbered = draft.found.some(({ label }) => label === 'issue' || label === 'volume');
  const text = draft.rest.slice(stretch.start, stretch.end);
  const blank = text.indexOf(BLANK, /^[\s\uE000]*/u.exec(text)?.[0].length ?? 0);
  if (!numbered || blank < 0) return undefined;
  const last = /[.?!»\]]\s+(?=\p{Lu}[^.?!]*[.,\s]*$)/u.exec(text.slice(0, blank));
  return last === null ? undefined : stretch.start + last.index + 1;
}

/** The labels of a plain entry. Linear in its length but for the bounded look-back of the patterns. */
export function labelByCues(plain: Pick<Plain, 'text'>): readonly Labelled[] {
  const whole = { start: 0, end: plain.text.length };
  const [named, body] = takeNames({ rest: plain.text, found: [] }, whole, HEADING, 'author');
  const headed = takeDates(takeCued(named));
  const text = headed.rest.slice(body.start);
  const slashes = text.indexOf('//');
  // "D.V.Malyshev/ Vestnik": a slash directly behind the heading stands for the two that part from host.
  const alone = body.start > 0 && /^\s*\/(?!\/)/u.test(text) && slashes < 0;
  const partEnd = slashes >= 0 ? body.start + slashes : alone ? body.start : undefined;
  if (partEnd !== undefined) {
    const part = labelWhole(headed, { start: body.start, end: partEnd });
    return takeHost(part, { start: partEnd + (slashes >= 0 ? 2 : 1), end: whole.end }).found;
  }
  const [imprinted, titled] = takeImprint(headed, body);
  const host = imprinted === headed ? hostWithoutSlashes(headed, body) : undefined;
  if (host === undefined) return labelWhole(imprinted, titled).found;
  return takeHost(labelWhole(headed, { start: body.start, end: host }), { start: host, end: whole.end }).found;
}

/** Title, then the statement of responsibility after a single slash. */
function labelWhole(draft: Draft, stretch: Span): Draft {
  const slash = /\s\/|\/\s|\]\//u.exec(draft.rest.slice(stretch.start, stretch.end));
  const at = slash === null ? stretch.end : stretch.start + slash.index + slash[0].indexOf('/');
  const titled = takeTitle(draft, { start: stretch.start, end: at });
  if (slash === null) return titled;
  const roles = ROLES.reduce((sofar, [role, pattern]) => {
    const found = pattern.exec(sofar.rest.slice(at, stretch.end));
    if (found === null) return sofar;
    const from = at + found.index + found[0].length;
    const [next, left] = takeNames(sofar, { start: from, end: stretch.end }, STATEMENT, role);
    return left.start === from ? sofar : next;
  }, titled);
  return takeNames(roles, { start: at + 1, end: stretch.end }, STATEMENT, 'author')[0];
}
