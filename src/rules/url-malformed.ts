import { entriesOf, spanIn, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const urlMalformed: Rule = {
  id: 'url-malformed',
  severity: 'error',
  message: {
    en: 'The address can\'t work as it is written: "{printed}"',
    ru: 'Адрес записан с ошибкой и не откроется: «{printed}»',
  },
  *check(list) {
    for (const entry of entriesOf(list)) {
      const { index, reference, text } = entry;
      const scheme = BAD_SCHEME.exec(text);
      // A space or line end within an address that was read is rule `url-broken`.
      if (scheme && !(/\s/.test(scheme[0]) && reference.item.URL !== undefined)) {
        const span = spanIn(entry, scheme.index, scheme[0].length);
        const fix = { span, text: /s[^a-z]*$/i.test(scheme[0]) ? 'https://' : 'http://' };
        yield { span, reference: index, values: { printed: scheme[0] }, fix };
      } else if (reference.item.URL !== undefined && !isWellFormed(reference.item.URL)) {
        yield { span: spanOf(reference, 'URL'), reference: index, values: { printed: reference.item.URL } };
      }
    }
  },
};

/** `http:/site`, `http//site`, `http;//site`, `http:\\site`, `http: //site`, `htp://site`, `hhttp://site`. */
const BAD_SCHEME =
  /(?<![\p{L}\d/])(?:https?:\/(?=[\p{L}\d])|https?\/\/|https?[;,.]\/\/|https?:\\\\|https?:\s\/\/|(?:htp|htpp|httpp|htttp|hhttp|htt|ttp)s?:\/\/)(?=[\p{L}\d])/iu;

/** A host of labels without gaps, each of one script, at the top a name or an IPv4 or IPv6 address. */
function isWellFormed(address: string): boolean {
  const full = /^[a-z][a-z+.-]*:/i.test(address) ? address : `http://${address}`;
  if (!/^https?:/i.test(full)) return URL.canParse(full);
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(full)?.[1];
  if (!host || !URL.canParse(full)) return false;
  if (host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host)) return true;
  const labels = host.replace(/\.$/, '').split('.');
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{M}\d_-]+$/u.test(label) && !isMixed(label));
}

function isMixed(label: string): boolean {
  return /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}/u.test(label);
}
