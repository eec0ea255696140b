/**
 * Entry `zapis/citeproc`: CSL styles printed by citeproc-js, through Citation.js's plugin-csl, behind the interface of
 * our own styles. It is for comparing, and for whoever wants citeproc-js itself: that is CPAL/AGPL, so it stands here
 * alone and nothing else of zapis imports it.
 */
import * as bibliography from '@citation-js/plugin-csl/lib/bibliography.js';
import * as citation from '@citation-js/plugin-csl/lib/citation.js';
import { styles } from '@citation-js/plugin-csl/lib/styles.js';
import type { Cite, Item, Run, StyleAdapter } from './model.ts';

/** Which style and locale citeproc-js prints in. */
export interface CiteprocOptions {
  /** Id of the adapter, and the name under which plugin-csl knows the style. */
  readonly id: string;
  /** BCP 47; of a language that plugin-csl has. */
  readonly locale?: string;
}

/** A style (CSL as XML text) printed by citeproc-js. Its runs know no variables: citeproc-js does not tell them. */
export function citeprocStyle(xml: string, { id, locale = 'en-US' }: CiteprocOptions): StyleAdapter {
  styles.add(id, xml);
  const print = (by: CommonJs, items: readonly Item[], more: object = {}): Run[] => {
    const data = items.map((item, index) => ({ ...item, id: item.id ?? String(index) }));
    const text = functionOf(by)(data, { style: id, lang: locale, format: 'text', ...more });
    return [{ text: text.trim() }];
  };
  return {
    id,
    standard: 'citeproc-js',
    required: {},
    entry: (item) => print(bibliography, [item]),
    citation: (cites, { previous = [] }) => {
      const items = new Map([...previous.flat(), ...cites].map(({ item }, index) => [item.id ?? String(index), item]));
      const entry = cites.map(requestOf);
      return print(citation, [...items.values()], {
        entry: { citationItems: entry, properties: { noteIndex: previous.length + 1 } },
        citationsPre: previous.map((list, index) => ({
          citationItems: list.map(requestOf),
          properties: { noteIndex: index + 1 },
        })),
      });
    },
  };
}

type Print = (items: readonly object[], options: object) => string;
interface CommonJs {
  readonly default: Print | { readonly default: Print };
}

/** A default export of CommonJS: Node hands over the whole module as default, bundlers the function in it. */
function functionOf({ default: given }: CommonJs): Print {
  return typeof given === 'function' ? given : given.default;
}

function requestOf({ item, locators, prefix, suffix }: Cite): object {
  const [locator] = locators ?? [];
  return { id: item.id, ...(locator && { locator: locator.value, label: locator.label }), prefix, suffix };
}
