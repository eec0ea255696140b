import type { Cite, Item, Run } from '../model.ts';
import { heading, headingNames } from './heading.ts';
import type { GostRules } from './rules.ts';
import { cue, joinElements, textOf } from './runs.ts';
import { sign, type Work, workOf } from './work.ts';

/** Prints a cite, with something else where its heading would be. */
type PrintCite = (cite: Cite, headingInstead?: readonly Run[]) => readonly Run[];

/**
 * Several works in one reference, joined by « ; ». Works of one author in a row say «Его же», or are numbered after the
 * name: «Кнабе Г. С. : 1) … ; 2) …». ГОСТ Р 7.0.5-2008, 9.
 */
export function complexReference(cites: readonly Cite[], rules: GostRules, print: PrintCite): readonly Run[] {
  const groups = groupedByAuthor(cites, rules);
  return joinElements(
    groups.map((group) => ({
      sign: ' ; ',
      runs:
        rules.sameAuthor === 'numbered' && group.length > 1
          ? numbered(group, rules, print)
          : withWords(group, rules, print),
    })),
  );
}

/** Cites in a row whose heading is the same person or persons. */
function groupedByAuthor(cites: readonly Cite[], rules: GostRules): readonly (readonly Cite[])[] {
  const groups: Cite[][] = [];
  let before = '';
  for (const cite of cites) {
    const work = workOf(cite.item, rules);
    const names = headingNames(work).length > 0 ? textOf(heading(work)) : '';
    const group = groups.at(-1);
    if (group !== undefined && names !== '' && names === before) group.push(cite);
    else groups.push([cite]);
    before = names;
  }
  return groups;
}

function numbered(group: readonly Cite[], rules: GostRules, print: PrintCite): readonly Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const work = workOf(first.item, rules);
  const works = group.map((cite, index) => ({ sign: ' ; ', runs: [cue(`${index + 1}) `), ...print(cite, [])] }));
  return joinElements([
    { sign: '', runs: heading(work) },
    { sign: sign(work, ' : '), runs: joinElements(works) },
  ]);
}

function withWords(group: readonly Cite[], rules: GostRules, print: PrintCite): readonly Run[] {
  return joinElements(
    group.map((cite, index) => {
      const word = index === 0 ? undefined : sameAuthorWord(workOf(cite.item, rules));
      return { sign: ' ; ', runs: word === undefined ? print(cite) : print(cite, [cue(word)]) };
    }),
  );
}

/** «Его же», «Ее же», «Их же» in the language of the record; of one person whose gender is not known nothing. */
function sameAuthorWord(work: Work): string | undefined {
  const { words } = work.terms;
  const gender = genderOf(work.item);
  if (headingNames(work).length > 1) return gender === 'f' ? words['idem-pl-f'] : words['idem-pl'];
  return gender === 'm' ? words['idem-m'] : gender === 'f' ? words['idem-f'] : undefined;
}

function genderOf(item: Item): unknown {
  return item.custom?.['author-gender'];
}
