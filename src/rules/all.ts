import type { Rule } from './rule.ts';
import { ruleFailed } from './rule-failed.ts';

/** Every rule, in the order of the guide. */
export const RULES: readonly Rule[] = [ruleFailed];
