import type { ExplainedField, ExplainedToken, Explanation } from '../explain.ts';
import type { DateValue, Name } from '../model.ts';
import type { Paint, Style } from './colours.ts';
import { warningText } from './warnings.ts';

/**
 * An explanation for a person at a terminal. What is doubtful stands out by its mark, and by its colour if there is one.
 *
 *       sure  token   label      or else
 *       1.00  Орлов   author
 *       1.00  П       │
 *     ? 0.64  Наука   publisher  title 0.31
 */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const { tokens, fields, warnings } = explanation;
  const blocks = [
    [paintedText(explanation, paint)],
    tokens.length === 0 ? [] : table([['sure', 'token', 'label', 'or else'], ...tokens.map(tokenCells)], tokens, paint),
    fields.length === 0 ? [] : table([['sure', 'field', 'place', 'value'], ...fields.map(fieldCells)], fields, paint),
    recordLines(explanation, paint),
    warnings.map((warning) => paint(['bold', 'red'], `! ${warningText(warning)} (${warning.rule})`)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}\n`;
}

/** About every second value that the reader is less sure of than this is wrong. */
const HALF = 0.5;
const DOUBTFUL = 0.9;

interface Rated {
  readonly confidence: number;
  readonly label?: string;
}

const markOf = ({ confidence }: Rated): string => (confidence < HALF ? '!' : confidence < DOUBTFUL ? '?' : ' ');

function styleOf({ confidence, label }: Rated): Style | undefined {
  if (confidence < HALF) return ['bold', 'red'];
  if (confidence < DOUBTFUL) return 'yellow';
  return label === 'outside' ? 'dim' : undefined;
}

const painted = (rated: Rated, text: string, paint: Paint): string => {
  const style = styleOf(rated);
  return style === undefined ? text : paint(style, text);
};

/** The text would steer the terminal with its control characters, and a line break would tear the table. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');

/** The reference as printed, its doubtful tokens coloured. */
function paintedText({ raw, tokens }: Explanation, paint: Paint): string {
  let text = '';
  let end = 0;
  for (const token of tokens) {
    const { span } = token;
    text += harmless(raw.slice(end, span.start)) + painted(token, harmless(raw.slice(span.start, span.end)), paint);
    end = span.end;
  }
  return text + harmless(raw.slice(end));
}

type Cells = readonly [sure: string, name: string, label: string, more: string];

const LONGEST_TOKEN = 32;
const shortened = (text: string): string =>
  text.length > LONGEST_TOKEN ? `${text.slice(0, LONGEST_TOKEN - 1)}…` : text;

function tokenCells({ text, label, begins, confidence, alternatives }: ExplainedToken): Cells {
  const shown = label === 'outside' ? '·' : begins ? label : '│';
  const others = alternatives.map((other) => `${other.label} ${other.probability.toFixed(2)}`);
  return [confidence.toFixed(2), shortened(harmless(text)), shown, others.join(', ')];
}

function fieldCells({ variable, span, confidence, text, value }: ExplainedField): Cells {
  const words = wordsOf(value);
  const shown = words === text ? text : `${text} → ${words}`;
  return [confidence.toFixed(2), variable, `${span.start}–${span.end}`, harmless(shown)];
}

/** Rows under a heading, all columns but the last padded, each row marked and coloured as `rated` says. */
function table([head, ...rows]: readonly [Cells, ...Cells[]], rated: readonly Rated[], paint: Paint): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: Cells): string => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [
    paint('dim', `  ${line(head)}`.trimEnd()),
    ...rows.map((cells, row) => {
      const one = rated[row] ?? { confidence: 1 };
      return painted(one, `${markOf(one)} ${line(cells)}`.trimEnd(), paint);
    }),
  ];
}

/** Type, languages and the Cyrillic behind the record. */
function recordLines({ item, languages, cyrillic = {} }: Explanation, paint: Paint): string[] {
  const guesses = languages.map(({ language, confidence }) => `${language} ${confidence.toFixed(2)}`);
  const restored = Object.entries(cyrillic).map(
    ([variable, value]) => [`cyrillic.${variable}`, wordsOf(value)] as const,
  );
  const rows = [['type', item.type], ['language', guesses.join(', ') || 'none found'], ...restored] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${paint('dim', name.padEnd(width))}  ${harmless(value)}`);
}

/** A value in one line: "Орлов, П.; Юнеско", "2021-03-05/2021-03-07". */
function wordsOf(value: string | readonly Name[] | DateValue): string {
  if (typeof value === 'string') return value;
  if (isNames(value)) return value.map(nameWords).join('; ');
  return value.literal ?? (value['date-parts'] ?? []).map((parts) => parts.join('-')).join('/');
}

const isNames = (value: readonly Name[] | DateValue): value is readonly Name[] => Array.isArray(value);
const nameWords = ({ literal, family, given, suffix }: Name): string =>
  literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ');
