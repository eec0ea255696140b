import type { Reference } from '../model.ts';
import { spanOf } from './entries.ts';
import { type Label, labelOf, labelsToIndices } from './numbering.ts';
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
    const calledInside = new Set<Label>(list.references.slice(-1).flatMap(callsInside));
    // With hardly any of the list cited, the text calls it in another way (footnotes, names and years).
    if (cited.has('*') || hits === 0 || hits * 5 < indices.size) return;
    for (const [label, index] of [...indices].reverse()) {
      const reference = list.references[index];
      if (cited.has(label) || reference === undefined || calledInside.has(label)) continue;
      yield { span: reference.marker?.span ?? spanOf(reference, 'title'), reference: index, values: { label } };
    }
  },
};

/** Numbers in brackets within an entry: text behind the list may have been taken for its last entry's end. */
function callsInside({ raw }: Reference): readonly number[] {
  return [...raw.matchAll(/\[(\d{1,3}(?:[,;]\s?\d{1,3})*)\]/g)].flatMap(([, numbers = '']) =>
    numbers.split(/[,;]\s?/).map(Number),
  );
}
