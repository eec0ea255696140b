import lexicon from '../../references/lexicons/access-mode.json' with { type: 'json' };
import type { CustomValue, Span } from '../model.ts';
import { scriptOf } from '../script/language.ts';
import { languageToRead } from '../script/language-to-read.ts';
import { monthOf } from './dates.ts';
import { isPatentDate, patentParts } from './patents.ts';
import type { Label, Labelled } from './tokens.ts';

/**
 * What GOST prints and CSL has no variable for, kept word for word (docs/custom-keys.md).
 *
 *     Работа / А. А. Орлов ; под ред. П. Т. Ветрова. – М. …   // Море : сборник / Ин-т моря ; ред. …
 *            ^author         ^responsibility                          ^container-responsibility
 */

const PEOPLE: ReadonlySet<Label> = new Set(['author', 'editor', 'translator', 'compiler']);
const LONGEST_STATEMENT = 400;

const inside = (spans: readonly Labelled[], at: number): boolean =>
  spans.some(({ span }) => at >= span.start && at < span.end);

const isBracketed = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')');

/** The first sign of a pattern that stands outside brackets and every labelled stretch. */
function signAt(entry: string, labelled: readonly Labelled[], pattern: RegExp, span: Span): number | undefined {
  for (const match of entry.slice(span.start, span.end).matchAll(pattern)) {
    const at = span.start + match.index;
    if (!inside(labelled, at) && !isBracketed(entry.slice(span.start, at))) return at;
  }
  return undefined;
}

const CUE_BEHIND = /[.,]\s?(?:[Вв]ып|[Тт]|[Кк]н|[Чч]|[Vv]yp|[Vv]ol|[Ii]ss|[Nn]o?|№)\.?$/u;

/** The statements of responsibility in a stretch: what stands from its slash to the next field that is no person. */
function statements(entry: string, labelled: readonly Labelled[], stretch: Span): readonly string[] {
  const slash = signAt(entry, labelled, /(?<=[\s\]])\/(?!\/)|\/(?=\s)(?<!\/\/)/gu, stretch);
  if (slash === undefined) return [];
  const next = labelled
    .filter(({ label, span }) => !PEOPLE.has(label) && span.start > slash)
    .map(({ span }) => span.start);
  // An area's mark ends the statement: «заявитель Ин-т моря. – № 2005112233».
  const mark = entry.slice(slash, stretch.end).search(/\.\s?[–—-]\s/u);
  const end = Math.min(stretch.end, mark < 0 ? stretch.end : slash + mark, ...next);
  if (end - slash > LONGEST_STATEMENT) return [];
  const found: string[] = [];
  let start = slash + 1;
  for (const part of entry.slice(start, end).split(';')) {
    const span = { start, end: start + part.length };
    start = span.end + 1;
    const authors = labelled.some(
      ({ label, span: own }) => label === 'author' && own.start < span.end && own.end > span.start,
    );
    const text = part
      .replace(/[\s,:([–—-]+(?:[вv]\s*)?$/u, '')
      // The cue of the value behind it: «отв. ред. П. Т. Ветров. Вып. 2».
      .replace(CUE_BEHIND, '')
      .replace(/(?<=\p{L}{4})\.$/u, '')
      .trim();
    if (!authors && /\p{L}{2}/u.test(text) && !isPatentDate(text)) found.push(text);
  }
  return found;
}

const ACCESS_MODE = new RegExp(
  `(?:${lexicon['access-mode'].join('|')})\\s*:\\s*(?!\\s|https?:|www\\.)(?<mode>[^.;]{4,80}(?:\\.\\s\\p{Ll}[^.;]*)*)`,
  'iu',
);
const ILLUSTRATED =
  /^\s?[\p{L}]{1,4}\.?\s?:\s?(?<kinds>(?:ил|портр|табл|схем|карт|цв|граф|рис|il|ill|tab)[\p{L}]*\.?(?:,\s\p{L}+\.?)*)/u;

/** The code of a scientific specialty, old (13.00.08) or new (5.8.7), behind the kind of a thesis: «… наук : 13.00.08». */
const SPECIALTY =
  /^[\s:;,.–—-]*(?:(?:специальность|спец\.?)\s*:?\s*)?(?<code>\d\d\.\d\d\.\d\d|\d\.\d{1,2}\.\d{1,2})(?![\d.]?\d)/iu;

const PUBLISHED =
  /^[»"”]?[\s.,–—-]+(?<year>(?:1[5-9]|20)\d\d)(?!\d)(?:\s?[гжрg]\.)?(?:[\s.,–—-]+(?<day>\d{1,2}\s(?<month>\p{L}+)\.?))?/u;
const ARTICLE = /(?<!\p{L})(?:ст|st|бап|арт|art)\.?\s?$/iu;

/**
 * When an act was printed, behind the day of the act itself, and its number there.
 *
 *     О недрах : закон от 3 янв. 1992 г. // Ведомости. 1992. № 16. Ст. 834.
 *                          ^issued                 ^container-issued  ^article-number
 */
function printedAct(entry: string, labelled: readonly Labelled[]): { readonly [key: string]: CustomValue } {
  const host = labelled.find(({ label }) => label === 'container-title');
  const issued = labelled.find(({ label }) => label === 'issued');
  if (host === undefined) return {};
  const page = labelled.find(({ label, span }) => label === 'page' && span.start > host.span.end);
  const isArticle = page !== undefined && ARTICLE.test(entry.slice(0, page.span.start));
  const isDated = issued !== undefined && issued.span.end < host.span.start;
  const { year, day, month } =
    (isDated && PUBLISHED.exec(entry.slice(host.span.end, host.span.end + 60))?.groups) || {};
  const isNewspaper = month !== undefined && monthOf(month) !== undefined;
  return {
    ...(year !== undefined && { 'container-issued': year }),
    // The stop behind a month in full is the area's.
    ...(isNewspaper && {
      'date-detail': day?.replace(/(?<=[ая]|\p{L}{5})\.$/u, '') ?? '',
      'container-kind': 'newspaper',
    }),
    ...(isArticle && { 'article-number': entry.slice(page.span.start, page.span.end) }),
  };
}

// Pages with a sequence of their own: «XIV, 283 с.», «302, [1] с.»
const SEQUENCE_BEFORE = /(?<![\p{L}\d])(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\[\d{1,3}\])\s?[,+]\s?$/u;
const SEQUENCE_BEHIND = /^(?:\s?[,+]\s?(?:\[\d{1,3}\]|\d{1,3}))*/u;
const UNIT = /^\s?\p{L}{1,3}(?:\.|(?!\p{L}))/u;

/** The extent as printed where it is more than a number of pages. */
function wholeExtent(entry: string, { start, end }: Span): string | undefined {
  const before = SEQUENCE_BEFORE.exec(entry.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const behind = SEQUENCE_BEHIND.exec(entry.slice(end, end + 24))?.[0] ?? '';
  const inside = entry.slice(start, end);
  if (before === '' && behind === '' && /^\d*$/u.test(inside)) return undefined;
  const unit = UNIT.exec(entry.slice(end + behind.length, end + behind.length + 6))?.[0];
  return unit === undefined ? undefined : `${before}${inside}${behind}${unit}`;
}

/** The day from which a standard holds: «Введ. 2009–07–01». */
const INTRODUCED =
  /(?<!\p{L})(?<words>(?:Введ|Введен[ао]?|Дата введения|Introduced|Introd|Vved)\.?\s?(?:[:с]\s)?(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)|\d{4}\s?[-.–—]\s?\d\d\s?[-.–—]\s?\d\d))(?!\d)/u;

const BRACKETED = /^\.?\s*\[(?<text>[^[\]]{4,400})\]/u;

/**
 * The translation in square brackets behind a title or a host: in Latin letters, and not in the language of the record.
 *
 *     Tsifrovaya ekonomika [Digital economy]. Voprosy statistiki [Issues of statistics]. 2018. No 3.
 *     ^title               ^title-translated  ^container-title   ^container-title-translated
 */
function translated(entry: string, labelled: readonly Labelled[], label: Label, language: string): string | undefined {
  const titles = labelled.filter((one) => one.label === label);
  for (const { span } of titles) {
    const text = BRACKETED.exec(entry.slice(span.end, span.end + 410))?.groups?.text?.trim();
    if (text === undefined || scriptOf(text) !== 'Latn' || !/\p{L}{3}/u.test(text)) continue;
    const start = entry.indexOf('[', span.end);
    if (labelled.some((one) => one.span.start < start + text.length && one.span.end > start)) continue;
    const { language: own } = languageToRead(text);
    if (own !== language && !own.endsWith('-Latn')) return text;
  }
  return undefined;
}

/** The keys of `custom` that the text of an entry in `language` fills. Empty where it fills none. */
export function readCustom(
  entry: string,
  labelled: readonly Labelled[],
  language: string,
): { readonly [key: string]: CustomValue } {
  const whole = { start: 0, end: entry.length };
  const slashes = signAt(entry, labelled, /\/\//gu, whole);
  const part = { start: 0, end: slashes ?? entry.length };
  const responsibility = statements(entry, labelled, part);
  const host = slashes === undefined ? [] : statements(entry, labelled, { start: slashes + 2, end: entry.length });
  const mode = ACCESS_MODE.exec(entry)?.groups?.mode;
  const extent = labelled.find(({ label }) => label === 'number-of-pages');
  const kinds = extent && ILLUSTRATED.exec(entry.slice(extent.span.end, extent.span.end + 60))?.groups?.kinds;
  const genre = labelled.find(({ label }) => label === 'genre');
  const specialty = genre && SPECIALTY.exec(entry.slice(genre.span.end, genre.span.end + 40))?.groups?.code;
  const pages = extent && wholeExtent(entry, extent.span);
  const introduced = INTRODUCED.exec(entry)?.groups?.words;
  const title = translated(entry, labelled, 'title', language);
  const container = translated(entry, labelled, 'container-title', language);
  return {
    ...printedAct(entry, labelled),
    ...(title !== undefined && { 'title-translated': title }),
    ...(container !== undefined && { 'container-title-translated': container }),
    ...(responsibility.length > 0 && { responsibility }),
    ...(host.length > 0 && { 'container-responsibility': host }),
    ...(mode !== undefined && { 'access-mode': mode.trim() }),
    ...(specialty !== undefined && { specialty }),
    ...(pages !== undefined && { extent: pages }),
    ...(kinds !== undefined && { illustrations: kinds }),
    ...(introduced !== undefined && { specific: [introduced] }),
    ...Object.fromEntries(patentParts(entry).map(({ key, text }) => [key, text])),
  };
}
