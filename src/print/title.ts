import type { Run } from '../model.ts';
import type { ItemType } from '../variables.ts';
import { figures, wordsOfDate } from './dates.ts';
import { heading, isLegal, patentDesignation } from './heading.ts';
import { isPlainBook, volumeRuns } from './numbering.ts';
import { capitalised, cue, type Element, joinElements, labelled, value } from './runs.ts';
import { statements } from './statement.ts';
import type { Terms } from './terms.ts';
import { customRun, customRuns, customText, sign, textIn, textRun, type Work } from './work.ts';

/** Area of the title and the statement of responsibility, after its heading. ГОСТ 7.1-2003, 5.2. */
export function titleArea(work: Work): readonly Run[] {
  const title = joinElements([...titleProper(work), ...otherTitleInformation(work), ...statements(work)]);
  return joinElements([
    { sign: '', runs: heading(work) },
    { sign: '. ', runs: title },
  ]);
}

/** Heading and title alone: what a repeated reference keeps. */
export function headingAndTitle(work: Work): readonly Run[] {
  return joinElements([
    { sign: '', runs: heading(work) },
    { sign: '. ', runs: textRun(work, 'title') },
  ]);
}

/** «Title [Текст] ; further title = parallel title. В 3 ч. Ч. 2. Volume title» */
function titleProper(work: Work): readonly Element[] {
  const { rules } = work;
  const isOwn = isVolumeUnderOwnTitle(work);
  return [
    { sign: '', runs: textRun(work, isOwn ? 'volume-title' : 'title') },
    ...each(sign(work, ' : '), customRuns(work, 'title-info-before-gmd')),
    { sign: ' ', runs: gmd(work) },
    ...each(sign(work, ' ; '), customRuns(work, 'further-titles')),
    ...(rules.detail === 'brief' ? [] : each(' = ', customRuns(work, 'parallel-title'))),
    { sign: '. ', runs: isOwn ? [] : customRun(work, 'set-statement') },
    ...(hasSetStatement(work) ? volumeOfSet(work) : []),
  ];
}

function hasSetStatement(work: Work): boolean {
  return customText(work, 'set-statement') !== undefined;
}

/** «. Ч. 2. Volume title», where the standard keeps the volume in the title area. ГОСТ 7.1-2003, 6.2. */
function volumeOfSet(work: Work): readonly Element[] {
  if (work.rules.volumeArea !== 'title' || !isPlainBook(work) || isVolumeUnderOwnTitle(work)) return [];
  return [
    { sign: '. ', runs: capitalised(volumeRuns(work)) },
    { sign: '. ', runs: textRun(work, 'volume-title') },
  ];
}

/** One volume described by its own title, the set as its series. ГОСТ 7.1-2003, 6.2. */
export function isVolumeUnderOwnTitle(work: Work): boolean {
  return work.rules.volumeForm === 'own-title' && isPlainBook(work) && textIn(work, 'volume-title') !== undefined;
}

/** Everything after « : »: kind, number, degree. What is numbered by its title (patent, standard) says so first. */
function otherTitleInformation(work: Work): readonly Element[] {
  const colon = sign(work, ' : ');
  const { item, rules } = work;
  const own = rules.detail === 'brief' ? [] : [...customRuns(work, 'title-info')];
  const genre = rules.detail === 'brief' && item.type !== 'thesis' ? [] : textRun(work, 'genre');
  const specialty = customRun(work, 'specialty');
  const kind = rules.thesisInFull
    ? [labelled(specialty.length > 0 ? `${work.terms.words.specialty} ` : '', specialty), genre]
    : [genre, specialty];
  const after = rules.detail === 'brief' ? [] : customRuns(work, 'title-info-after-genre');
  const act = rules.detail === 'brief' ? [] : datedAct(work);
  return [
    ...each(colon, numberedByTitle(work)),
    ...each(colon, [...own, ...(act.length > 0 ? [act] : [...kind, numberAsInformation(work)]), ...after]),
    ...each(colon, patentData(work)),
    // Without a set statement the volume follows what is said of the set: «Title : в 3 т. Т. 2. Volume title».
    ...(hasSetStatement(work) ? [] : volumeOfSet(work)),
  ];
}

function numberedByTitle(work: Work): readonly (readonly Run[])[] {
  const { item, rules } = work;
  if (item.type === 'standard' && rules.standardEntry === 'title') return [textRun(work, 'number')];
  if (item.type === 'patent' && rules.patentEntry === 'title')
    return [patentDesignation(work), customRun(work, 'classification')];
  return [];
}

/** «федер. закон от 5 мая 2004 г. № 12-ФЗ»: kind, day and number of an act in one; ГОСТ Р 7.0.5-2008, 7.3. */
function datedAct(work: Work): readonly Run[] {
  const genre = textRun(work, 'genre');
  const date = wordsOfDate(work);
  if (!isLegal(work) || genre.length === 0 || date === undefined) return [];
  return joinElements([
    { sign: '', runs: genre },
    { sign: ' ', runs: value(date, 'issued') },
    { sign: ' ', runs: numberAsInformation(work) },
  ]);
}

/** The number of a report as it stands; of an act after «№». */
function numberAsInformation(work: Work): readonly Run[] {
  const number = textRun(work, 'number');
  if (work.item.type === 'report') return number;
  if (!isLegal(work) || number.length === 0) return [];
  return /^[№\p{L}]/u.test(number[0]?.text ?? '') ? number : labelled('№ ', number);
}

/** ГОСТ Р 7.0.100-2018: « : № 2017105030 : заявлено 15.02.2017 : опубликовано 01.12.2017, Бюл. № 34». */
function patentData(work: Work): readonly (readonly Run[])[] {
  return work.item.type === 'patent' && work.rules.patentDataInTitle ? patentDates(work) : [];
}

/** Application, date of filing, date of publication with its bulletin: in the title area or an area of their own. */
export function patentDates(work: Work): readonly (readonly Run[])[] {
  const { rules, terms } = work;
  const application = customRun(work, 'application-number');
  const isBare = /^\d/.test(application[0]?.text ?? '');
  const filed =
    customText(work, 'filed') === undefined ? value(figures(work, 'submitted'), 'submitted') : customRun(work, 'filed');
  const published =
    customText(work, 'published') === undefined
      ? value(figures(work, 'issued'), 'issued')
      : customRun(work, 'published');
  const words = rules.patentDataInTitle
    ? (['filed-full', 'published-full'] as const)
    : (['filed', 'published'] as const);
  return [
    labelled(isBare ? '№ ' : '', application),
    labelled(`${terms.words[words[0]]} `, filed),
    joinElements([
      { sign: '', runs: labelled(`${terms.words[words[1]]} `, published) },
      { sign: ', ', runs: customRun(work, 'published-in') },
    ]),
  ];
}

const GMD_OF_TYPE: { readonly [T in ItemType]?: keyof Terms['gmd'] } = {
  map: 'cartographic',
  musical_score: 'music',
  song: 'sound',
  broadcast: 'sound',
  motion_picture: 'video',
  graphic: 'graphic',
  figure: 'graphic',
  webpage: 'electronic',
  post: 'electronic',
  'post-weblog': 'electronic',
  dataset: 'electronic',
  software: 'electronic',
};

/** General material designation, always in brackets of its own. ГОСТ 7.1-2003, 5.2.3. */
function gmd(work: Work): readonly Run[] {
  const { item, rules, designations } = work;
  const medium = rules.mediumInTitle ? textRun(work, 'medium') : [];
  if (medium.length > 0) return [cue('['), ...medium, cue(']')];
  return rules.gmd ? [cue(`[${designations.gmd[GMD_OF_TYPE[item.type] ?? 'text']}]`)] : [];
}

function each(before: string, runs: readonly (readonly Run[])[]): readonly Element[] {
  return runs.map((element) => ({ sign: before, runs: element }));
}
