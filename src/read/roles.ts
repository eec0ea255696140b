import lexicon from '../../references/lexicons/names.json' with { type: 'json' };
import { isBody } from './names.ts';
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
const ROLE = /(?<!\p{L})(?:пер|ред|сост|укл|transl|trans|ed|eds|edited|comp)(?!\p{L})/iu;
const PEOPLE: ReadonlySet<Label> = new Set(['author', 'editor', 'translator', 'compiler']);
/** The whole of a statement that begins with a capital, between its slash and the next area. */
const STATEMENT = /\s\/\s(?<body>\p{Lu}[^/;:]{1,150}?)(?=\.?\s(?:[–—-]|\/\/)\s|\.?$)/u;
/** Such a body is likely the author, and no more. */
const BY_STATEMENT = 0.7;

/** Names before the title that a word in brackets or behind a comma calls editors: "Orlov S. (ed.) Tides", "Orlov S., ed. Tides". */
export function withEditors(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const [heading, ...rest] = labelled;
  if (heading?.label !== 'author' || !EDITORS.test(entry.slice(heading.span.end, heading.span.end + 20)))
    return labelled;
  return [{ ...heading, label: 'editor' }, ...rest];
}

/** What stands between the beginning of a statement and a place in it. */
function statementBefore(entry: string, place: number): string {
  const before = entry.slice(Math.max(0, place - 60), place);
  return before.slice(Math.max(before.lastIndexOf('/'), before.lastIndexOf(';')) + 1);
}

/** "предисл. ", but not "пер. и предисл. ". */
const hasOtherRole = (before: string): boolean => OTHER_ROLE.test(before) && !ROLE.test(before);

/** Who wrote an introduction or gave an interview is no editor and no translator: "with an introd. by S. Orlov". */
export function withoutOtherRoles(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.filter(
    ({ label, span }) =>
      (label !== 'editor' && label !== 'translator') || !hasOtherRole(statementBefore(entry, span.start)),
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
    const joint = JOINT.exec(entry.slice(before.span.end, one.span.end))?.[0];
    // No word stands between "and" and the name; "and" itself may be labelled as a part of it.
    const isJoined = joint !== undefined && before.span.end + joint.length > one.span.start;
    return isJoined ? { ...one, label: before.label } : one;
  });
}

/** The body that alone answers for a work without persons is its author: "Tides / Institute of the Sea. – Riga, 2001". */
export function withSoleBody(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  if (labelled.some(({ label }) => PEOPLE.has(label))) return labelled;
  const match = STATEMENT.exec(entry);
  const body = match?.groups?.body;
  if (match === null || body === undefined || !isBody(body)) return labelled;
  const end = match.index + match[0].length;
  const span = { start: end - body.length, end };
  if (labelled.some((one) => one.span.start < end && one.span.end > span.start)) return labelled;
  const author: Labelled = { label: 'author', span, confidence: BY_STATEMENT };
  return [...labelled, author].sort((a, b) => a.span.start - b.span.start);
}
