import be from '../../references/terms/be.json' with { type: 'json' };
import beLatn from '../../references/terms/be-Latn.json' with { type: 'json' };
import de from '../../references/terms/de.json' with { type: 'json' };
import en from '../../references/terms/en.json' with { type: 'json' };
import fr from '../../references/terms/fr.json' with { type: 'json' };
import kk from '../../references/terms/kk.json' with { type: 'json' };
import kkLatn from '../../references/terms/kk-Latn.json' with { type: 'json' };
import ky from '../../references/terms/ky.json' with { type: 'json' };
import kyLatn from '../../references/terms/ky-Latn.json' with { type: 'json' };
import ru from '../../references/terms/ru.json' with { type: 'json' };
import ruLatn from '../../references/terms/ru-Latn.json' with { type: 'json' };
import uk from '../../references/terms/uk.json' with { type: 'json' };
import ukLatn from '../../references/terms/uk-Latn.json' with { type: 'json' };
import uz from '../../references/terms/uz.json' with { type: 'json' };
import uzLatn from '../../references/terms/uz-Latn.json' with { type: 'json' };
import type { Item } from '../model.ts';
import { scriptOf } from '../script/language.ts';

/** Words that a style adds, of one language. Each table names its source. */
export interface Terms {
  readonly language: string;
  readonly words: { readonly [K in keyof typeof ru.words]: string };
  /** `{n}` is the number; keys are a number itself, or a category of `Intl.PluralRules` for ordinals. */
  readonly edition: { readonly [numberOrCategory: string]: string };
  /** January to December as they stand after a day («17 июня»). */
  readonly months: readonly string[];
  /** Of each role: abbreviated, in full, in full of several people. */
  readonly roles: { readonly [K in keyof typeof ru.roles]: readonly string[] };
  readonly gmd: { readonly [K in keyof typeof ru.gmd]: string };
  /** Content types of ГОСТ Р 7.0.100-2018, area 9, with their grammatical gender. */
  readonly content: { readonly [K in keyof typeof ru.content]: readonly string[] };
  /** Means of access by grammatical gender; `m` where the language has one form. */
  readonly means: { readonly [K in keyof typeof ru.means]: { readonly [gender: string]: string } };
  readonly places: { readonly [place: string]: string };
  /** The places that are abbreviated where only the capitals are. */
  readonly capitals: readonly string[];
}

export type Word = keyof Terms['words'];

const TABLES: ReadonlyMap<string, Terms> = new Map(
  [ru, ruLatn, uk, ukLatn, be, beLatn, kk, kkLatn, ky, kyLatn, uz, uzLatn, en, de, fr].map((table) => [
    table.language,
    table,
  ]),
);

/** The words of a record, and whether its language is one of ours or another stands in for it. */
export interface TermsFound {
  readonly terms: Terms;
  readonly isFallback: boolean;
}

/**
 * The words for a record: by its `language` (BCP 47; script and region respected, `ru-Latn` is romanised Russian), else
 * by the script of its title: Cyrillic → ru, Latin → en.
 */
export function termsOf(item: Item): TermsFound {
  const tag = typeof item.language === 'string' ? item.language.trim() : '';
  const script = scriptOf(`${item.title ?? ''} ${item['container-title'] ?? ''}`);
  if (tag !== '') {
    // Uzbek alone is written in both scripts today; the tag mostly leaves it open.
    const exact = termsOfLanguage(tag === 'uz' && script === 'Latn' ? 'uz-Latn' : tag);
    if (exact !== undefined) return { terms: exact, isFallback: false };
  }
  const isLatin = /-Latn\b/i.test(tag) || (!/-Cyrl\b/i.test(tag) && script === 'Latn');
  return { terms: isLatin ? en : ru, isFallback: tag !== '' };
}

/** The table of a BCP 47 tag; undefined for a language that has none. */
export function termsOfLanguage(tag: string): Terms | undefined {
  const exact = TABLES.get(tag);
  if (exact !== undefined) return exact;
  const [language = '', ...rest] = tag.split(/[-_]/);
  const base = language.toLowerCase();
  const isLatin = rest.some((part) => part.toLowerCase() === 'latn');
  return (isLatin ? TABLES.get(`${base}-Latn`) : undefined) ?? TABLES.get(base);
}
