import { fill, genitive, tidy, titleCase } from './titles.ts';
import type { Words } from './words.ts';

/** What lists shorten in another way than by cutting. */
const SHORT: { readonly [word: string]: string } = {
  journal: 'J.',
  university: 'Univ.',
  society: 'Soc.',
  science: 'Sci.',
  sciences: 'Sci.',
  университета: 'ун-та',
  государственного: 'гос.',
  института: 'ин-та',
  академии: 'акад.',
};
const SMALL = new Set(['of', 'the', 'in', 'and', 'for', 'on', 'de', 'für', 'und', 'et']);

/** A word cut before its second syllable's vowel: "Physics" → "Phys.", "Вестник" → "Вестн.". */
function cut(word: string): string {
  const short = SHORT[word.toLowerCase()];
  if (short !== undefined) return short;
  const head = /^[^aeiouyаеёиоуыэюяіїє]*[aeiouyаеёиоуыэюяіїє]+[^aeiouyаеёиоуыэюяіїє]+(?=[aeiouyаеёиоуыэюяіїє])/iu.exec(
    word,
  )?.[0];
  return head === undefined || word.length < head.length + 3 ? word : `${head}.`;
}

/** The title as lists of chemists and physicians print it: "Int. J. Appl. Phys.", "Вестн. Моск. ун-та". */
function abbreviated(title: string): string {
  const words = title.split(' ').filter((word) => !SMALL.has(word.toLowerCase()));
  return words.length < 2 || /[.,:]/u.test(title) ? title : words.map(cut).join(' ');
}

function made(words: Words): string {
  const { random } = words;
  const head = words.pick('journal-heads');
  if (words.language === 'kk' || words.language === 'ky' || words.language.startsWith('uz')) {
    return `${fill(words.pick('organisations'), words)} ${head.toLowerCase()}`;
  }
  if (words.language === 'en') return titleCase(tidy(`${head} ${fill('{A} {N}', words)}`));
  if (words.language === 'de' || words.language === 'fr') return tidy(`${head} ${words.pick('nouns')}`);
  return random.chance(0.75)
    ? `${head} ${fill(words.pick('organisations'), words)}`
    : tidy(`${head} ${genitive(words)}`);
}

/** A journal's title, of the list or made, now and then abbreviated and with its section. */
export function journal(words: Words): string {
  const { random } = words;
  const whole = random.chance(0.55) ? fill(words.pick('journals'), words) : made(words);
  const short = random.chance(words.language === 'en' ? 0.25 : 0.12) ? abbreviated(whole) : whole;
  const section = words.language === 'en' && random.chance(0.06);
  return section
    ? `${short} ${random.pick(['A', 'B', 'C', 'D', 'B: Condens. Matter', 'A: Math. Gen.', 'Part B'])}`
    : short;
}
