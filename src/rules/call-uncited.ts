import { spanOf } from './entries.ts';
import { numbersToIndices } from './numbering.ts';
import type { Rule } from './rule.ts';

export const callUncited: Rule = {
  id: 'call-uncited',
  severity: 'warning',
  message: {
    en: 'Entry {number} of the list is never cited in the text',
    ru: 'На запись {number} списка в тексте нет ссылки',
  },
  *check(list) {
    const indices = numbersToIndices(list);
    const cited = new Set(list.calls.flatMap((call) => call.cites.map((cite) => cite.number)));
    const hits = [...indices.keys()].filter((number) => cited.has(number)).length;
    // With hardly any of the list cited, the text calls it in another way (footnotes, names and years).
    if (hits === 0 || hits * 5 < indices.size) return;
    for (const [number, index] of [...indices].reverse()) {
      const reference = list.references[index];
      if (cited.has(number) || reference === undefined) continue;
      yield { span: reference.marker?.span ?? spanOf(reference, 'title'), reference: index, values: { number } };
    }
  },
};
