import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Cluster, processDocument } from '../../src/csl/document.ts';
import { type Locale, localeOfElement } from '../../src/csl/locale.ts';
import { loadStyle, type Style } from '../../src/csl/style.ts';
import { readXml } from '../../src/csl/xml.ts';
import type { Item } from '../../src/model.ts';
import { piecesToHtml } from './suite-html.ts';

/** Where the CSL test suite and CSL's locale files lie, for measuring only; see README of `shared`. */
export const SUITE: URL = new URL('../../../shared/csl-test-suite/humans/', import.meta.url);
const LOCALES = new URL('../../../shared/csl-locales/', import.meta.url);

/** A case of the suite: its sections by name. */
export type Case = ReadonlyMap<string, string>;

/** Reads a case: sections between `>>===== NAME =====>>` and `<<===== NAME =====<<`. */
export function readCase(id: string): Case {
  const text = readFileSync(new URL(`${id}.txt`, SUITE), 'utf8');
  const sections = new Map<string, string>();
  const pattern = />>=+ ([A-Z0-9-]+) =+>>\r?\n([\s\S]*?)\r?\n?<<=+ \1 =+<</g;
  for (const match of text.matchAll(pattern)) sections.set(match[1] ?? '', match[2] ?? '');
  return sections;
}

/** The ids of all cases. */
export function caseIds(): string[] {
  const files = readdirSync(SUITE).filter((file) => file.endsWith('.txt'));
  return files.map((file) => file.slice(0, -'.txt'.length)).sort();
}

const files = (existsSync(LOCALES) ? readdirSync(LOCALES) : [])
  .map((file) => /^locales-(.*)\.xml$/.exec(file)?.[1] ?? '')
  .filter(Boolean);
const loaded = new Map<string, Locale>();

/** CSL's own locale of a language: exactly, or of another region (the main one first), or en-US. */
export function sharedLocale(language: string): Locale {
  const primary = language.split('-')[0] ?? '';
  const main = { de: 'de-DE', en: 'en-US', es: 'es-ES', fr: 'fr-FR', pt: 'pt-PT', zh: 'zh-CN' }[primary];
  const name =
    files.find((file) => file === language) ?? main ?? files.find((file) => file.split('-')[0] === primary) ?? 'en-US';
  let locale = loaded.get(name);
  if (!locale) {
    locale = localeOfElement(readXml(readFileSync(new URL(`locales-${name}.xml`, LOCALES), 'utf8')));
    loaded.set(name, locale);
  }
  return locale;
}

interface CiteJson {
  id: string | number;
  [key: string]: unknown;
}
interface CitationJson {
  citationID?: string;
  citationItems: CiteJson[];
  properties?: { noteIndex?: number };
}
type Update = [CitationJson, [string, number][], [string, number][]];

function cluster(cites: readonly CiteJson[], items: ReadonlyMap<string, Item>, note?: number): Cluster {
  return {
    note,
    cites: cites.flatMap((cite) => {
      const item = items.get(String(cite.id));
      if (!item) return [];
      const text = (key: string): string | undefined => (cite[key] === undefined ? undefined : String(cite[key]));
      const position = ['first', 'subsequent', 'ibid', 'ibid-with-locator'][Number(cite.position ?? -1)];
      return [
        {
          item,
          locator: text('locator'),
          label: text('label'),
          prefix: text('prefix'),
          suffix: text('suffix'),
          suppressAuthor: Boolean(cite['suppress-author']),
          authorOnly: Boolean(cite['author-only']),
          position: position as 'first' | undefined,
          nearNote: cite['near-note'] === undefined ? undefined : Boolean(cite['near-note']),
        },
      ];
    }),
  };
}

/** Runs a case: what the engine prints for it. */
export function runCase(sections: Case): string {
  const items = JSON.parse(sections.get('INPUT') ?? '[]') as Item[];
  items.forEach((item, index) => {
    if (item.id === undefined) (item as { id: string }).id = `ITEM-${index + 1}`;
  });
  const byId = new Map(items.map((item) => [String(item.id), item]));
  const style = loadStyle(sections.get('CSL') ?? '', sharedLocale);
  const updates = sections.has('CITATIONS') ? (JSON.parse(sections.get('CITATIONS') ?? '[]') as Update[]) : undefined;
  if (updates && sections.get('MODE') === 'citation')
    return runUpdates(updates, byId, style, sections.get('CSL') ?? '');
  const given = sections.has('CITATION-ITEMS')
    ? (JSON.parse(sections.get('CITATION-ITEMS') ?? '[]') as CiteJson[][])
    : undefined;
  // Without citations of its own a case cites all its works, in the order of the bibliography.
  const sorted = processDocument(style, items, [], {}, piecesToHtml).works;
  let clusters = (given ?? [sorted.map(({ id }) => ({ id }))]).map((cites) => cluster(cites, byId));
  if (updates) {
    const last = documentAfter(updates, updates.length);
    clusters = last.map(({ citation, note }) => cluster(citation.citationItems, byId, note));
  } else {
    clusters = clusters.map((one) => ({
      ...one,
      cites: one.cites.map((cite) => ({ ...cite, position: cite.position ?? 'first' })),
    }));
  }
  const cited = updates
    ? items.filter((item) => clusters.some((one) => one.cites.some((cite) => cite.item === item)))
    : items;
  const printed = processDocument(style, cited, clusters, {}, piecesToHtml);
  if (sections.get('MODE') === 'citation') {
    return printed.citations.map((html) => html || NOTHING).join('\n');
  }
  const entries = (printed.bibliography ?? []).filter((entry) => entry.printed !== '');
  const rows = entries.map((entry) => `  <div class="csl-entry">${entry.printed}</div>\n`);
  return `<div class="csl-bib-body">\n${rows.join('')}</div>`;
}

/** What citeproc-js says of a citation that prints nothing; our engine leaves it empty. */
const NOTHING = '[CSL STYLE ERROR: reference with no printed form.]';

/** Lines of a bibliography are broken differently from file to file: only what is inside them is compared. */
export function unbroken(html: string): string {
  return html.startsWith('<div class="csl-bib-body">') ? html.replace(/\s*\n\s*/g, '') : html;
}

function documentAfter(updates: readonly Update[], count: number): { citation: CitationJson; note: number }[] {
  const known = new Map<string, CitationJson>();
  let order: [string, number][] = [];
  updates.slice(0, count).forEach(([citation, before, after], index) => {
    const id = citation.citationID ?? `CITATION-${index + 1}`;
    known.set(id, citation);
    order = [...before, [id, citation.properties?.noteIndex ?? 0], ...after];
  });
  return order.flatMap(([id, note]) => {
    const citation = known.get(id);
    return citation ? [{ citation, note }] : [];
  });
}

function printUpdates(
  updates: readonly Update[],
  count: number,
  items: ReadonlyMap<string, Item>,
  style: Style,
  xml: string,
): Map<string, Printed> {
  const list = documentAfter(updates, count);
  const clusters = list.map(({ citation, note }) => cluster(citation.citationItems, items, note));
  const cited = new Map(clusters.flatMap(({ cites }) => cites.map(({ item }) => [String(item.id), item])));
  const printed = processDocument(style, [...cited.values()], clusters, {}, piecesToHtml);
  const numbered = /"citation-number"/.test(xml);
  const works = new Map(
    printed.works.map(({ id, number, distinction }) => [
      id,
      `${numbered ? number : ''} ${JSON.stringify(distinction)}`,
    ]),
  );
  const backward = /"first-reference-note-number"/.test(xml);
  return new Map(
    list.map(({ citation, note }, index) => {
      const html = printed.citations[index] ?? '';
      const state = citation.citationItems.map(({ id }) => works.get(String(id))).join();
      return [citation.citationID ?? '', { html, state: `${backward ? note : ''} ${state}` }];
    }),
  );
}

/** A citation, and the numbers that it was made of. */
interface Printed {
  readonly html: string;
  readonly state: string;
}

/** After the last update: `>>` before citations that had to be made again, `..` before the others. */
function runUpdates(updates: readonly Update[], items: ReadonlyMap<string, Item>, style: Style, xml: string): string {
  const before = printUpdates(updates, updates.length - 1, items, style, xml);
  const after = printUpdates(updates, updates.length, items, style, xml);
  const last = updates[updates.length - 1]?.[0].citationID ?? '';
  return [...after]
    .map(([id, { html, state }], index) => {
      const old = before.get(id);
      return `${id === last || old?.html !== html || old?.state !== state ? '>>' : '..'}[${index}] ${html}`;
    })
    .join('\n');
}
