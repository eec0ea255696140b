import { printedEntriesOf, spanIn } from './entries.ts';
import type { Rule } from './rule.ts';

/** ГОСТ Р 7.0.100-2018, 5.2.5: one slash before the people who made the work. */
export const slashesBeforePeople: Rule = {
  id: 'slashes-before-people',
  severity: 'warning',
  message: {
    en: 'Two slashes before people, where one belongs: /',
    ru: 'Перед перечнем лиц две косые черты вместо одной: /',
  },
  *check(list) {
    for (const entry of printedEntriesOf(list)) {
      const match = PEOPLE.exec(entry.text);
      if (match === null || entry.text.indexOf('//', match.index + 2) !== -1) continue;
      const span = spanIn(entry, match.index, 2);
      yield { span, reference: entry.index, fix: { span, text: '/' } };
    }
  },
};

/**
 * `// А. А. Иванов, Б. Б. Петров`, `// А. А. Иванов и др.`, `// пер. с англ. А. А. Иванова`; one person alone without
 * such words may be the author of the host.
 */
const PEOPLE =
  /\/\/\s*(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}’'-]+(?:,\s*(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}|\s(?:и др|et al)\.)|\/\/\s*(?:пер\.|под (?:общ\. |науч\. )?ред|сост\.|отв\. ред|per\. s|pod (?:obshch\. )?red|otv\. red|ed\. by|trans\. by)/u;
