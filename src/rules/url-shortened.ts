import { entriesOf, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';
import shorteners from './url-shortened.json' with { type: 'json' };

export const urlShortened: Rule = {
  id: 'url-shortened',
  severity: 'warning',
  message: {
    en: 'A shortened address: it hides the source and dies with {host}; give the full one',
    ru: 'Сокращённый адрес скрывает источник и перестанет работать вместе с {host}; нужен полный',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const url = reference.item.URL;
      const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
      if (HOSTS.has(host)) yield { span: spanOf(reference, 'URL'), reference: index, values: { host } };
    }
  },
};

const HOSTS: ReadonlySet<string> = new Set(shorteners.hosts);
