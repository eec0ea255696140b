import { apa7, chicagoAuthorDate, chicagoNotes } from './csl/our-styles.ts';
import type { StyleAdapter } from './model.ts';

/** The styles of zapis by their ids. */
export const STYLES: { readonly [id: string]: StyleAdapter } = {
  'apa-7': apa7,
  'chicago-author-date': chicagoAuthorDate,
  'chicago-notes-bibliography': chicagoNotes,
};
