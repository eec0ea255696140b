import type { StyleAdapter } from '../model.ts';
import { entryOf } from './entry.ts';
import { referencesOf } from './reference.ts';
import { type GostRules, OPTION_NAMES, rulesWith } from './rules.ts';
import { termsOf } from './terms.ts';

/** A GOST style from its table of rules. */
export function gostStyle(
  id: string,
  standard: string,
  rules: GostRules,
  required: StyleAdapter['required'],
): StyleAdapter {
  return {
    id,
    standard,
    required,
    options: OPTION_NAMES,
    entry: (item, { options }) => entryOf(item, rulesWith(rules, options)),
    citation: (cites, { options, previous = [], position, items }) => {
      const sequence = [
        ...previous.map((earlier) => ({ cites: earlier })),
        position === undefined ? { cites } : { cites, position },
      ];
      return referencesOf(sequence, rulesWith(rules, options), { options, items: items ?? [] }).at(-1) ?? [];
    },
    fallback: (item) => {
      const { terms, isFallback } = termsOf(item);
      return isFallback ? terms.language : undefined;
    },
    citations: (sequence, { options, items }) =>
      referencesOf(sequence, rulesWith(rules, options), { options, items: items ?? [] }),
  };
}
