import type { Rule } from './rule.ts';

/** Finds nothing itself: `check`, which knows all rules, speaks in its name. */
export const commentUnknown: Rule = {
  id: 'comment-unknown',
  severity: 'warning',
  message: {
    en: 'zapis knows no "{name}", so this comment does not do what it says; the nearest is "{nearest}"',
    ru: 'zapis не знает «{name}», и комментарий не действует; ближайшее — «{nearest}»',
  },
  check: () => [],
};
