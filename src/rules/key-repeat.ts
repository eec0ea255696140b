import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const keyRepeat: Rule = {
  id: 'key-repeat',
  severity: 'error',
  message: {
    en: 'The key "{key}" stands twice: whoever cites it gets one of the two',
    ru: 'Ключ «{key}» стоит дважды: ссылка приведёт лишь к одной из записей',
  },
  *check(list) {
    const seen = new Set<string>();
    for (const { index, reference } of entriesOf(list)) {
      const key = reference.item.id;
      if (key === undefined || key === '') continue;
      if (seen.has(key))
        yield { span: reference.marker?.span ?? spanOf(reference, 'title'), reference: index, values: { key } };
      seen.add(key);
    }
  },
};
