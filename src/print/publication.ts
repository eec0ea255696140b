import type { Run } from '../model.ts';
import type { ItemType } from '../variables.ts';
import { figures, yearRuns } from './dates.ts';
import { capitalised, cue, type Element, joinElements, labelled, value } from './runs.ts';
import { patentDates } from './title.ts';
import {
  clean,
  cleanList,
  customFlag,
  customRun,
  customRuns,
  customText,
  sign,
  textIn,
  textRun,
  type Work,
} from './work.ts';

/** «2-е изд., перераб. / при участии Т. А. Суховой». ГОСТ 7.1-2003, 5.3. */
export function editionArea(work: Work): readonly Run[] {
  return joinElements([
    { sign: '', runs: editionStatement(work) },
    { sign: ' / ', runs: customRun(work, 'edition-responsibility') },
  ]);
}

/** The languages whose ordinals end by the number (1st, 2nd; 1re, 2e). */
const ORDINALS: ReadonlyMap<string, Intl.PluralRules> = new Map(
  ['en', 'fr'].map((language) => [language, new Intl.PluralRules(language, { type: 'ordinal' })]),
);

/** A bare number takes its ending and its word from the language: «2» → «2-е изд.», «2nd ed.»; words stay words. */
function editionStatement(work: Work): readonly Run[] {
  const edition = textIn(work, 'edition');
  if (edition === undefined) return versionStatement(work);
  if (!/^\d{1,4}$/.test(edition)) return textRun(work, 'edition');
  const forms = work.terms.edition;
  const category = ORDINALS.get(work.terms.language)?.select(Number(edition)) ?? 'other';
  const [before = '', after = ''] = (forms[edition] ?? forms[category] ?? forms.other ?? '{n}').split(
    forms[edition] === undefined ? '{n}' : edition,
  );
  return labelled(before, textRun(work, 'edition'), after);
}

function versionStatement(work: Work): readonly Run[] {
  const version = textRun(work, 'version');
  return labelled(/^\p{N}/u.test(version[0]?.text ?? '') ? `${work.terms.words.version} ` : '', version);
}

/** Scale, form of a score, dates of a standard or a patent: each an area. ГОСТ 7.1-2003, 5.4. */
export function specificAreas(work: Work): readonly (readonly Run[])[] {
  const scale = joinElements([
    { sign: '', runs: textRun(work, 'scale') },
    { sign: sign(work, ' ; '), runs: customRun(work, 'projection') },
  ]);
  return [scale, ...customRuns(work, 'specific'), patentArea(work)];
}

/** «№ 2005101112/08 ; заявл. 11.05.04 ; опубл. 14.03.06, Бюл. № 7 (II ч.)» */
function patentArea(work: Work): readonly Run[] {
  if (work.item.type !== 'patent' || work.rules.patentDataInTitle) return [];
  return capitalised(joinElements(patentDates(work).map((runs) => ({ sign: sign(work, ' ; '), runs }))));
}

/** «М. : Физматлит : Лаб. базовых знаний ; СПб. : Нев. диалект, 2002». ГОСТ 7.1-2003, 5.5. */
export function imprintArea(work: Work): readonly Run[] {
  const year = statedDate(work);
  const isSupplied = customFlag(work, 'date-supplied');
  const groups = placesAndPublishers(work);
  const isShared = isSupplied && customFlag(work, 'place-supplied') && groups.length === 1;
  if (isShared) return bracketed(joinElements([...groups, { sign: ', ', runs: year }]));
  const place = customFlag(work, 'place-supplied') ? groups.map(inBracketsIfPlace) : groups;
  return joinElements([...place, { sign: ', ', runs: dateOfImprint(work) }]);
}

function inBracketsIfPlace(element: Element, index: number): Element {
  return index === 0 ? { ...element, runs: bracketed(element.runs) } : element;
}

function bracketed(runs: readonly Run[]): readonly Run[] {
  return runs.length === 0 ? [] : [cue('['), ...runs, cue(']')];
}

/** The year, in brackets where it was not in the document. */
export function dateOfImprint(work: Work): readonly Run[] {
  return customFlag(work, 'date-supplied') ? bracketed(statedDate(work)) : statedDate(work);
}

/** The year, or the date in the form or the words that the record asks for; of an act the year of what prints it. */
function statedDate(work: Work): readonly Run[] {
  const words = customRun(work, 'date-display');
  if (words.length > 0) return words;
  const ofHost = textIn(work, 'container-title') === undefined ? [] : customRun(work, 'container-issued');
  if (ofHost.length > 0) return ofHost;
  const form = customText(work, 'date-form');
  return form === undefined ? yearRuns(work) : value(figures(work, 'issued', form), 'issued');
}

/** Place and publisher with their signs; several groups from `custom.publishers`. */
export function placesAndPublishers(work: Work): readonly Element[] {
  const groups: unknown = work.item.custom?.publishers;
  if (Array.isArray(groups) && groups.length > 0) return groups.flatMap((group) => groupOf(work, group));
  const place = textIn(work, 'publisher-place');
  const publisher = work.item.type === 'thesis' ? [] : textRun(work, 'publisher');
  const pairs = pairsOf(place, publisher[0]?.text);
  if (pairs.length > 1) return pairs.flatMap((pair) => pairOf(work, pair));
  const stated = [
    { sign: '', runs: value(place === undefined ? undefined : placeText(work, place), 'publisher-place') },
    { sign: sign(work, ' : '), runs: publisher },
  ];
  return work.rules.missingImprint === 'mark' ? marked(work, stated) : stated.filter(({ runs }) => runs.length > 0);
}

/** «Алматы; Москва» and «Дайк; Горизонт»: as many publishers as places stand each by its own; ГОСТ 7.1-2003, 5.5. */
function pairsOf(places = '', publishers = ''): readonly (readonly [string, string])[] {
  const names = publishers.split(';').map((name) => name.trim());
  const towns = places.split(';').map((town) => town.trim());
  if (names.length !== towns.length || [...names, ...towns].includes('')) return [];
  return towns.map((town, index) => [town, names[index] ?? ''] as const);
}

function pairOf(work: Work, [place, publisher]: readonly [string, string]): readonly Element[] {
  return [
    { sign: sign(work, ' ; '), runs: value(placeText(work, place), 'publisher-place') },
    { sign: sign(work, ' : '), runs: value(publisher, 'publisher') },
  ];
}

function groupOf(work: Work, group: unknown): readonly Element[] {
  if (typeof group !== 'object' || group === null) return [];
  const place = 'place' in group ? clean(group.place) : undefined;
  const names = 'names' in group && Array.isArray(group.names) ? cleanList(group.names) : [];
  return [
    {
      sign: sign(work, ' ; '),
      runs: value(place === undefined ? undefined : placeText(work, place), 'custom.publishers.place'),
    },
    ...names.map((name) => ({ sign: sign(work, ' : '), runs: value(name, 'custom.publishers.names') })),
  ].filter(({ runs }) => runs.length > 0);
}

/** Works that are published, so that a missing place or publisher is worth a remark; ГОСТ 7.1-2003, 5.5.2.5, 5.5.3.7. */
const PUBLISHED: ReadonlySet<ItemType> = new Set([
  'book',
  'classic',
  'collection',
  'map',
  'musical_score',
  'pamphlet',
  'periodical',
]);

function marked(work: Work, [place, publisher]: readonly Element[]): readonly Element[] {
  const stated = [place, publisher].flatMap((element) =>
    element === undefined || element.runs.length === 0 ? [] : element,
  );
  if (!PUBLISHED.has(work.item.type) || stated.length === 2) return stated;
  const unknown = work.terms.words['place-unknown'];
  const placeUnknown = unknown.charAt(0).toUpperCase() + unknown.slice(1);
  const { 'publisher-unknown': publisherUnknown } = work.terms.words;
  const colon = sign(work, ' : ');
  if (stated.length === 0) return [{ sign: '', runs: [cue(`[${placeUnknown}${colon}${publisherUnknown}]`)] }];
  if (place === undefined || place.runs.length === 0)
    return [{ sign: '', runs: [cue(`[${placeUnknown}]`)] }, ...stated];
  return [...stated, { sign: colon, runs: [cue(`[${publisherUnknown}]`)] }];
}

/** «Москва ; Санкт-Петербург» → «М. ; СПб.», where the style abbreviates places of this language. */
export function placeText(work: Work, places: string): string {
  return places
    .split(/ ?; ?/)
    .map((place) => abbreviated(work, place))
    .join(sign(work, ' ; '));
}

/** «Москва [и др.]» keeps what follows the place. */
function abbreviated(work: Work, place: string): string {
  const { placeAbbrev } = work.rules;
  const { places, capitals } = work.terms;
  const [, name = '', rest = ''] = /^([^[?]*?)( ?[[?].*)?$/.exec(place) ?? [];
  const short = Object.hasOwn(places, name) ? places[name] : undefined;
  if (short === undefined || placeAbbrev === 'off' || (placeAbbrev === 'capitals' && !capitals.includes(name)))
    return place;
  return short + rest;
}
