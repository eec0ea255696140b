import type { Name } from '../model.ts';
import { pageFirst } from './number.ts';
import type { Scope } from './scope.ts';

/** Older and other names under which data hold a variable. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['title-short', 'shortTitle'],
  ['container-title-short', 'journalAbbreviation'],
  ['event-title', 'event'],
  ['event', 'event-title'],
]);

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as { readonly [key: string]: unknown })[key] : undefined;
}

/**
 * A variable's raw value. Beyond CSL's own, an ordinary style reaches `custom.title-translated` (a key of the item's
 * `custom`), `option.edition.17` (present when the option `edition` is 17), `script.author` and `same.author.publisher`:
 * that is all of zapis that styles can see.
 */
export function rawValue(scope: Scope, variable: string): unknown {
  const { item } = scope;
  const value = own(item, variable);
  if (value !== undefined && value !== null && value !== '') return value;
  if (variable.includes('.')) return beyondCsl(scope, variable);
  const alias = ALIASES.get(variable);
  const found = alias && own(item, alias);
  return found !== undefined && found !== null && found !== '' ? found : computed(scope, variable);
}

function beyondCsl(scope: Scope, variable: string): unknown {
  const { custom } = scope.item;
  if (variable.startsWith('custom.')) return custom && own(custom, variable.slice('custom.'.length));
  if (variable.startsWith('option.')) return optionOf(scope, variable);
  return variable.startsWith('same.') ? sameOf(scope, variable) : undefined;
}

function optionOf(scope: Scope, variable: string): string | undefined {
  const [, name = '', wanted] = variable.split('.');
  const value = own(scope.options, name);
  return value === undefined || (wanted !== undefined && String(value) !== wanted) ? undefined : String(value);
}

/** `same.author.publisher` is present where an author's literal name is the publisher: such a publisher is not repeated. */
function sameOf(scope: Scope, variable: string): true | undefined {
  const [, names = '', text = ''] = variable.split('.');
  const value = textOf(scope, text);
  return value !== undefined && namesOf(scope, names).some(({ literal }) => literal === value) ? true : undefined;
}

function computed(scope: Scope, variable: string): unknown {
  switch (variable) {
    case 'locator':
      return scope.cite.locator;
    case 'citation-number':
      return scope.citationNumber || undefined;
    case 'first-reference-note-number':
      return scope.cite.firstNote;
    case 'year-suffix':
      return scope.distinction?.yearSuffix || undefined;
    case 'page-first': {
      const page = textOf(scope, 'page');
      return page === undefined ? undefined : pageFirst(page);
    }
    default:
      return undefined;
  }
}

/** A variable as text; undefined where the item says nothing. */
export function textOf(scope: Scope, variable: string): string | undefined {
  const value = rawValue(scope, variable);
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || value === true ? String(value) : undefined;
}

/** A romanised name with the name in its own script. */
export interface ScriptedName extends Name {
  readonly script?: string;
}

/**
 * A name variable's names, empty ones left out. `script.author` are the names of `custom.author-romanized`, each with
 * the name of `author` beside it.
 */
export function namesOf(scope: Scope, variable: string): readonly ScriptedName[] {
  if (!variable.startsWith('script.')) return listOf(scope, variable);
  const plain = variable.slice('script.'.length);
  const originals = listOf(scope, plain);
  return listOf(scope, `custom.${plain}-romanized`).map((name, index) => {
    const { family = '', given = '', literal = '' } = originals[index] ?? {};
    return { ...name, script: literal || family + given };
  });
}

/** Languages whose names begin with the family name, also romanised. */
const FAMILY_FIRST = /^(?:zh|ja|ko|vi)\b/i;

function listOf(scope: Scope, variable: string): readonly Name[] {
  const value = rawValue(scope, variable);
  if (!Array.isArray(value)) return [];
  const names = value.filter(
    (name: unknown): name is Name => typeof name === 'object' && name !== null && hasName(name),
  );
  const familyFirst = variable.startsWith('custom.') && FAMILY_FIRST.test(scope.item.language ?? '');
  return familyFirst ? names.map((name) => ({ ...name, 'static-ordering': true })) : names;
}

function hasName(name: Name): boolean {
  return Boolean(name.literal || name.family || name.given);
}

/** Whether a variable has a value: for the condition `variable`. */
export function hasValue(scope: Scope, variable: string): boolean {
  const value = rawValue(scope, variable);
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return true;
}
