import type { Item, Name, Run } from '../model.ts';
import type { NameVariable } from '../variables.ts';
import { headingNames } from './heading.ts';
import { familyOf, fullName, inverted, shortened, statementOf } from './names.ts';
import { type Element, labelled } from './runs.ts';
import { clean, customList, customRun, customRuns, customText, namesIn, sign, textRun, type Work } from './work.ts';

/** Types that are always part of something else. */
const PART_TYPES: ReadonlySet<Item['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
]);

const ROLES = [
  'compiler',
  'editor',
  'translator',
  'illustrator',
  'director',
  'composer',
  'performer',
  'interviewer',
] as const;
type Role = (typeof ROLES)[number];
/** Of a part of a book these have made the book, not the part. */
const HOST_ROLES: readonly Role[] = ['compiler', 'editor'];

/** Statements of responsibility: « / » first « ; » other « ; » other. ГОСТ 7.1-2003, 5.2.6. */
export function statements(work: Work): readonly Element[] {
  const { rules } = work;
  const isSilent = work.item.type === 'patent' && rules.patentEntry === 'title' && !rules.patentStatement;
  if (isSilent) return [];
  const others = rules.detail === 'brief' ? [] : [...otherStatements(work), ...universityOf(work)];
  return slashed(work, [firstStatement(work), ...others]);
}

/** Statements of the host: `custom.container-responsibility`, else its authors and editors. */
export function hostStatements(work: Work): readonly Element[] {
  const given = customRuns(work, 'container-responsibility');
  if (given.length > 0) return slashed(work, given);
  const authors = statementOf(shortened(namesIn(work, 'container-author'), false, work), 'container-author', work);
  return slashed(work, [authors, ...(isPartType(work) ? byRole(work, HOST_ROLES) : [])]);
}

function slashed(work: Work, groups: readonly (readonly Run[])[]): readonly Element[] {
  return groups
    .filter((runs) => runs.length > 0)
    .map((runs, index) => ({ sign: index === 0 ? ' / ' : sign(work, ' ; '), runs }));
}

function isPartType(work: Work): boolean {
  return PART_TYPES.has(work.item.type);
}

/** The authors after the slash, or the statement as the document words it. */
function firstStatement(work: Work): readonly Run[] {
  const { item, rules } = work;
  const authors = namesIn(work, 'author');
  const heads = headingNames(work);
  // Behind a heading without a title the same names again would say nothing.
  if (heads.length > 0 && clean(item.title) === undefined && heads.length === authors.length) return [];
  if (customText(work, 'responsibility-first') !== undefined)
    return !rules.repeatAuthors && namesAll(work, heads) ? [] : customRun(work, 'responsibility-first');
  if (!rules.repeatAuthors && heads.length > 0 && heads.length === authors.length) return [];
  const names = shortened(authors, item.custom?.['author-truncated'] === true, work);
  if (item.type === 'thesis' && names.names.every(isInFull)) return statementOf(names, 'author', work, fullName);
  if (item.type === 'patent') return statementOf(names, 'author', work, (name) => inverted(name, work, false));
  return statementOf(names, 'author', work);
}

/** A name whose given names are more than initials. */
const isInFull = (name: Name): boolean => name.given === undefined || /\p{Ll}{2}/u.test(name.given);

/** The statement only says the heading's names again, if more fully; ГОСТ Р 7.0.5-2008, 4.10.2. */
function namesAll(work: Work, heads: readonly Name[]): boolean {
  const statement = customText(work, 'responsibility-first') ?? '';
  return heads.length > 0 && heads.every((name) => statement.includes(familyOf(name)));
}

function otherStatements(work: Work): readonly (readonly Run[])[] {
  const given = customRuns(work, 'responsibility');
  if (given.length > 0) return given;
  const isPart = isPartType(work) && clean(work.item['container-title']) !== undefined;
  return byRole(work, isPart ? ROLES.filter((role) => !HOST_ROLES.includes(role)) : ROLES);
}

/** «ред. А. А. Иванов», «ред.: А. А. Иванов, Б. Б. Петров»: names are not declined, so the word is in the nominative. */
function byRole(work: Work, roles: readonly Role[]): readonly (readonly Run[])[] {
  const present = roles.filter((role) => work.item[role] !== undefined);
  return present.map((role) => {
    const names = namesIn(work, role);
    const [short = '', one = '', many = ''] = work.terms.roles[role];
    const word = work.rules.fullWords ? (names.length > 1 ? many : one) : short;
    const variable: NameVariable = role;
    return labelled(
      `${word}${names.length > 1 ? ':' : ''} `,
      statementOf(shortened(names, false, work), variable, work),
    );
  });
}

/** ГОСТ Р 7.0.100-2018 names the university of a thesis; the older standards do not. */
function universityOf(work: Work): readonly (readonly Run[])[] {
  if (work.item.type !== 'thesis' || !work.rules.thesisInFull) return [];
  const university = clean(work.item.publisher);
  if (university === undefined || customList(work, 'responsibility').some((text) => text.includes(university)))
    return [];
  return [textRun(work, 'publisher')];
}
