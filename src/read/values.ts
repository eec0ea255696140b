import type { DateValue, Field, Item, Name, Span } from '../model.ts';
import { readCustom } from './custom.ts';
import { readDate, withTitleDate } from './dates.ts';
import { languageOfEntry } from './entry-language.ts';
import { withActNumber, withExtent, withFixedForms, withWholeNumbers } from './fixed-forms.ts';
import { withHeadingEnd, withNamesApart, withParticles, withRepeatedHeading } from './heading.ts';
import { withoutFalseHosts } from './hosts.ts';
import { readAddress, readDoi, readIsbn, readIssn, withDoi } from './identifiers.ts';
import { readItemType } from './item-type.ts';
import { hasMoreNames, mergeNames, readNames } from './names.ts';
import { readEdition, readExtent, readNumber, readPages } from './numbers.ts';
import { withoutPatentParts } from './patents.ts';
import { readPlaces } from './places.ts';
import { withEditors, withJoinedNames, withoutOtherRoles, withSoleBody } from './roles.ts';
import { withWholeTitle } from './title-parts.ts';
import { readTitle } from './titles.ts';
import type { Label, Labelled } from './tokens.ts';

/** A CSL-JSON item and the fields that it was made from; spans point into the plain entry. */
export interface Values {
  readonly item: Item;
  readonly fields: readonly Field[];
}

type NameLabel = 'author' | 'editor' | 'translator' | 'compiler';
type DateLabel = 'issued' | 'accessed' | 'event-date';
type TextLabel = Exclude<Label, NameLabel | DateLabel>;

/** The words as printed, without the signs that divide them from their neighbours; an abbreviation keeps its stop. */
const asPrinted = (text: string): string => text.replace(/\s+/gu, ' ').replace(/^[\s:;,.–—-]+|[\s:;,–—-]+$/gu, '');

/** How the text of each variable becomes its value; undefined where it holds none. */
const READERS: { readonly [L in TextLabel]: (text: string, language: string) => string | undefined } = {
  title: readTitle,
  'container-title': readTitle,
  'collection-title': readTitle,
  'collection-number': readNumber,
  volume: readNumber,
  'volume-title': readTitle,
  'number-of-volumes': readExtent,
  issue: readNumber,
  number: readNumber,
  edition: readEdition,
  page: readPages,
  'number-of-pages': readExtent,
  publisher: asPrinted,
  'publisher-place': readPlaces,
  'event-title': readTitle,
  'event-place': readTitle,
  URL: readAddress,
  DOI: readDoi,
  ISBN: readIsbn,
  ISSN: readIssn,
  genre: asPrinted,
  medium: (text) => readTitle(text.replace(/[[\]]/gu, '')),
  note: readTitle,
  archive: readTitle,
  archive_location: asPrinted,
};

/** What joins the stretches of one variable: two volumes, three numbers, notes. */
const JOINTS: { readonly [L in TextLabel]?: string } = {
  volume: ', ',
  issue: ', ',
  page: ', ',
  number: '; ',
  note: '. ',
  archive_location: '. ',
  ISBN: ' ',
  'container-title': '. ',
  title: '. ',
  publisher: '; ',
  'publisher-place': '; ',
};

const isNameLabel = (label: Label): label is NameLabel =>
  label === 'author' || label === 'editor' || label === 'translator' || label === 'compiler';
const isDateLabel = (label: Label): label is DateLabel =>
  label === 'issued' || label === 'accessed' || label === 'event-date';

function names(texts: readonly string[]): { readonly names: readonly Name[]; readonly truncated: boolean } {
  const lists = texts.map(readNames);
  return {
    names: lists.reduce<readonly Name[]>((all, list) => mergeNames(all, list.names), []),
    truncated: lists.some((list) => list.truncated),
  };
}

/** The fullest date among several stretches: year and day may stand apart («2018. – 12 авг.»). */
function date(texts: readonly string[]): DateValue | undefined {
  const whole = readDate(texts.join(' '));
  const each = texts.map(readDate).filter((value) => value !== undefined);
  const parts = (value: DateValue | undefined): number => value?.['date-parts']?.flat().length ?? 0;
  return [whole, ...each].reduce((best, value) => (parts(value) > parts(best) ? value : best), whole ?? each[0]);
}

function text(label: TextLabel, texts: readonly string[], language: string): string | undefined {
  const values = texts.map((one) => READERS[label](one, language)).filter((one) => one !== undefined && one !== '');
  const distinct = [...new Set(values)];
  const joint = JOINTS[label];
  return joint === undefined ? distinct[0] : distinct.length === 0 ? undefined : distinct.join(joint);
}

/**
 * The author of the host, whom some lists repeat behind the slashes:
 *
 *     Орлов С. Н. Эпос // Орлов С. Н. Вопросы стиха. М., 1975. С. 4–8.
 *                         ^ container-author, up to the host's title
 */
function hostAuthor(entry: string, labelled: readonly Labelled[]): Span | undefined {
  const host = labelled.find(({ label }) => label === 'container-title');
  const slashes = host === undefined ? -1 : entry.lastIndexOf('//', host.span.start);
  if (host === undefined || slashes === -1) return undefined;
  const before = entry.slice(slashes + 2, host.span.start);
  const end = slashes + 2 + before.trimEnd().length;
  const start = end - before.trim().length;
  if (labelled.some(({ span }) => span.start < end && span.end > start)) return undefined;
  return HOST_AUTHOR.test(before.trim()) ? { start, end } : undefined;
}
/** Family names with initials and no other word. */
const HOST_AUTHOR = /^(?:\p{Lu}[\p{L}'’-]+,?\s?(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}(?:[,;]\s?)?){1,4}$/u;

/** What the fixed forms of references put right behind the labeller, in this order. */
const REPAIRS: readonly ((entry: string, labelled: readonly Labelled[]) => readonly Labelled[])[] = [
  withoutPatentParts,
  withWholeTitle,
  withRepeatedHeading,
  withNamesApart,
  withParticles,
  withHeadingEnd,
  withEditors,
  withJoinedNames,
  withoutOtherRoles,
  withSoleBody,
  withoutFalseHosts,
  withDoi,
  withFixedForms,
  withExtent,
  withWholeNumbers,
  withTitleDate,
  withActNumber,
];

type Draft = { -readonly [K in keyof Item]?: Item[K] };

/**
 * Makes the record of an entry from its labelled stretches (of `entry`, the plain text). A stretch that does not read
 * as a value of its variable gives no field; its words stay in the `raw` of the entry.
 */
export function readValues(entry: string, found: readonly Labelled[]): Values {
  const labelled = REPAIRS.reduce((stretches, repair) => repair(entry, stretches), found);
  const stretches = new Map<Label, string[]>();
  for (const { label, span } of labelled) {
    stretches.set(label, [...(stretches.get(label) ?? []), entry.slice(span.start, span.end)]);
  }
  const { language } = languageOfEntry(entry, labelled);
  const draft: Draft = {};
  let truncated = false;
  for (const [label, texts] of stretches) {
    if (isNameLabel(label)) {
      const list = names(texts);
      if (list.names.length > 0) draft[label] = list.names;
      truncated ||= label === 'author' && list.truncated;
    } else if (isDateLabel(label)) {
      const value = date(texts);
      if (value !== undefined) draft[label] = value;
    } else {
      const value = text(label, texts, language);
      if (value !== undefined && value !== '') draft[label] = value;
    }
  }
  if (language !== 'und') draft.language = language;
  truncated ||= labelled.some(
    ({ label, span }) => label === 'author' && hasMoreNames(entry.slice(span.end, span.end + 20)),
  );
  const custom = { ...(truncated && { 'author-truncated': true }), ...readCustom(entry, labelled, language) };
  if (Object.keys(custom).length > 0) draft.custom = custom;
  const fields = labelled
    .filter(({ label }) => draft[label] !== undefined)
    .map(({ label, span, confidence }): Field => ({ variable: label, span, confidence }));
  const host = hostAuthor(entry, labelled);
  if (host !== undefined) {
    draft['container-author'] = readNames(entry.slice(host.start, host.end)).names;
    const at = fields.findIndex(({ variable }) => variable === 'container-title');
    fields.splice(at, 0, { variable: 'container-author', span: host, confidence: fields[at]?.confidence ?? 0 });
  }
  return { item: { ...draft, type: readItemType(entry, draft) }, fields };
}
