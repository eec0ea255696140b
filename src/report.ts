import type { Finding, ReferenceList } from './model.ts';
import { github } from './reports/github.ts';
import { json } from './reports/json.ts';
import { junit } from './reports/junit.ts';
import { pretty } from './reports/pretty.ts';
import { rdjsonl } from './reports/rdjsonl.ts';
import { sarif } from './reports/sarif.ts';

/** What a report is told besides the findings. */
export interface ReportContext {
  /** Language of the messages. */
  readonly language: 'en' | 'ru';
  /** Name of the checked file, as it is to be shown. */
  readonly fileName: string;
}

/** One way to print findings. Pure: the text ends in a line feed unless it is empty. */
export type Report = (findings: readonly Finding[], list: ReferenceList, context: ReportContext) => string;

export type ReportFormat = 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | 'rdjsonl';

/** One checked file. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly list: ReferenceList;
  /** Name of the file, as it is to be shown. */
  readonly fileName: string;
}

type Language = Pick<ReportContext, 'language'>;

/** Formats that are one document, however many files it tells of. */
const DOCUMENTS = { json, sarif, junit } as const;

const ofOne =
  (document: (files: readonly Checked[], context: Language) => string): Report =>
  (findings, list, { language, fileName }) =>
    document([{ findings, list, fileName }], { language });

/** The formats of `report` by name. */
export const REPORTS: { readonly [F in ReportFormat]: Report } = {
  pretty,
  json: ofOne(json),
  sarif: ofOne(sarif),
  junit: ofOne(junit),
  github,
  rdjsonl,
};

/** Prints the findings of one file in a format. */
export function report(
  findings: readonly Finding[],
  list: ReferenceList,
  options: ReportContext & { readonly format: ReportFormat },
): string {
  return REPORTS[options.format](findings, list, options);
}

/** Prints the findings of several files as one report: a thesis and its bibliography, a folder of lists. */
export function reportAll(
  files: readonly Checked[],
  { format, language }: Language & { readonly format: ReportFormat },
): string {
  if (format === 'json' || format === 'sarif' || format === 'junit') return DOCUMENTS[format](files, { language });
  return files.map(({ findings, list, fileName }) => report(findings, list, { format, language, fileName })).join('');
}
