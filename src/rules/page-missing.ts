import { entriesOf, spanOf, withoutAddresses } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 6.5.4: a part has its place in the whole; one on the web may have none. */
export const pageMissing: Rule = {
  id: 'page-missing',
  severity: 'warning',
  message: {
    en: 'The pages of the article in "{container}" are missing',
    ru: 'Не указаны страницы статьи в «{container}»',
  },
  *check(list) {
    for (const { index, reference, text } of entriesOf(list)) {
      const {
        type,
        page,
        number,
        URL: address,
        DOI,
        'container-title': container,
        'number-of-pages': extent,
      } = reference.item;
      // A container that begins with initials is a list of people after wrong slashes; one before the title, the author.
      if (!PARTS.has(type) || container === undefined || /^\p{Lu}\.\s?\p{Lu}/u.test(container)) continue;
      if (!reference.isRecord && spanOf(reference, 'container-title').start < spanOf(reference, 'title').start)
        continue;
      if (
        [page, number, address, DOI, extent].some((value) => value !== undefined) ||
        (!reference.isRecord &&
          (MAY_BE_PAGES.test(withoutAddresses(text).replace(IDENTIFIER, '')) || /https?:|\bURL\b/.test(text)))
      ) {
        continue;
      }
      yield { span: spanOf(reference, 'container-title'), reference: index, values: { container } };
    }
  },
};

const PARTS: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'chapter', 'paper-conference']);

/** The groups of an ISSN or ISBN look like a range. */
const IDENTIFIER = /\bISSN:?\s*\d{4}[-–—]\d{3}[\dXxХх]|\bISBN:?\s*\d[\d–—-]+[\dXxХх]/giu;

/**
 * A cue before or behind a number, a range, an article's number, or physicists' `20 (1), 7 (1993)`: pages that the
 * reader did not see are not missing.
 */
const MAY_BE_PAGES =
  /(?<!\p{L})(?:с|c|стр|pp?|pages?|s|str|б|бет|b|(?:art(?:icle)?|статья|арт|paper)\.?(?:\s?(?:no|id|№)\.?)?|ст|e)\.?\s?[eE]?\d|\d\s?(?:с|p|pp|б|бет|s)(?!\p{L})|(?<!\d)\d{1,3}\s?[–—-]\s?\d{1,4}(?!\d)|\d{4}\s?[–—-]\s?\d{4}|\d\s?\(\d+\)[,:]\s?\d|\d:\s?\d|электрон|electronic|elektronn(?:yi|yj|yy) resurs/iu;
