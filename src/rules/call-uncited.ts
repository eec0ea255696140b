import { spanOf } from './entries.ts';
import { labelOf, labelsToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callUncited: Rule = {
  id: 'call-uncited',
  severity: 'warning',
  message: {
    en: 'Entry [{label}] of the list is never cited in the text',
    ru: 'На запись [{label}] списка в тексте нет ссылки',
  },
  *check(list) {
    const indices = labelsToIndices(list);
    const cited = new Set(list.calls.flatMap((call) => call.cites.map(labelOf)));
    const hits = [...indices.keys()].filter((label) => cited.has(label)).length;
    // With hardly any of the list cited, the text calls it in another way (footnotes, names and years).
    if (cited.has('*') || hits === 0 || hits * 5 < indices.size) return;
    for (const [label, index] of [...indices].reverse()) {
      const reference = list.references[index];
      if (cited.has(label) || reference === undefined) continue;
      yield { span: reference.marker?.span ?? spanOf(reference, 'title'), reference: index, values: { label } };
    }
  },
};
