import { writeFile } from 'node:fs/promises';
import type { Reference } from '../model.ts';
import { type RestoredWord, restore } from '../restore.ts';
import { ROMANISED } from '../script/readings.ts';
import { TEXT_VARIABLES } from '../variables.ts';
import { UsageError } from './io.ts';
import type { OptionTable } from './options.ts';

/** Below it a value is a suggestion: about every second one that the reader is this sure of is wrong. */
const USUAL = 0.5;

/** The options of the verbs that guess. */
export const REVIEW: OptionTable = {
  'min-confidence': { value: 'N', help: 'what is less sure than N (0 to 1; 0.5 with --review) is doubtful' },
  review: { value: 'FILE', help: 'write what is doubtful to a table of tab-separated values' },
};

/** A table for a person to look over, in an editor or a spreadsheet: a row for each doubt. */
export interface Review {
  readonly least: number;
  add(cells: readonly (string | number)[]): void;
  /** @throws UsageError where the file can't be written */
  save(): Promise<void>;
}

/**
 * The review that the options ask for. Without `--review` nothing is written; without both, nothing is doubtful.
 * @throws UsageError for a confidence that is none
 */
export function reviewOf(one: { readonly [name: string]: string }, columns: readonly string[]): Review {
  const { review: file } = one;
  const given = one['min-confidence'];
  const least = given === undefined ? (file === undefined ? 0 : USUAL) : Number(given);
  if (!(least >= 0 && least <= 1) || given?.trim() === '') {
    throw new UsageError(`--min-confidence ${given}: a number from 0 to 1 expected`);
  }
  const rows: (readonly (string | number)[])[] = [columns];
  return {
    least,
    add(cells) {
      if (file !== undefined) rows.push(cells);
    },
    async save() {
      if (file === undefined) return;
      try {
        await writeFile(file, rows.map((row) => `${row.map(cell).join('\t')}\n`).join(''));
      } catch (error) {
        throw new UsageError(`--review ${file}: ${error instanceof Error ? error.message : error}`);
      }
    },
  };
}

/** A cell in one line; a text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return value.toFixed(2);
  const text = value.replace(/\p{Cc}+/gu, ' ');
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}

export const FIELD_COLUMNS = [
  'file',
  'entry',
  'variable',
  'value',
  'suggestion',
  'confidence',
  'reason',
  'text',
] as const;

/**
 * The doubtful fields of a reference, the doubtful words of the Cyrillic behind it, and a reference that was not
 * understood. `entry`: its number in the file.
 */
export function reviewReference(review: Review, file: string, entry: number, reference: Reference): void {
  const { raw, span, fields, warnings, confidence } = reference;
  const row = (...cells: readonly (string | number)[]): void => review.add([file, String(entry), ...cells, raw]);
  for (const { rule } of warnings) row('', '', '', confidence, rule);
  for (const { variable, span: place, inRaw, confidence: sure } of fields) {
    if (sure >= review.least) continue;
    const { start, end } = inRaw ?? { start: place.start - span.start, end: place.end - span.start };
    row(variable, raw.slice(start, end), '', sure, 'doubtful-field');
  }
  for (const { variable, word } of restoredWordsOf(reference, review.least)) {
    const { text, confidence: sure, alternatives = [] } = word;
    row(`cyrillic.${variable}`, text, alternatives.join(' | '), sure, 'doubtful-word');
  }
}

function restoredWordsOf(
  { item, cyrillic }: Reference,
  least: number,
): { readonly variable: string; readonly word: RestoredWord }[] {
  const language = ROMANISED[item.language ?? ''];
  if (least === 0 || !cyrillic || !language) return [];
  return TEXT_VARIABLES.filter((variable) => cyrillic[variable] !== undefined).flatMap((variable) =>
    restore(item[variable] ?? '', { language, threshold: least })
      .words.filter((word) => word.confidence < least)
      .map((word) => ({ variable, word })),
  );
}

export const WORD_COLUMNS = ['file', 'line', 'column', 'romanised', 'restored', 'confidence', 'alternatives'] as const;

/** The doubtful words of a line. They stay romanised in the output; the best reading is `restored` here. */
export function reviewWords(review: Review, file: string, line: number, words: readonly RestoredWord[]): void {
  for (const { span, text, confidence, alternatives = [] } of words) {
    if (confidence >= review.least) continue;
    const [restored = '', ...others] = alternatives;
    review.add([file, String(line), String(span.start + 1), text, restored, confidence, others.join(' | ')]);
  }
}
