import { firstDate } from './dates.ts';
import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const yearDoi: Rule = {
  id: 'year-doi',
  severity: 'warning',
  message: {
    en: 'The year {year} does not agree with the year in the DOI, {doiYear}',
    ru: 'Год {year} расходится с годом в DOI: {doiYear}',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const year = firstDate(reference.item.issued)?.[0];
      const doiYear = Number(YEAR_IN_DOI.exec(reference.item.DOI ?? '')?.[1]);
      // Next door is common: an issue of December comes out in January.
      if (year === undefined || Number.isNaN(doiYear) || Math.abs(year - doiYear) <= 1) continue;
      yield { span: spanOf(reference, 'issued'), reference: index, values: { year, doiYear } };
    }
  },
};

/** `10.20310/1810-0201-2023-28-5-…`: Russian publishers build the suffix from the ISSN, the year and the volume. */
const YEAR_IN_DOI = /^10\.\d{4,9}\/\d{4}-\d{3}[\dX][-.]((?:19|20)\d\d)[-.]/;
