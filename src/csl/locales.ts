import be from '../../references/locales/be.json' with { type: 'json' };
import de from '../../references/locales/de.json' with { type: 'json' };
import en from '../../references/locales/en.json' with { type: 'json' };
import fr from '../../references/locales/fr.json' with { type: 'json' };
import kk from '../../references/locales/kk.json' with { type: 'json' };
import ky from '../../references/locales/ky.json' with { type: 'json' };
import ru from '../../references/locales/ru.json' with { type: 'json' };
import uk from '../../references/locales/uk.json' with { type: 'json' };
import uz from '../../references/locales/uz.json' with { type: 'json' };
import { type Locale, type LocaleTable, localeOfTable, overlay } from './locale.ts';

const TABLES: ReadonlyMap<string, LocaleTable> = new Map<string, LocaleTable>([
  ['be', be],
  ['de', de],
  ['en', en],
  ['fr', fr],
  ['kk', kk],
  ['ky', ky],
  ['ru', ru],
  ['uk', uk],
  ['uz', uz],
]);
const made = new Map<string, Locale>();

/**
 * Our own terms of a language (BCP 47, region and script ignored). What a language's table does not say is English;
 * a romanised record (`ru-Latn`) takes English words, for its reader does not read Cyrillic.
 */
export function ownLocale(language: string): Locale {
  const [primary = ''] = language.toLowerCase().split('-');
  const name = TABLES.has(primary) && !(/-latn\b/i.test(language) && primary !== 'uz') ? primary : 'en';
  const known = made.get(name);
  if (known) return known;
  const table = TABLES.get(name) ?? en;
  const locale = name === 'en' ? localeOfTable(en) : overlay(ownLocale('en'), localeOfTable(table));
  made.set(name, locale);
  return locale;
}
