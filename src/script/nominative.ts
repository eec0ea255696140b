import lexicon from '../../references/lexicons/genitive.json' with { type: 'json' };
import type { Item, Name } from '../model.ts';

/** Whose names a statement of responsibility may print in the genitive. */
const ROLES = ['editor', 'translator', 'compiler', 'container-author', 'collection-editor'] as const;

const GENITIVE_BEHIND = new RegExp(`(?:^|[\\s,;])(?:${lexicon.before.join('|')})[\\s.]`, 'iu');
const ONLY_INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.[\s-]*)+$/u;

/**
 * A record whose people stand in the nominative, as styles print them, where its statement of responsibility has them in
 * the genitive. Grammar decides by the ending alone, so a name that fits no ending of the table stays.
 *
 *     под ред. П. Т. Ветрова, О. Н. Седовой   ->   editor П. Т. Ветров, О. Н. Седова
 *
 * The record keeps its names as printed (`custom.responsibility` says how they stood); given names in full stay, for
 * their family name would no longer agree with them.
 */
export function withNominatives(item: Item): Item {
  if (item.custom === undefined) return item;
  const statements = genitiveStatements(item);
  if (statements === '') return item;
  const draft: { -readonly [K in keyof Item]?: Item[K] } = { ...item };
  for (const role of ROLES) {
    const names = item[role];
    if (names !== undefined) draft[role] = names.map((name) => nominative(name, statements));
  }
  return { ...draft, type: item.type };
}

/** The statements that put names in the genitive: «под ред. …», «пер. с англ. …»; with a colon they list nominatives. */
function genitiveStatements({ custom }: Item): string {
  return [custom?.responsibility ?? [], custom?.['container-responsibility'] ?? []]
    .flat()
    .filter((text): text is string => typeof text === 'string' && GENITIVE_BEHIND.test(text) && !text.includes(':'))
    .join(' ; ');
}

function nominative(name: Name, statements: string): Name {
  const { family, given } = name;
  if (family === undefined || !ONLY_INITIALS.test(given ?? '') || !statements.includes(family)) return name;
  const ending = lexicon.endings.find(
    ([genitive = '']) => family.length > genitive.length && family.endsWith(genitive),
  );
  const [genitive, wanted] = ending ?? [];
  return genitive === undefined || wanted === undefined
    ? name
    : { ...name, family: family.slice(0, -genitive.length) + wanted };
}
