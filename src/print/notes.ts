import type { Run } from '../model.ts';
import { figures } from './dates.ts';
import { hasSeriesIssn } from './extent.ts';
import { direct } from './names.ts';
import { capital, cue, joinElements, labelled, textOf, value } from './runs.ts';
import {
  clean,
  customFlag,
  customList,
  customRun,
  customRuns,
  customText,
  namesIn,
  textIn,
  textRun,
  type Work,
} from './work.ts';

type Areas = readonly (readonly Run[])[];

/**
 * Notes, numbers and address behind extent and series, or behind the pages of a part: ГОСТ 7.1-2003, 5.8–5.9 (with
 * ГОСТ 7.82-2001 the address before the other notes); ГОСТ Р 7.0.5-2008, 10.4.4.
 */
export function closingAreas(work: Work, numbers: Areas): Areas {
  const { rules } = work;
  const address = addressAreas(work);
  if (rules.urlBeforeNotes) return [systemRequirements(work), ...address, ...notes(work), ...numbers];
  const notesFirst = [...electronicNotes(work)];
  return rules.isbnBeforeUrl ? [...notesFirst, ...numbers, ...address] : [...notesFirst, ...address, ...numbers];
}

function notes(work: Work): Areas {
  const review = work.rules.detail === 'full' ? [reviewNote(work)] : [];
  return [...ownNotes(work), ...review, customRun(work, 'access-note'), updated(work)];
}

/** The notes for GOST, and CSL's: what a reader could not place stands there, and nothing may be lost. */
function ownNotes(work: Work): Areas {
  return work.rules.detail === 'full' ? [...customRuns(work, 'notes'), textRun(work, 'note')] : [];
}

/** «Систем. требования: X. Notes. Доступ …. Дата обновления: X»; `access-note-first` puts the access first. */
function electronicNotes(work: Work): Areas {
  if (!customFlag(work, 'access-note-first')) return [systemRequirements(work), ...notes(work)];
  return [...ownNotes(work), customRun(work, 'access-note'), systemRequirements(work), updated(work)];
}

function systemRequirements(work: Work): readonly Run[] {
  return labelled(`${work.terms.words['system-requirements']}: `, customRun(work, 'system-requirements'));
}

function updated(work: Work): readonly Run[] {
  return labelled(`${work.terms.words.updated}: `, customRun(work, 'updated'));
}

/** «Рец. на кн.: Title / И. О. Фамилия», unless a note says it. ГОСТ 7.1-2003, 7.4. */
function reviewNote(work: Work): readonly Run[] {
  const title = textRun(work, 'reviewed-title');
  const word = work.terms.words['review-of'];
  if (title.length === 0 || customList(work, 'notes').some((note) => note.startsWith(word.slice(0, 4)))) return [];
  const authors = value(
    namesIn(work, 'reviewed-author')
      .map((name) => direct(name, work))
      .join(', '),
    'reviewed-author',
  );
  return labelled(
    `${word}: `,
    joinElements([
      { sign: '', runs: title },
      { sign: ' / ', runs: authors },
    ]),
  );
}

/** «ISBN 5-17-011143-6 (АСТ) (в пер.)» */
export function isbnArea(work: Work): readonly Run[] {
  const qualifiers = customRuns(work, 'isbn-qualifier').map((runs) => ({
    sign: ' ',
    runs: [cue('('), ...runs, cue(')')],
  }));
  const isbn = prefixed(work, 'ISBN');
  return isbn.length === 0 ? [] : joinElements([{ sign: '', runs: isbn }, ...qualifiers]);
}

export function issnArea(work: Work): readonly Run[] {
  return hasSeriesIssn(work) ? [] : prefixed(work, 'ISSN');
}

/** A number after its name, unless the data bring the name. */
function prefixed(work: Work, variable: 'ISBN' | 'ISSN'): readonly Run[] {
  const number = textRun(work, variable);
  return labelled(number[0]?.text.startsWith(variable) ? '' : `${variable} `, number);
}

/** «DOI 10.1000/182», without colon. */
export function doiArea(work: Work): readonly Run[] {
  const doi = bareDoi(textIn(work, 'DOI'));
  return doi === undefined ? [] : labelled('DOI ', value(doi, 'DOI', `https://doi.org/${encodeURI(doi)}`));
}

function bareDoi(doi: string | undefined): string | undefined {
  return doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)/i, '');
}

/** «URL: address (дата обращения: DD.MM.YYYY)», «Режим доступа: X». */
function addressAreas(work: Work): Areas {
  const { rules, terms } = work;
  const url = textIn(work, 'URL');
  const mode = customRun(work, 'access-mode');
  const modeArea = labelled(`${terms.words['access-mode']}: `, mode);
  if (url === undefined || saysOnlyDoi(work, url)) return [modeArea];
  const isNamedUrl = rules.urlLabel === 'URL';
  const address = labelled(`${rules.urlLabel}: `, value(url, 'URL', url));
  // «Режим доступа: address, свободный»: under that label the mode is said after the address (ГОСТ 7.82-2001).
  const withMode = isNamedUrl || mode.length === 0 ? address : [...address, cue(', '), ...mode];
  const accessed = value(figures(work, 'accessed', customText(work, 'accessed-form')), 'accessed');
  const label = rules.accessedLabel || terms.words.accessed;
  const rest = isNamedUrl ? modeArea : [];
  if (rules.accessedForm === 'area') return [withMode, labelled(`${capital(label)}: `, accessed), rest];
  return [[...withMode, ...labelled(` (${label}: `, accessed, ')')], rest];
}

function saysOnlyDoi(work: Work, url: string): boolean {
  const doi = bareDoi(textIn(work, 'DOI'));
  return (
    !work.rules.doiUrl &&
    doi !== undefined &&
    /^https?:\/\//.test(url) &&
    bareDoi(url)?.toLowerCase() === doi.toLowerCase()
  );
}

/** The entry ends in an address that a full stop would seem to belong to; ГОСТ Р 7.0.5-2008 prints none there. */
export function endsInAddress(runs: readonly Run[]): boolean {
  return runs.at(-1)?.variable === 'URL' && textOf(runs) !== '';
}

export function hasElectronicAccess(work: Work): boolean {
  const { item } = work;
  const isOnlyOnline = textIn(work, 'DOI') !== undefined && textIn(work, 'page') === undefined;
  return clean(item.URL) !== undefined || isOnlyOnline || customText(work, 'access-note') !== undefined;
}
