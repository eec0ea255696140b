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

/** The formats of `report` by name. */
export const REPORTS: { readonly [F in ReportFormat]: Report } = { pretty, json, sarif, junit, github, rdjsonl };

/** Prints the findings of one file in a format. */
export function report(
  findings: readonly Finding[],
  list: ReferenceList,
  options: ReportContext & { readonly format: ReportFormat },
): string {
  return REPORTS[options.format](findings, list, options);
}
