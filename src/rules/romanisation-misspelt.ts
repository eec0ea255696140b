import { restore } from '../restore.ts';
import { fieldOf, printedEntriesOf, spanIn } from './entries.ts';
import { skeleton } from './likeness.ts';
import type { Rule } from './rule.ts';

/**
 * A romanised word whose consonants no scheme gives for the Cyrillic word that it must be: Gosudatrstvenniy, which is
 * Государственный. Vowels are left alone, for every hand writes them in its own way.
 */
export const romanisationMisspelt: Rule = {
  id: 'romanisation-misspelt',
  severity: 'note',
  message: {
    en: '"{word}" is misspelt; it is probably {restored}',
    ru: '«{word}» — описка; вероятно, {restored}',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      const { reference, text } = entry;
      if (!reference.item.language?.endsWith('-Latn')) continue;
      for (const variable of ['title', 'container-title', 'collection-title'] as const) {
        const span = fieldOf(reference, variable)?.span;
        if (span === undefined) continue;
        const start = span.start - reference.span.start;
        for (const word of restore(text.slice(start, span.end - reference.span.start)).words) {
          if (word.confidence < 0.99 || word.text.length < 6 || !isMisspelt(word.text, word.restored)) continue;
          const at = spanIn(entry, start + word.span.start, word.text.length);
          yield { span: at, reference: entry.index, values: { word: word.text, restored: word.restored } };
        }
      }
    }
  },
};

function isMisspelt(word: string, restored: string): boolean {
  // Electronny, document: with c for k a word keeps its Western dress.
  const [printed = '', meant = ''] = [word, restored].map((each) => skeleton(each).replaceAll('c', 'k'));
  return meant.length > 2 && (printed !== meant || doublesOf(word) !== doublesOf(restored));
}

/** Doubled consonants, Latin letters for Cyrillic ones: сс is ss in every scheme, while ssh may be сш and tts тц. */
function doublesOf(word: string): string {
  const found = word.toLowerCase().match(/([bdfgklmnprtv])\1(?![hs])|ss(?!h)|([бвгдклмнпрстф])\2/g) ?? [];
  return found.map((double) => skeleton(double)).join('');
}
