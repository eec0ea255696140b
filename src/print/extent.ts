import type { Run } from '../model.ts';
import { shortened, statementOf } from './names.ts';
import { volumeRuns } from './numbering.ts';
import { cue, joinElements, labelled, small } from './runs.ts';
import { isVolumeUnderOwnTitle } from './title.ts';
import { customRun, customRuns, namesIn, sign, textIn, textRun, type Work } from './work.ts';

/** «215 с. : ил. ; 21 см + 1 л.» ГОСТ 7.1-2003, 5.6. */
export function extentArea(work: Work): readonly Run[] {
  const { rules } = work;
  const isFull = rules.detail === 'full';
  return joinElements([
    { sign: '', runs: extent(work) },
    { sign: sign(work, ' : '), runs: isFull ? customRun(work, 'illustrations') : [] },
    { sign: sign(work, ' ; '), runs: isFull && rules.dimensions ? textRun(work, 'dimensions') : [] },
    ...(isFull ? customRuns(work, 'accompanying') : []).map((runs) => ({ sign: ' + ', runs })),
  ]);
}

/** The number of pages takes its unit unless it brings one («24 л.»); a whole set is counted in volumes. */
function extent(work: Work): readonly Run[] {
  const own = customRun(work, 'extent');
  if (own.length > 0) return own;
  const { words } = work.terms;
  const pages = textRun(work, 'number-of-pages');
  if (pages.length > 0)
    return labelled('', pages, /[\p{N}\]]$|^[IVXLC]+$/u.test(pages[0]?.text ?? '') ? ` ${words['page-extent']}` : '');
  const isOneVolume = textIn(work, 'volume') !== undefined;
  const volumes = isOneVolume ? [] : textRun(work, 'number-of-volumes');
  return labelled('', volumes, /\p{N}$/u.test(volumes[0]?.text ?? '') ? ` ${words.volumes}` : '');
}

/** «(Title, ISSN 0235-5620 ; 12) (Other series)». ГОСТ 7.1-2003, 5.7. */
export function seriesArea(work: Work): readonly Run[] {
  if (work.rules.detail === 'brief') return [];
  const given = customRuns(work, 'series');
  const series = given.length > 0 ? given : [ownSeries(work)];
  const all = isVolumeUnderOwnTitle(work) ? [setAsSeries(work), ...series] : series;
  return joinElements(
    all.filter((runs) => runs.length > 0).map((runs) => ({ sign: ' ', runs: [cue('('), ...runs, cue(')')] })),
  );
}

function ownSeries(work: Work): readonly Run[] {
  const number = textIn(work, 'collection-number');
  return joinElements([
    { sign: '', runs: textRun(work, 'collection-title') },
    { sign: ', ', runs: hasSeriesIssn(work) ? labelled('ISSN ', textRun(work, 'ISSN')) : [] },
    { sign: sign(work, ' ; '), runs: number === undefined ? [] : textRun(work, 'collection-number') },
  ]);
}

/** The ISSN of a book is its series'. */
export function hasSeriesIssn(work: Work): boolean {
  return (
    work.item.type !== 'periodical' &&
    textIn(work, 'collection-title') !== undefined &&
    textIn(work, 'container-title') === undefined
  );
}

/** «Set : в 3 ч. / Author ; ч. 2»: the set of a volume that stands under its own title. */
function setAsSeries(work: Work): readonly Run[] {
  const statement = customRun(work, 'responsibility-first');
  const authors = statementOf(shortened(namesIn(work, 'author'), false, work), 'author', work);
  return joinElements([
    { sign: '', runs: textRun(work, 'title') },
    { sign: sign(work, ' : '), runs: lowered(customRun(work, 'set-statement')) },
    { sign: ' / ', runs: statement.length > 0 ? statement : authors },
    { sign: sign(work, ' ; '), runs: lowered(volumeRuns(work)) },
  ]);
}

function lowered([first, ...rest]: readonly Run[]): readonly Run[] {
  return first === undefined ? [] : [{ ...first, text: small(first.text) }, ...rest];
}
