import { type Entry, entriesOf, fieldOf, isReadWhole, spanOf } from './entries.ts';
import type { Rule } from './rule.ts';

export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'warning',
  message: { en: 'The title of the work is missing', ru: 'Нет заглавия работы' },
  *check(list) {
    const entries = [...entriesOf(list)].filter(({ reference }) => reference.confidence > 0);
    const untitled = entries.filter(({ reference }) => !reference.item.title?.trim());
    // Physicists' lists have no titles at all: that is their style.
    if (untitled.length > 2 && untitled.length * 2 > entries.length) return;
    for (const entry of untitled) {
      const { item } = entry.reference;
      const isNamed = item.author !== undefined || item['container-title'] !== undefined;
      // «Канал «Вода» // …»: what was taken for an organisation may be the title.
      const isGuess = !entry.reference.isRecord && item.author?.every(({ literal }) => literal !== undefined);
      if (isGuess || !isNamed || item.type === 'manuscript' || !isReadWhole(entry) || mayHoldTitle(entry)) continue;
      yield { span: spanOf(entry.reference, 'author'), reference: entry.index };
    }
  },
};

/** Only slashes part a host from a title for certain: without them the reader may have taken both for the host. */
function mayHoldTitle({ reference, text }: Entry): boolean {
  if (reference.isRecord) return false;
  const host = fieldOf(reference, 'container-title');
  return host === undefined || !/\/[\s*_«"“<[]*$/u.test(text.slice(0, host.span.start - reference.span.start));
}
