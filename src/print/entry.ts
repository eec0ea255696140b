import type { Item, Run } from '../model.ts';
import { contentTypeArea } from './content-type.ts';
import { extentArea, seriesArea } from './extent.ts';
import { closingAreas, doiArea, endsInAddress, isbnArea, issnArea } from './notes.ts';
import { isPlainBook, isSerial, numberingArea, numberingAreas, pageArea, sectionArea } from './numbering.ts';
import { dateOfImprint, editionArea, imprintArea, specificAreas } from './publication.ts';
import type { GostRules } from './rules.ts';
import { capitalised, cue, joinAreas, joinElements, labelled, unbroken, value, withFinalStop } from './runs.ts';
import { hostStatements } from './statement.ts';
import { titleArea } from './title.ts';
import {
  areaSign,
  clean,
  cleanList,
  customFlag,
  customRun,
  customRuns,
  sign,
  textIn,
  textRun,
  type Work,
  withItem,
  workOf,
} from './work.ts';

type Areas = readonly (readonly Run[])[];

/** An entry with its final full stop. */
export function entryOf(item: Item, rules: GostRules): readonly Run[] {
  const work = workOf(item, rules);
  const runs = description(work);
  const closed = endsInAddress(runs) && !rules.urlFinalStop ? runs : withFinalStop(runs);
  return rules.nbsp ? unbroken(closed) : closed;
}

/** The description without final stop: of a whole work, of a part in its host, of a document in an archive. */
export function description(work: Work): readonly Run[] {
  if (textIn(work, 'container-title') !== undefined) return partInHost(work);
  if (textIn(work, 'archive') !== undefined || textIn(work, 'archive_location') !== undefined) return inArchive(work);
  return whole(work);
}

/** Title. — Edition. — Specific. — Place : publisher, year. — Extent. — (Series). — Notes. — ISBN. — Text : unmediated */
function whole(work: Work): readonly Run[] {
  const library = libraryHost(work);
  const numbers = [isbnArea(work), issnArea(work), doiArea(work)];
  if (library.length === 0)
    return areas(work, [...bodyOfWhole(work), ...closingAreas(work, numbers), contentTypeArea(work)]);
  const book = areas(work, [...bodyOfWhole(work), ...numbers, contentTypeArea(work)]);
  return inHost(book, areas(work, [library, ...closingAreas(work, [])]));
}

function bodyOfWhole(work: Work): Areas {
  const isPatent = work.item.type === 'patent';
  const numbering = isPlainBook(work) && work.rules.volumeArea === 'title' ? ownNumbering(work) : numberingArea(work);
  const imprint = isPatent ? [] : imprintArea(work);
  const isBefore = customFlag(work, 'numbering-before-date');
  // The bulletin that published a patent stands with its date.
  const hasBulletin = isPatent && customRun(work, 'published-in').length > 0;
  const pages = pageArea(work);
  const extent = extentArea(work);
  const showsPages = pages.length > 0 && (work.rules.pageForExtent || extent.length === 0);
  return [
    titleArea(work),
    editionArea(work),
    ...specificAreas(work),
    ...(isBefore ? [numbering, imprint] : [imprint, hasBulletin ? [] : numbering]),
    sectionArea(work),
    showsPages ? pages : extent,
    seriesArea(work),
  ];
}

/** Where the volume stands in the title, only numbering in the document's words and an issue are left for this area. */
function ownNumbering(work: Work): readonly Run[] {
  const own = customRun(work, 'numbering');
  if (own.length > 0) return own;
  const { volume: _, 'part-number': _part, 'volume-title': _title, ...rest } = work.item;
  return numberingArea(withItem(work, { ...rest, type: work.item.type }));
}

/** «// Электронно-библиотечная система «Лань» : [сайт]»: the library that holds a whole book (ГОСТ Р 7.0.100-2018). */
function libraryHost(work: Work): readonly Run[] {
  const host: unknown = work.item.custom?.host;
  if (typeof host !== 'object' || host === null || !('title' in host)) return [];
  const info = 'info' in host && Array.isArray(host.info) ? cleanList(host.info) : [];
  return joinElements([
    { sign: '', runs: value(clean(host.title), 'custom.host.title') },
    ...info.map((text) => ({ sign: sign(work, ' : '), runs: value(text, 'custom.host.info') })),
  ]);
}

/** Part // Host. — Place, year. — № 5. — С. 23—25. ГОСТ 7.1-2003, 7; ГОСТ Р 7.0.5-2008, 4. */
function partInHost(work: Work): readonly Run[] {
  const title = titleArea(work);
  const host = [hostTitle(work), ...locationAreas(work)];
  if (title.length === 0) return areas(work, [...host, contentTypeArea(work)]);
  return inHost(areas(work, [title, contentTypeArea(work)]), areas(work, host));
}

function inHost(part: readonly Run[], host: readonly Run[]): readonly Run[] {
  if (part.length === 0 || host.length === 0) return [...part, ...host];
  return [...part, cue(part.at(-1)?.text.endsWith(' ') ? '// ' : ' // '), ...host];
}

/** The part's own description, without where it stands: for «… // Там же». */
export function partAlone(work: Work): readonly Run[] {
  return titleArea(work);
}

/** «Вестн. ун-та. Сер. 5, Химия : info / statement». ГОСТ 7.1-2003, 7.3. */
function hostTitle(work: Work): readonly Run[] {
  const colon = sign(work, ' : ');
  const medium = customRun(work, 'container-medium');
  return joinElements([
    { sign: '', runs: textRun(work, 'container-title') },
    { sign: ' ', runs: medium.length > 0 ? [cue('['), ...medium, cue(']')] : [] },
    ...customRuns(work, 'container-title-info').map((runs) => ({ sign: colon, runs })),
    { sign: '. ', runs: hostSection(work) },
    ...hostStatements(work),
  ]);
}

/** A title that says itself that it is one of a series. */
const SERIES_WORD = /^(?:сер|ser|sér|reihe)|(?<!\p{L})(?:сери(?:я|ясы|ялары)|серія|seri(?:es|ya|yasi|yasy))$/iu;

/** «Сер. 5, Химия», «Сер. Право»: the series of a serial host is part of its title; ГОСТ 7.1-2003, 7.3.4. */
function hostSection(work: Work): readonly Run[] {
  const given = customRun(work, 'container-section');
  if (given.length > 0 || !isSerial(work)) return given;
  const number = textRun(work, 'collection-number');
  const title = textRun(work, 'collection-title');
  const word = `${work.terms.words.series} `;
  if (number.length > 0) {
    return joinElements([
      { sign: '', runs: labelled(word, number) },
      { sign: ', ', runs: title },
    ]);
  }
  return SERIES_WORD.test(title[0]?.text ?? '') ? title : labelled(word, title);
}

function locationAreas(work: Work): Areas {
  const { rules } = work;
  const isbn = isbnArea(work);
  const doi = doiArea(work);
  return [
    editionArea(work),
    ...specificAreas(work),
    hostImprint(work),
    ...(rules.hostIsbn ? [isbn] : []),
    ...numberingAreas(work),
    sectionArea(work),
    ...(rules.doiBeforePages ? [doi, pageArea(work)] : [pageArea(work)]),
    textRun(work, 'archive'),
    textRun(work, 'archive_location'),
    ...closingAreas(work, [...(rules.doiBeforePages ? [] : [doi]), ...(rules.hostIsbn ? [] : [isbn]), issnArea(work)]),
  ];
}

/** Place and year of a book, the year alone of a serial; the publisher where the standard or the record prints it. */
function hostImprint(work: Work): readonly Run[] {
  const { item, rules } = work;
  const isWithPublisher = rules.hostPublisher || customFlag(work, 'container-publisher');
  if (isSerial(work)) return dateOfImprint(work);
  if (isWithPublisher) return imprintArea(work);
  const { publisher: _, ...rest } = item;
  return imprintArea(withItem(work, { ...rest, type: item.type }));
}

/** Title : info // ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4; always full stops. ГОСТ Р 7.0.5-2008, 11. */
function inArchive(work: Work): readonly Run[] {
  const isPatent = work.item.type === 'patent';
  const title = titleArea(work);
  const content = contentTypeArea(work);
  const document = areas(work, [
    title,
    editionArea(work),
    ...specificAreas(work),
    isPatent ? [] : imprintArea(work),
    extentArea(work),
    title.length === 0 ? [] : content,
  ]);
  const place = joinElements([
    { sign: '', runs: textRun(work, 'archive') },
    { sign: '. ', runs: capitalised(textRun(work, 'archive_location')) },
  ]);
  const closing = closingAreas(work, [isbnArea(work), issnArea(work), doiArea(work)]);
  return areas(work, [inHost(document, place), ...closing, title.length === 0 ? content : []]);
}

function areas(work: Work, list: Areas): readonly Run[] {
  return joinAreas(list, areaSign(work));
}
