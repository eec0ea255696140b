import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import type { Label, Labelled } from './tokens.ts';

const EDITOR = `(?:${lexicon['editors-behind'].map((word) => word.replace('. ', '\\.\\s?')).join('|')})`;
const EDITORS = new RegExp(
  `^(?:\\s?[([]\\s?${EDITOR}\\.?\\s?[)\\]]|,\\s${EDITOR}(?:\\.|(?<=editors?)))[.,:]?\\s`,
  'iu',
);
const OTHER_ROLE =
  /(?:introd(?:\.|uction)|foreword|preface|afterword|interv\.|interviewed|предисл\.|вступ\.\s?ст\.|послесл\.|передм\.)\s(?:by\s)?$/iu;
const ROLES: ReadonlySet<Label> = new Set(['editor', 'translator', 'compiler']);
const JOINT = /^\s(?:и|та|й|and|und|et|i)\s\p{Lu}/u;

/** Names before the title that a word in brackets or behind a comma calls editors: "Orlov S. (ed.) Tides", "Orlov S., ed. Tides". */
export function withEditors(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const [heading, ...rest] = labelled;
  if (heading?.label !== 'author' || !EDITORS.test(entry.slice(heading.span.end, heading.span.end + 20)))
    return labelled;
  return [{ ...heading, label: 'editor' }, ...rest];
}

/** Who wrote an introduction or gave an interview is no editor and no translator: "with an introd. by S. Orlov". */
export function withoutOtherRoles(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.filter(
    ({ label, span }) =>
      (label !== 'editor' && label !== 'translator') ||
      !OTHER_ROLE.test(entry.slice(Math.max(0, span.start - 30), span.start)),
  );
}

/**
 * What "and" joins to names has their role, whatever the labeller says:
 *
 *     / пер. С. Н. Орлова и А. М. Белова    / transl. by S. Orlov and A. Brown
 *            ^translator  ^editor: a translator too
 */
export function withJoinedNames(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one, at) => {
    const before = labelled[at - 1];
    if (before === undefined || !ROLES.has(before.label) || !ROLES.has(one.label)) return one;
    const isJoined = JOINT.test(entry.slice(before.span.end, one.span.start + 4));
    return isJoined ? { ...one, label: before.label } : one;
  });
}
