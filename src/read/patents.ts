import lexicon from '../../references/lexicons/patents.json' with { type: 'json' };
import type { Span } from '../model.ts';
import type { Labelled } from './tokens.ts';

/**
 * What the description of a patent has of its own, found by its fixed words (ГОСТ 7.1-2003, examples of patents):
 *
 *     Пат. 2101234 РФ, МПК7 A 01 B 3/02. Устройство / … . – № 2005101112/08 ; заявл. 11.05.04 ; опубл. 14.03.06, Бюл. № 7.
 *                      ^classification                      ^application-number      ^filed           ^published ^published-in
 */
export interface PatentPart {
  readonly key: 'classification' | 'application-number' | 'filed' | 'published' | 'published-in';
  readonly text: string;
  readonly span: Span;
}

/** Any of the words, alone or with figures behind it. */
const words = (list: readonly string[]): string =>
  `(?<!\\p{L})(?:${list.map((word) => word.replace(/\. /gu, '\\.\\s?').replace(/ /gu, '\\s')).join('|')})`;

const START = new RegExp(`^[«"\\s]{0,3}${words(lexicon.start)}(?!\\p{L})`, 'iu');
const VERSION = String.raw`(?:\s?\(\d{4}(?:\.\d{2})?\))?`;
const GROUP = String.raw`\p{Lu}\s?\d{2}\s?\p{Lu}(?:\s?\d{1,4}\/\d{2,6})?${VERSION}`;
const DATE = String.raw`\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\d)`;

const SHAPES: readonly (readonly [PatentPart['key'], RegExp])[] = [
  [
    'classification',
    new RegExp(
      `(?<value>${words(lexicon.classification)}\\.?\\s?\\d?${VERSION}\\s?:?\\s?${GROUP}(?:\\s?[,;]\\s?${GROUP}){0,12})`,
      'u',
    ),
  ],
  [
    'application-number',
    /(?<!\p{L})(?:№|No\.?)\s?(?<value>(?:\p{L}\s?)?\d{5,14}(?:[/-]\d\d(?:-\d\d)?)?)(?=\s?[;,.]\s?\p{Ll}{4})/u,
  ],
  ['filed', new RegExp(`${words(lexicon.filed)}\\.?\\s?:?\\s?(?<value>${DATE})`, 'iu')],
  ['published', new RegExp(`${words(lexicon.published)}\\.?\\s?:?\\s?(?<value>${DATE})`, 'iu')],
  [
    'published-in',
    new RegExp(
      `(?<value>${words(lexicon.bulletin)}\\.?\\s?(?:№|No\\.?|N)?\\s?\\d{1,3}(?:\\s?\\([IVX\\d]+\\s?\\p{L}\\.\\))?)`,
      'u',
    ),
  ],
];

/** The parts of a patent's description that no CSL variable holds, in the order of `SHAPES`; of another entry none. */
export function patentParts(entry: string): readonly PatentPart[] {
  if (!START.test(entry)) return [];
  return SHAPES.flatMap(([key, shape]) => {
    const match = shape.exec(entry);
    const text = match?.groups?.value;
    if (match === null || text === undefined) return [];
    const start = match.index + match[0].lastIndexOf(text);
    return [{ key, text, span: { start, end: start + text.length } }];
  });
}

const DATED = new RegExp(`^${words([...lexicon.filed, ...lexicon.published])}(?!\\p{L})`, 'iu');

/** Whether a part of a description says when the patent was filed or published, and so names nobody. */
export const isPatentDate = (text: string): boolean => DATED.test(text);

/** What the fixed words say for certain enough: "опубл. 14.03.06". */
const BY_WORDS = 0.95;

/**
 * The labelled stretches of a patent without its class and its application's data, where the labeller took them for a
 * value: a title goes on behind the class, a number within the data is none. The day of publication is the patent's.
 */
export function withoutPatentParts(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const parts = patentParts(entry);
  const own = parts.filter(({ key }) => key !== 'published-in');
  const kept = labelled.flatMap((stretch) => {
    const part = own.find(({ span }) => span.start < stretch.span.end && span.end > stretch.span.start);
    if (part === undefined) return [stretch];
    if (part.key === 'published') return stretch.label === 'issued' && covers(stretch.span, part.span) ? [stretch] : [];
    // The number of the patent stands before its class; a title behind it.
    if (stretch.label === 'title' && part.span.end < stretch.span.end) {
      const behind = /^[\s.,;)]*/u.exec(entry.slice(part.span.end, stretch.span.end))?.[0].length ?? 0;
      return [{ ...stretch, span: { start: part.span.end + behind, end: stretch.span.end } }];
    }
    const { start } = stretch.span;
    return part.span.start > start ? [{ ...stretch, span: { start, end: part.span.start } }] : [];
  });
  const published = parts.find(({ key }) => key === 'published');
  if (published === undefined || kept.some(({ label, span }) => label === 'issued' && covers(span, published.span))) {
    return kept;
  }
  const day: Labelled = { label: 'issued', span: published.span, confidence: BY_WORDS };
  return [...kept, day].sort((a, b) => a.span.start - b.span.start);
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
