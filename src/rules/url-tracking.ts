import { entriesOf, fieldOf } from './entries.ts';
import type { Rule } from './rule.ts';
import tracking from './url-tracking.json' with { type: 'json' };

export const urlTracking: Rule = {
  id: 'url-tracking',
  severity: 'note',
  message: {
    en: 'The address carries tracking parameters: {parameters}',
    ru: 'В адресе метки для слежения: {parameters}',
  },
  *check(list) {
    for (const { index, reference } of entriesOf(list)) {
      const field = fieldOf(reference, 'URL');
      const url = reference.item.URL;
      if (field === undefined || url === undefined) continue;
      const { clean, removed } = withoutTracking(url);
      if (removed.length === 0) continue;
      const isPlain = list.text.slice(field.span.start, field.span.end) === url;
      const values = { parameters: removed.join(', ') };
      yield { span: field.span, reference: index, values, ...(isPlain && { fix: { span: field.span, text: clean } }) };
    }
  },
};

const NAMES: ReadonlySet<string> = new Set(tracking.names);

/** The address without its tracking parameters, the rest of it untouched, and their names. */
function withoutTracking(url: string): { readonly clean: string; readonly removed: readonly string[] } {
  const [, base = url, query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(.*)$/su.exec(url) ?? [];
  const parameters = query.split('&');
  const isTracking = (parameter: string) => {
    const name = parameter.split('=')[0] ?? '';
    return NAMES.has(name) || tracking.prefixes.some((prefix) => name.startsWith(prefix));
  };
  const kept = parameters.filter((parameter) => !isTracking(parameter)).join('&');
  const removed = parameters.filter(isTracking).map((parameter) => parameter.split('=')[0] ?? '');
  return { clean: `${base}${kept && '?'}${kept}${fragment}`, removed };
}
