import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

/** Asks the resolver's handle API, not the publisher's page. */
export const linkDoi: Rule = {
  id: 'link-doi',
  severity: 'error',
  message: {
    en: 'The resolver does not know DOI {doi}',
    ru: 'DOI {doi} не зарегистрирован',
  },
  async *check(list, { network }) {
    if (network === undefined) return;
    const asked = [...entriesOf(list)].flatMap(({ index, reference }) => {
      const { DOI, URL: address = '' } = reference.item;
      const doi = DOI ?? /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(10\.[^?#]+)/i.exec(address)?.[1];
      const span = spanOf(reference, DOI === undefined ? 'URL' : 'DOI');
      return doi === undefined ? [] : [{ index, doi, span, isRegistered: network.registered(doi) }];
    });
    for (const { index, doi, span, isRegistered } of asked) {
      if ((await isRegistered) === false) yield { span, reference: index, values: { doi } };
    }
  },
};
