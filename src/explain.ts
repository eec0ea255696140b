import type { DateValue, Field, Name, Reference, Span, Variable } from './model.ts';
import { LONGEST_ENTRY, parseReference } from './parse.ts';
import { languageOfEntry } from './read/entry-language.ts';
import { type Chance, chancesByModel, labelByModel } from './read/label.ts';
import { originalSpan, plainText } from './read/plain.ts';
import { tokenise, withoutListNumber } from './read/tokens.ts';
import type { LanguageGuess } from './script/language.ts';
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from './variables.ts';

export interface ExplainOptions {
  /** Alternatives less probable than this are left out; 0.05 by default. */
  readonly threshold?: number;
}

/** A token as the reader labelled it. */
export interface ExplainedToken {
  readonly text: string;
  readonly span: Span;
  /** The variable whose value it is part of; `outside` for cues and for punctuation between values. */
  readonly label: Chance['label'];
  /** A value begins with it. */
  readonly begins: boolean;
  /** The probability of the label, over all ways to read the reference. */
  readonly confidence: number;
  /** Other labels with theirs, likeliest first. */
  readonly alternatives: readonly Chance[];
}

/** A field, as printed and as it stands in the record: a variable's stretches share one value. */
export interface ExplainedField extends Field {
  readonly text: string;
  readonly value: string | readonly Name[] | DateValue;
}

/** All that the reader has to say of one reference. Every span points into `raw`. */
export interface Explanation extends Pick<Reference, 'raw' | 'item' | 'cyrillic' | 'confidence' | 'warnings'> {
  readonly tokens: readonly ExplainedToken[];
  readonly fields: readonly ExplainedField[];
  /** The language of its title, and how sure that is. */
  readonly language: LanguageGuess;
}

const USUAL = 0.05;

/**
 * Shows how one reference is read: its tokens with labels, probabilities and alternatives, and the record made of them.
 * The record is that of `parseReference`. Tokens beyond the 600th are not looked at and not given; a text that is too
 * long to be a reference has none, and a warning says so. Nothing throws.
 */
export function explain(raw: string, options: ExplainOptions = {}): Explanation {
  const { threshold = USUAL } = options;
  const { item, cyrillic, confidence, warnings, fields } = parseReference(raw);
  const plain = plainText(raw.length > LONGEST_ENTRY ? '' : raw);
  const tokens = withoutListNumber(tokenise(plain));
  const chances = chancesByModel(tokens);
  const probable = ({ probability }: Chance): boolean => probability >= threshold;
  return {
    raw,
    tokens: chances.map(({ begins, chances: [taken, ...others] }, i): ExplainedToken => {
      const { text = '', span = { start: 0, end: 0 } } = tokens[i] ?? {};
      const { label, probability: sure } = taken ?? { label: 'outside', probability: 1 };
      const alternatives = others.filter(probable);
      return { text, span: originalSpan(plain, span), label, begins, confidence: Math.min(1, sure), alternatives };
    }),
    fields: fields.flatMap((field) => {
      const value = fieldValue(item, field.variable);
      return value === undefined ? [] : [{ ...field, text: raw.slice(field.span.start, field.span.end), value }];
    }),
    item,
    ...(cyrillic && { cyrillic }),
    language: languageOfEntry(plain.text, labelByModel(tokens)),
    confidence,
    warnings,
  };
}

function fieldValue(item: Reference['item'], variable: Variable): ExplainedField['value'] | undefined {
  const name = NAME_VARIABLES.find((one) => one === variable);
  const date = DATE_VARIABLES.find((one) => one === variable);
  const text = TEXT_VARIABLES.find((one) => one === variable);
  return (name && item[name]) ?? (date && item[date]) ?? (text && item[text]);
}
