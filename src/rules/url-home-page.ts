import type { Item } from '../model.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';
import table from './url-home-page.json' with { type: 'json' };

export const urlHomePage: Rule = {
  id: 'url-home-page',
  severity: 'warning',
  message: {
    en: 'The address {url} is the home page of a site, not the document cited',
    ru: 'Адрес {url} ведёт на главную страницу сайта, а не на документ',
  },
  *check(list) {
    for (const { index, reference, text } of entriesOf(list)) {
      const url = reference.item.URL;
      if (
        url === undefined ||
        !isHomePage(url) ||
        !(isPartOfSite(reference.item) || isAct(reference.item, text) || isWork(reference.item))
      )
        continue;
      yield { span: spanOf(reference, 'URL'), reference: index, values: { url } };
    }
  },
};

function isHomePage(url: string): boolean {
  const full = /^www\./i.test(url) ? `http://${url}` : url;
  if (!URL.canParse(full)) return false;
  const { pathname, search, hash } = new URL(full);
  return /^\/(?:index\.\w{3,4})?$/i.test(pathname) && search === '' && hash === '';
}

const DOCUMENTS: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'legal_case',
  'legislation',
  'paper-conference',
  'patent',
  'report',
  'speech',
  'standard',
  'thesis',
]);

/** Whether the work is a document that stands somewhere within a site: a record of the site itself has its home page. */
function isPartOfSite(item: Item): boolean {
  return DOCUMENTS.has(item.type) || (item['container-title'] !== undefined && item.title !== undefined);
}

/** What a person wrote and called by a name; what is a person's own site says so. */
function isWork({ author, title = '' }: Item): boolean {
  return title !== '' && !SITE.test(title) && author?.some(({ given }) => given !== undefined) === true;
}

const ACT = new RegExp(`^(?:(?:\\p{L}+ ){0,2}(?:${table.acts.join('|')})|${table.withKind.join('|')})(?!\\p{L})`, 'iu');
const BODY = new RegExp(`(?:${table.acts.join('|')}) (?:${table.issuers.join('|')})`, 'iu');
const SITE = new RegExp(table.sites.join('|'), 'iu');

/** A law, an order, a report: called a page for its address alone. The portal that has them is at home there. */
function isAct({ type, title = '' }: Item, text: string): boolean {
  return type === 'webpage' && (ACT.test(title) || BODY.test(text)) && !SITE.test(title);
}
