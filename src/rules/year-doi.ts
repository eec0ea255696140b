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
      const found = [...YEAR_IN_DOI].flatMap(([pattern, later]) => {
        const printed = pattern.exec(reference.item.DOI ?? '')?.[1];
        return printed === undefined ? [] : [{ doiYear: Number(printed), later }];
      })[0];
      if (year === undefined || found === undefined) continue;
      const { doiYear, later } = found;
      if (year >= doiYear - 1 && year <= doiYear + later) continue;
      yield { span: spanOf(reference, 'issued'), reference: index, values: { year, doiYear } };
    }
  },
};

/**
 * Where a suffix holds its year, and by how many years the printed one may be later.
 *
 *     10.15555/2222-3333-2023-4-5-…   Russian publishers: the ISSN, the year, the volume; an issue of December comes out in January
 *     10.1016/j.energy.2015.04.012     Elsevier: the month of acceptance, up to two years before the issue
 */
const YEAR_IN_DOI: readonly (readonly [pattern: RegExp, later: number])[] = [
  [/^10\.\d{4,9}\/\d{4}-\d{3}[\dX][-.]((?:19|20)\d\d)[-.]/, 1],
  [/^10\.1016\/j\.[a-z]+\.((?:19|20)\d\d)\.(?:0[1-9]|1[0-2])\.\d/i, 2],
];
