import type { Label, Labelled } from './tokens.ts';

/**
 * Values that their own words announce, found where the labeller passed them over:
 *
 *     … 672 с.: ил.; ISBN 978-5-02-013850-6      – 2-т. – 380 б.      – Текст : электронный
 *                         ^ISBN                    ^volume              ^medium
 */
const FORMS: readonly (readonly [Label, RegExp])[] = [
  ['ISBN', /ISBN(?:-1[03])?[:\s]{0,3}(?<value>(?:\d[-‐–\s]?){8,12}[\dXxХх])/u],
  ['ISSN', /ISSN[:\s]{0,3}(?<value>\d{4}[-‐–]\d{3}[\dXxХх])/u],
  ['volume', /[.,–—-]\s(?<value>\d{1,2})-(?:томдық|том|т|кітап|китеп|жилд|jild)(?!\p{L})\.?/u],
  ['page', /\d\s?(?:с|p|s)\.?[\s.,–—-]{1,5}(?:С|с|P|p|S|s)\.\s?(?<value>\d+(?:[-–]\d+)?)\.?$/u],
  [
    'accessed',
    /(?<!\p{L})(?:обращения|доступа|звернення|date of (?:access|application|treatment)|accessed|visited|accès|қаралған күні|obrash?cheni[iy]a)\s?[:–—-]?\s?(?<value>\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\s\p{L}{3,9}\.?\s20\d\d|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s20\d\d)/iu,
  ],
  ['medium', /[.–—-]\s(?<value>Текст\s?:\s?(?:электронный|непосредственный))(?!\p{L})/u],
];
const BY_WORDS = 0.95;

/** The number of an act of the European Union within its title: "Directive 2009/28/EC of …", "Regulation (EU) 2016/679". */
const ACT_NUMBER =
  /^(?:Council |Commission |Commission Implementing )?(?:Regulation|Directive|Decision)\s(?:\((?:EU|EC|EEC|Euratom)\)\s)?(?:No\.?\s)?(?<value>\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?)/u;

/** The stretches with the number of an act that stands in its title, where it has no other. */
export function withActNumber(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const at = labelled.findIndex(({ label }) => label === 'title');
  const start = labelled[at]?.span.start ?? 0;
  const match =
    at === -1 || labelled.some(({ label }) => label === 'number') ? null : ACT_NUMBER.exec(entry.slice(start));
  const value = match?.groups?.value;
  if (match === null || value === undefined) return labelled;
  const end = start + match[0].length;
  return labelled.toSpliced(at + 1, 0, {
    label: 'number',
    span: { start: end - value.length, end },
    confidence: BY_WORDS,
  });
}

/** The stretches and the values that stand in a fixed form but were labelled as nothing. */
export function withFixedForms(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const found = FORMS.flatMap(([label, form]): Labelled[] => {
    const match = labelled.some((one) => one.label === label) ? null : form.exec(entry);
    const value = match?.groups?.value;
    if (match === null || value === undefined) return [];
    const start = match.index + match[0].indexOf(value);
    const span = { start, end: start + value.length };
    const isTaken = labelled.some((one) => one.span.start < span.end && one.span.end > span.start);
    return isTaken ? [] : [{ label, span, confidence: BY_WORDS }];
  });
  return found.length === 0 ? labelled : [...labelled, ...found].sort((a, b) => a.span.start - b.span.start);
}

const COUNTED = /^\s?(?:с|с\.|s\.|p\.|pp\.|б\.|бет|b\.)(?![\p{L}\d])/iu;
const PAGE_CUE = /(?<!\p{L})(?:с|s|p|pp|б|b|стр|str|c)\.?\s?$/iu;

/** Pages that are counted («156 с.») are an extent, one that is cited («С. 156») is none, whatever the labeller says. */
export function withExtent(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one): Labelled => {
    const { label, span } = one;
    if ((label !== 'page' && label !== 'number-of-pages') || !/^\d+$/u.test(entry.slice(span.start, span.end)))
      return one;
    const isCited = PAGE_CUE.test(entry.slice(Math.max(0, span.start - 6), span.start));
    const isCounted = COUNTED.test(entry.slice(span.end, span.end + 6));
    const wanted = isCounted && !isCited ? 'number-of-pages' : isCited && !isCounted ? 'page' : label;
    const isThere = wanted !== label && labelled.some((other) => other.label === wanted);
    return isThere ? one : { ...one, label: wanted };
  });
}

/** The end of a range; a year behind a dash with spaces is an area. */
const RANGE = /^(?:[-–—]|\s[-–—]\s(?!(?:1[89]|20)\d\d(?!\d)))(?<last>\d{1,5})(?!\d|[./]\d)/u;

/** A number or a range of pages that was cut within its figures goes on to their end: «№ 33- | 220/2018», "149 | –156". */
export function withWholeNumbers(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one, at): Labelled => {
    const { start, end } = one.span;
    const range = one.label === 'page' ? RANGE.exec(entry.slice(end, labelled[at + 1]?.span.start)) : null;
    const isRange = range !== null && Number(range.groups?.last) > Number(entry.slice(start, end));
    if (isRange) return { ...one, span: { start, end: end + range[0].length } };
    if (one.label !== 'number' || !/[\d/-]$/u.test(entry.slice(start, end))) return one;
    const rest = /^[\d/-]+(?:[\d/-]|\p{L}(?!\p{L}))*/u.exec(entry.slice(end, labelled[at + 1]?.span.start))?.[0] ?? '';
    return { ...one, span: { start, end: end + rest.replace(/[/-]+$/u, '').length } };
  });
}
