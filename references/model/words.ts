import type { Random } from './random.ts';
import be from './words/be.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import kk from './words/kk.json' with { type: 'json' };
import ky from './words/ky.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import uk from './words/uk.json' with { type: 'json' };
import uz from './words/uz.json' with { type: 'json' };
import uzCyrillic from './words/uz-Cyrl.json' with { type: 'json' };

export const LANGUAGES = ['ru', 'en', 'uk', 'be', 'kk', 'ky', 'uz-Cyrl', 'uz', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Which half of layouts and words examples are made of: what the model learns from, or what it never sees. */
export type Split = 'train' | 'held-out';

interface Lists {
  readonly [pool: string]: string | readonly string[];
}
const LISTS: { readonly [L in Language]: Lists } = { ru, en, uk, be, kk, ky, 'uz-Cyrl': uzCyrillic, uz, de, fr };

/** Every so manieth word of a long list is held out of training. */
const HELD_OUT_EVERY = 8;

const pools = new Map<string, readonly string[]>();

/** The words of a pool, of the half asked for; a language without the pool uses Russian's or English's. */
export function pool(language: Language, name: string, split: Split): readonly string[] {
  const key = `${language} ${name} ${split}`;
  const known = pools.get(key);
  if (known !== undefined) return known;
  const other = language === 'de' || language === 'fr' || language === 'uz' ? en : ru;
  const list = LISTS[language][name] ?? (other as Lists)[name] ?? [];
  if (typeof list === 'string' || list.length === 0) throw new Error(`no words ${name} in ${language}`);
  const half = list.filter((_, i) => (i % HELD_OUT_EVERY === 5) === (split === 'held-out'));
  const result = list.length < 2 * HELD_OUT_EVERY ? list : half;
  pools.set(key, result);
  return result;
}

export const hasPool = (language: Language, name: string): boolean => LISTS[language][name] !== undefined;

/** Words of one language and half, by chance. */
export interface Words {
  readonly language: Language;
  readonly random: Random;
  readonly pick: (name: string) => string;
  readonly has: (name: string) => boolean;
}

export function words(language: Language, split: Split, random: Random): Words {
  return {
    language,
    random,
    pick: (name) => random.pick(pool(language, name, split)),
    has: (name) => hasPool(language, name),
  };
}
