import type { Rule } from './rule.ts';

/** Finds nothing itself: `check` speaks in its name when another rule throws. */
export const ruleFailed: Rule = {
  id: 'rule-failed',
  severity: 'error',
  message: {
    en: 'Rule {rule} failed, so nothing is known of what it checks: {reason}',
    ru: 'Правило {rule} завершилось сбоем и ничего не проверило: {reason}',
  },
  check: () => [],
};
