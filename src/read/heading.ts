import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import { leadingParticle } from './names.ts';
import type { Labelled } from './tokens.ts';

/**
 * Where the heading ends and the title begins, put right by what no name can look like:
 *
 *     Орлова Т. Г. Северная | Европа        a word behind the initials is no name: it begins the title
 *     Орлова Т. Г. | Перевод | и общество   a title begins with a capital: the word before it is the title's
 *     Брагин А., Орлов С. Север. | Заметки  a family name stands before its initials: what ends in a stop is no name
 */
const BEHIND_INITIALS =
  /^(?<names>\p{Lu}[\p{L}'’-]+,?\s(?:[^.]{0,200}\.)*?[^.]{0,80}\s?(?:\p{Lu}\p{Ll}?\.\s?-?){1,3})\s(?<word>\p{Lu}\p{Ll}[\p{L}'’-]{2,})$/u;
const WORDS_BETWEEN = /^[\s.,]*(?<words>\p{Lu}[\p{L}'’-]*(?:\s[\p{L}'’-]+)?)\s$/u;
const BETWEEN = /^[\s,]*$/u;
/** A family name, its initials and a word: the word is no second family name, even if a stop is behind it. */
const INVERTED = /(?:^|[,;]\s?)\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}\s\p{Lu}\p{L}+$/u;
/** A list of names and the word behind it: "Orlov S. N., Brown A. Rivers". Roman figures are no initials: "Henry V. …" */
const NAMES_FIRST =
  /^(?<names>(?:\p{Lu}[\p{L}'’-]+,?\s(?!(?:[IVX]\.\s?)+\p{L}{2})(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}(?:,\s)?){1,9})\s(?=\p{Lu}\p{L}{2})/u;
/** Above this a title that begins like a heading is believed to be one. */
const SURE = 0.97;
const TWO_INITIALS = /\s\p{Lu}\p{Ll}?\.\s?\p{Lu}\p{Ll}?\.$/u;
const WORKS = new Set(lexicon.works);

/** The sign between a heading and the title. */
const BEHIND_HEADING = /^[.,:]\s(?=\p{Lu})/u;

/** A heading of more letters is none. */
const LONGEST = 300;

/** The stretches with the border between the first authors and the title behind them where it belongs. */
export function withHeadingEnd(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const [heading, title, ...rest] = labelled;
  if (heading?.label !== 'author' || title?.label !== 'title') return labelled;
  const { start, end } = heading.span;
  if (end - start > LONGEST) return labelled;
  const gap = entry.slice(end, title.span.start);
  const confidence = Math.min(heading.confidence, title.confidence);
  const { names, word } = BEHIND_INITIALS.exec(entry.slice(start, end))?.groups ?? {};
  const isApart = BETWEEN.test(gap) || (gap.trim() === '.' && INVERTED.test(entry.slice(start, end)));
  if (names !== undefined && word !== undefined && isApart) {
    return [
      { ...heading, confidence, span: { start, end: start + names.length } },
      { ...title, confidence, span: { start: end - word.length, end: title.span.end } },
      ...rest,
    ];
  }
  const words = WORDS_BETWEEN.exec(gap)?.groups?.words;
  if (words === undefined || !/^\p{Ll}/u.test(entry.slice(title.span.start))) return labelled;
  const from = end + gap.lastIndexOf(words);
  return [heading, { ...title, confidence, span: { start: from, end: title.span.end } }, ...rest];
}

/**
 * A particle between the heading's initials and its full stop belongs to the name, wherever the labeller put it:
 *
 *     Гумбольдт А. фон. Космос. – М., 1962.
 *     ^author      ^title: the author goes on to its stop
 */
export function withParticles(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one, at) => {
    const { start, end } = one.span;
    const before = labelled[at - 1];
    const after = labelled[at + 1];
    if (one.label === 'title' && before?.label === 'author') {
      const length = leadingParticle(entry.slice(before.span.end, end));
      return length > 0 ? { ...one, span: { start: Math.max(start, before.span.end + length), end } } : one;
    }
    if (one.label !== 'author' || after?.label !== 'title') return one;
    return { ...one, span: { start, end: end + leadingParticle(entry.slice(end, after.span.end)) } };
  });
}

/**
 * Names that the labeller left in a title, and a title whose first word it took for a family name:
 *
 *     Брагин А. Символ // …             a doubtful title that begins like a heading has one
 *     Брагин А., | Орлов С. Символ      so has one behind an author and a comma, or with two initials behind a space
 *     Письма А. П. | Орлова             letters, works and lives are of somebody: no heading begins so
 */
export function withNamesApart(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const at = labelled.findIndex(({ label }) => label === 'title');
  const title = labelled[at];
  const before = labelled[at - 1];
  if (title === undefined || at > 1) return labelled;
  const { start, end } = title.span;
  const [first = ''] = entry.slice(before?.span.start ?? start, end).split(/\s/u, 1);
  if (WORKS.has(first.toLowerCase())) {
    return before?.label !== 'author'
      ? labelled
      : labelled.toSpliced(0, 2, { ...title, span: { start: before.span.start, end } });
  }
  const names = NAMES_FIRST.exec(entry.slice(start, Math.min(end, start + LONGEST)))?.groups?.names;
  const gap = before?.label === 'author' ? entry.slice(before.span.end, start) : 'none';
  const goesOn = /^,\s*$/u.test(gap) || (/^\s*$/u.test(gap) && TWO_INITIALS.test(names ?? ''));
  const begins = before === undefined && title.confidence < SURE && entry.slice(0, start).trim() === '';
  if (names === undefined || !(goesOn || begins)) return labelled;
  const behind = start + names.length + 1;
  const author: Labelled = {
    label: 'author',
    span: { start, end: start + names.trimEnd().length },
    confidence: title.confidence,
  };
  return labelled.toSpliced(at, 1, author, { ...title, span: { start: behind, end } });
}

/**
 * A heading that the labeller took for the beginning of the title, though the statement of responsibility repeats it:
 *
 *     Harbour Council, Tides of the year / Harbour Council. – 2018.
 *     ^author          ^title              ^author
 */
export function withRepeatedHeading(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const [title, ...rest] = labelled;
  if (title?.label !== 'title') return labelled;
  const { start, end } = title.span;
  const repeated = rest.find(({ label, span }) => {
    const length = span.end - span.start;
    const isBeginning = entry.slice(start, start + length) === entry.slice(span.start, span.end);
    return label === 'author' && isBeginning && BEHIND_HEADING.test(entry.slice(start + length, end));
  });
  if (repeated === undefined) return labelled;
  const { confidence } = repeated;
  const border = start + repeated.span.end - repeated.span.start;
  const behind = border + (BEHIND_HEADING.exec(entry.slice(border, end))?.[0].length ?? 0);
  return [
    { label: 'author', span: { start, end: border }, confidence },
    { ...title, confidence, span: { start: behind, end } },
    ...rest,
  ];
}
