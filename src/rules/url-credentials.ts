import { withoutCredentials } from './credentials.ts';
import { entriesOf, fieldOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const urlCredentials: Rule = {
  id: 'url-credentials',
  severity: 'error',
  message: {
    en: 'The address holds a user name or password, which is never sent: {url}',
    ru: 'В адресе имя пользователя или пароль, они не отправляются: {url}',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const field = fieldOf(reference, 'URL');
      const printed = reference.item.URL;
      if (field === undefined || printed === undefined || withoutCredentials(printed) === printed) continue;
      yield { span: field.span, reference: index, values: { url: withoutCredentials(printed) } };
    }
  },
};
