import sites from './access-date-before-site.json' with { type: 'json' };
import { compareDates, firstDate, printDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const accessDateBeforeSite: Rule = {
  id: 'access-date-before-site',
  severity: 'error',
  message: {
    en: 'The access date {accessed} is before {site} existed ({opened})',
    ru: 'Дата обращения {accessed} раньше появления {site} ({opened})',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const accessed = firstDate(reference.item.accessed);
      if (accessed === undefined || reference.item.URL === undefined) continue;
      const { site, opened } = siteOf(reference.item.URL);
      if (compareDates(accessed, opened) >= 0) continue;
      const values = { accessed: printDate(accessed), site, opened: printDate(opened) };
      yield { span: spanOf(reference, 'accessed'), reference: index, values };
    }
  },
};

const OPENED: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(sites.opened));

/** The known site that serves an address, or the World Wide Web, which opened to the public on 6 August 1991. */
function siteOf(url: string): { readonly site: string; readonly opened: readonly number[] } {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  for (let from = 0; from < labels.length; from++) {
    const site = labels.slice(from).join('.');
    const opened = OPENED.get(site);
    if (opened) return { site, opened };
  }
  return { site: 'WWW', opened: [1991, 8, 6] };
}
