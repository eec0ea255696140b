import { gost71 } from '../styles/gost-7.1-2003/style.ts';
import { gostR705 } from '../styles/gost-r-7.0.5-2008/style.ts';
import { gostR70100 } from '../styles/gost-r-7.0.100-2018/style.ts';
import { apa7, chicagoAuthorDate, chicagoNotes, referencesKz, referencesRu } from './csl/our-styles.ts';
import type { StyleAdapter } from './model.ts';

/** The styles that have an id. A CSL style of your own becomes one by `compileStyle`. */
export const STYLES: ReadonlyMap<string, StyleAdapter> = new Map(
  [gostR70100, gostR705, gost71, apa7, chicagoAuthorDate, chicagoNotes, referencesRu, referencesKz].map((style) => [
    style.id,
    style,
  ]),
);

/**
 * The style of an id, or the adapter that is given itself.
 * @throws RangeError naming the known ids.
 */
export function styleOf(style: string | StyleAdapter): StyleAdapter {
  if (typeof style !== 'string') return style;
  const found = STYLES.get(style);
  if (found === undefined) throw new RangeError(`no style "${style}"; known: ${[...STYLES.keys()].join(', ')}`);
  return found;
}
