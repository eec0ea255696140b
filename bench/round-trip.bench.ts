/**
 * How many of a language's 50,000 commonest words come back after `romanise` by each scheme: `npm run bench:round-trip`.
 * Each word stands alone, with no neighbour to tell how to read it. No reader can pass the ceiling: of words that are
 * romanised alike, one at most comes back.
 */
import be from '../references/languages/be.json' with { type: 'json' };
import kk from '../references/languages/kk.json' with { type: 'json' };
import ky from '../references/languages/ky.json' with { type: 'json' };
import ru from '../references/languages/ru.json' with { type: 'json' };
import uk from '../references/languages/uk.json' with { type: 'json' };
import uz from '../references/languages/uz.json' with { type: 'json' };
import { type Language, restore } from '../src/restore.ts';
import { romanise, schemes } from '../src/romanise.ts';
import { commonestWords } from './words-by-frequency.ts';

const WORDS = 50_000;
const LEXICONS = { ru, uk, be, kk, ky, uz } as const;
const common = new Map<Language, readonly string[]>();

function wordsOf(language: Language): readonly string[] {
  const words = common.get(language) ?? commonestWords(LEXICONS[language], WORDS);
  common.set(language, words);
  return words;
}

for (const { id, language } of schemes()) {
  const own = language === 'mul' ? 'ru' : (language as Language);
  const words = wordsOf(own);
  const forms = words.map((word) => romanise(word, { scheme: id }));
  const rightBy = (options: { readonly scheme?: string }): number =>
    forms.filter((form, at) => restore(form, { language: own, ...options }).text.replaceAll('ё', 'е') === words[at])
      .length;
  const percent = (count: number): string => `${((100 * count) / words.length).toFixed(2)} %`;
  console.log(
    `${id} (${own}, ${words.length} words): scheme given ${percent(rightBy({ scheme: id }))}, ` +
      `not given ${percent(rightBy({}))}, ceiling ${percent(new Set(forms).size)}`,
  );
}
