import type { Span } from '../model.ts';

/**
 * Tokens of one entry, with their offsets.
 *
 *     Galtung J. Twenty-Five Years // *Journal*. 1985. P. 141—158
 *     ^word   ^initial             ^slashes       ^number  ^dash
 */
export interface Token {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'word' | 'initial' | 'number' | 'slashes' | 'dash' | 'punctuation' | 'url' | 'symbol';
  /** White space stands before it. */
  readonly gap: boolean;
  /** Inside Markdown emphasis, which is evidence of a title or a container. */
  readonly emphasis: boolean;
}

/** What a labeller says of a stretch of an entry: the value of one variable, without the cue that introduces it. */
export interface Labelled {
  readonly label: Label;
  readonly span: Span;
  readonly confidence: number;
}

/** The variables that a labeller tells apart. Type and language are read from the whole entry, later. */
export const LABELS = [
  'author',
  'editor',
  'translator',
  'compiler',
  'title',
  'container-title',
  'collection-title',
  'collection-number',
  'volume',
  'volume-title',
  'number-of-volumes',
  'issue',
  'number',
  'edition',
  'page',
  'number-of-pages',
  'publisher',
  'publisher-place',
  'event-title',
  'event-place',
  'event-date',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'genre',
  'medium',
  'note',
  'archive',
  'archive_location',
] as const;
export type Label = (typeof LABELS)[number];
