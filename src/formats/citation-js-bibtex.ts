import { defaultStrings } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { parse as parseValue } from '@citation-js/plugin-bibtex/lib/input/value.js';
import {
  formatBibtex,
  parse as fromBiblatex,
  format as toBiblatex,
} from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { isRecord, type Values } from './item-shape.ts';

// The one file that knows @citation-js/plugin-bibtex. It calls the functions beneath the plugin: nothing is registered,
// and the plugin's configuration is neither read nor set (docs/decisions/010).

/** Abbreviations that BibTeX styles define: months as numbers, and a score of journals. */
export const MACROS: { readonly [macro: string]: string } = defaultStrings;

export interface MappedEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Values;
}

/** CSL variables to fields: texts, numbers, lists of texts, or lists of names in their parts. */
export function toEntry(item: Values, dialect: 'bibtex' | 'biblatex'): MappedEntry {
  const [entry] = dialect === 'bibtex' ? formatBibtex([item]) : toBiblatex([item]);
  return entry ?? { type: 'misc', label: '', properties: {} };
}

/**
 * Fields to CSL variables. BibLaTeX's mapping knows BibTeX's fields too, so that it serves both. Entries that the
 * first one refers to by `crossref` follow it.
 */
export function fromEntries(entries: readonly MappedEntry[]): Values {
  return fromBiblatex(entries)[0] ?? {};
}

/** A LaTeX value as plain text. Throws what Citation.js throws for LaTeX that it can't read. */
export function parseLatex(value: string): string {
  return String(parseValue(value, 'note'));
}

/** One name in the syntax of BibTeX, as parts `family`, `given`, `prefix`, `suffix`. */
export function parseName(name: string): Values {
  const names = parseValue(name, 'author');
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return isRecord(first) ? first : { family: name };
}
