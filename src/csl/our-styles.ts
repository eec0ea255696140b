import apa7Tree from '../../styles/apa-7.csl';
import chicagoAuthorDateTree from '../../styles/chicago-18-author-date.csl';
import chicagoNotesTree from '../../styles/chicago-18-notes.csl';
import referencesTree from '../../styles/references.csl';
import type { StyleAdapter, StyleContext, StyleOptions } from '../model.ts';
import { type CslStyle, compileOwnStyle, optionsIn } from './adapter.ts';

const ARTICLE = ['title', 'container-title', 'issued'] as const;
const BOOK = ['title', 'publisher', 'issued'] as const;

/** What both manuals want of a record; a work without an author begins with its title, so an author is never required. */
const REQUIRED: StyleAdapter['required'] = {
  'article-journal': [...ARTICLE, 'volume', 'page'],
  'article-magazine': ARTICLE,
  'article-newspaper': ARTICLE,
  book: BOOK,
  chapter: ['title', 'container-title', 'publisher', 'issued'],
  'entry-encyclopedia': ['title', 'container-title'],
  'paper-conference': ['title', 'issued'],
  report: BOOK,
  speech: ['title', 'event-title', 'issued'],
  thesis: ['title', 'genre', 'publisher', 'issued'],
  webpage: ['title', 'URL'],
};

/** A style of ours: compiled when first used, then kept. `fixed` are options that make one file several styles. */
function lazily(id: string, standard: string, tree: string, fixed: StyleOptions = {}): CslStyle {
  let compiled: CslStyle | undefined;
  const style = (): CslStyle => {
    compiled ??= compileOwnStyle(tree, { id, standard, required: REQUIRED });
    return compiled;
  };
  const own = <C extends StyleContext>(context: C): C => ({ ...context, options: { ...context.options, ...fixed } });
  return {
    id,
    standard,
    required: REQUIRED,
    get options() {
      return optionsIn(tree).filter((name) => !Object.hasOwn(fixed, name));
    },
    entry: (item, context) => style().entry(item, own(context)),
    citation: (cites, context) => style().citation(cites, own(context)),
    citations: (sequence, context) => style().citations(sequence, own(context)),
    compare: (a, b, context) => style().compare?.(a, b, own(context)) ?? 0,
    document: (items, clusters, context = { options: {} }) => style().document(items, clusters, own(context)),
  };
}

/** APA: Publication Manual of the American Psychological Association, 7th ed. (2020). */
export const apa7: CslStyle = lazily('apa-7', 'APA Publication Manual, 7th ed., 2020', apa7Tree);

/** Chicago, author and date. The option `edition: '17'` prints places of publication. */
export const chicagoAuthorDate: CslStyle = lazily(
  'chicago-author-date',
  'The Chicago Manual of Style, 18th ed., 2024',
  chicagoAuthorDateTree,
);

/** Chicago, notes and bibliography: citations are footnotes. */
export const chicagoNotes: CslStyle = lazily(
  'chicago-notes-bibliography',
  'The Chicago Manual of Style, 18th ed., 2024',
  chicagoNotesTree,
);

/** The second, romanised list of journals in Russia. The option `year: 'source'` prints the year behind the source. */
export const referencesRu: CslStyle = lazily(
  'references-ru',
  'References as journals of Russia in Scopus ask for them, 2026',
  referencesTree,
);

/** The second, romanised list of journals in Kazakhstan: the year in round brackets, the language in square ones. */
export const referencesKz: CslStyle = lazily(
  'references-kz',
  'References as journals of Kazakhstan in Scopus ask for them, 2026',
  referencesTree,
  { layout: 'kz' },
);
