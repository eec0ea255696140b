import type { Name, Run } from '../model.ts';
import type { ItemType } from '../variables.ts';
import { inverted, isTitleEntry } from './names.ts';
import { capital, capitalised, joinElements, labelled, small, value } from './runs.ts';
import { clean, customRun, customText, namesIn, textIn, textRun, type Work } from './work.ts';

const LEGAL_TYPES: ReadonlySet<ItemType> = new Set([
  'bill',
  'hearing',
  'legal_case',
  'legislation',
  'regulation',
  'treaty',
]);

export function isLegal(work: Work): boolean {
  return LEGAL_TYPES.has(work.item.type);
}

/** The heading that an entry is found by; ГОСТ 7.80-2000. It ends in a full stop, which the sign after it brings. */
export function heading(work: Work): readonly Run[] {
  const { item, rules, headingInstead } = work;
  if (headingInstead !== undefined) return headingInstead;
  if (item.type === 'patent') return rules.patentEntry === 'heading' ? patentHeading(work) : [];
  if (item.type === 'standard' && rules.standardEntry === 'heading' && textIn(work, 'number') !== undefined)
    return textRun(work, 'number');
  if (!rules.heading) return [];
  if (hasNamedHeading(work)) return customRun(work, 'heading');
  return value(
    headingNames(work)
      .map((name) => inverted(name, work, rules.headingComma))
      .join(', '),
    'author',
  );
}

/** An organisation, a country or a place heads the entry. */
function hasNamedHeading(work: Work): boolean {
  return customText(work, 'heading') !== undefined && !(isLegal(work) && work.rules.legalEntry === 'title');
}

/** The authors that head the entry: of one to three, as many as the standard puts there. */
export function headingNames(work: Work): readonly Name[] {
  const { item, rules } = work;
  if (!rules.heading || isTitleEntry(work) || item.type === 'patent' || hasNamedHeading(work)) return [];
  if (item.type === 'standard' && rules.standardEntry === 'heading' && textIn(work, 'number') !== undefined) return [];
  return namesIn(work, 'author')
    .filter((name) => rules.corporateHeading || clean(name.literal) === undefined)
    .slice(0, Math.max(0, rules.headingNames));
}

/** «Пат. 2101234 Российская Федерация, МПК7 А 01 В 3/02»; ГОСТ 7.1-2003, 7 (patents). */
function patentHeading(work: Work): readonly Run[] {
  return joinElements([
    { sign: '', runs: capitalised(patentDesignation(work)) },
    { sign: ', ', runs: customRun(work, 'classification') },
  ]);
}

/** «Пат. 2101234», «А. с. 1007970», not «RU 2101234 C1»: records made from print have the word in the number. */
const NAMES_ITS_KIND = /^\P{N}*\p{Ll}\P{N}*\p{N}/u;

/** «пат. 2101234 Рос. Федерация»; «№» of the kind is followed by a space like a word. */
export function patentDesignation(work: Work): readonly Run[] {
  const { rules, terms } = work;
  const number = textRun(work, 'number');
  if (NAMES_ITS_KIND.test(number[0]?.text ?? ''))
    return joinElements([
      { sign: '', runs: number.map((run) => ({ ...run, text: small(run.text) })) },
      { sign: ' ', runs: textRun(work, 'jurisdiction') },
    ]);
  const own = customText(work, 'patent-kind');
  const word = rules.patentDataInTitle ? terms.words['patent-full'] : terms.words.patent;
  const kind =
    own === undefined ? labelled('', number.length > 0 ? [{ text: word }] : []) : customRun(work, 'patent-kind');
  return joinElements([
    { sign: '', runs: kind },
    { sign: ' ', runs: number },
    { sign: ' ', runs: textRun(work, 'jurisdiction') },
  ]);
}

/** What stands for a patent or a standard in a repeated reference: «Пат. 2101234 Рос. Федерация», «ГОСТ Р 7.0.97—2016». */
export function designation(work: Work): readonly Run[] {
  if (work.item.type === 'standard') return textRun(work, 'number');
  if (work.item.type !== 'patent') return [];
  const runs = patentDesignation(work);
  return runs.map((run, index) => (index === 0 ? { ...run, text: capital(run.text) } : run));
}
