import { withoutCredentials } from './credentials.ts';
import { entriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

export const urlCredentials: Rule = {
  id: 'url-credentials',
  severity: 'error',
  message: {
    en: 'The address holds a user name or password, which is never sent: {url}',
    ru: 'В адресе имя пользователя или пароль, они не отправляются: {url}',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      for (const { 0: printed, index } of entry.text.matchAll(ADDRESS)) {
        const url = withoutCredentials(printed.replace(/[.,;)\]]+$/, ''));
        yield { span: spanIn(entry, index, printed.length), reference: entry.index, values: { url } };
      }
    }
  },
};

/** `https://name:secret@host/…`; in `https://host/@name` the sign stands in the path. */
const ADDRESS = /(?<![a-z\d])[a-z][a-z\d+.-]{1,11}:\/\/[^\s/?#@]{1,200}@[^\s<>"«»{}]+/giu;
