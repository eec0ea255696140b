import { format, parseMixed } from '@citation-js/plugin-ris/lib/ris.js';
import type { Values } from './item-shape.ts';

// The one file that knows @citation-js/plugin-ris. It calls the functions beneath the plugin, which registers nothing
// (docs/decisions/010).

/** CSL variables to RIS tags: texts, numbers, or lists of them. */
export function toTags(item: Values): Values {
  return format([item], { format: 'object' })[0] ?? {};
}

/** RIS tags, a text or a list of texts each, to CSL variables. Throws where a value is none that the tag can hold. */
export function fromTags(tags: Values): Values {
  return parseMixed(tags);
}
