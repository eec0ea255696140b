/** The public names of `zapis`. Formats and network have entries of their own. */
export { type Baseline, baselineOf, newFindings } from './baseline.ts';
export { type CheckOptions, check, messageOf } from './check.ts';
export { type CompileOptions, type CslStyle, compileStyle } from './csl/adapter.ts';
export { type ExplainedField, type ExplainedToken, type ExplainOptions, type Explanation, explain } from './explain.ts';
export { applyFixes, type Fixed } from './fix.ts';
export {
  entryRuns,
  type FormatOptions,
  formatCitations,
  formatEntry,
  formatList,
  type ListOptions,
  type ListProblem,
  type Step,
} from './format.ts';
export * from './model.ts';
export { formatPaired, type PairedOptions } from './paired.ts';
export { type ParseOptions, parse, parseReference } from './parse.ts';
export { positionOf, positionsIn } from './position.ts';
export type { Output } from './print/output.ts';
export type { Chance } from './read/label.ts';
export {
  type Checked,
  REPORTS,
  type Report,
  type ReportContext,
  type ReportFormat,
  report,
  reportAll,
} from './report.ts';
export { type Detection, detect, type Restoration, type RestoreOptions, restore, restoreItem } from './restore.ts';
export { type RomaniseOptions, romanise, schemes } from './romanise.ts';
export type { LanguageGuess } from './script/language.ts';
export { type RomaniseItemOptions, romaniseItem, type TwoScripts } from './script/romanise-item.ts';
export { STYLES } from './styles.ts';
export * from './variables.ts';
