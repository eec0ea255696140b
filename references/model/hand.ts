import type { Random } from './random.ts';

/**
 * A hand that romanises: the ways to write each Cyrillic letter that schemes and people use. A hand settles each
 * letter once. Columns: scholarly (ISO 9, ALA-LC without ties), passport-like, English-like, other.
 */
const LETTERS: { readonly [letter: string]: readonly string[] } = {
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g'],
  д: ['d'],
  е: ['e', 'e', 'e', 'ye'],
  ё: ['ë', 'e', 'yo', 'jo', 'io'],
  ж: ['ž', 'zh', 'zh', 'zh', 'j'],
  з: ['z'],
  и: ['i'],
  й: ['j', 'y', 'i', 'i', ''],
  к: ['k'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  у: ['u'],
  ф: ['f'],
  х: ['h', 'kh', 'kh', 'x', 'h'],
  ц: ['c', 'ts', 'ts', 'tc', 'cz'],
  ч: ['č', 'ch', 'ch', 'ch', 'c'],
  ш: ['š', 'sh', 'sh', 'sh'],
  щ: ['ŝ', 'shch', 'shch', 'sch', 'shh', 'sh'],
  ъ: ['"', '', '', "''", 'ie'],
  ы: ['y', 'y', 'y', 'i'],
  ь: ["'", '', '', "'", '’', 'ʹ'],
  э: ['è', 'e', 'e', "e'", 'eh'],
  ю: ['û', 'yu', 'yu', 'ju', 'iu', 'u'],
  я: ['â', 'ya', 'ya', 'ja', 'ia', 'a'],
  і: ['i'],
  ї: ['ï', 'yi', 'i', 'ji'],
  є: ['je', 'ye', 'ie', 'e'],
  ґ: ['g'],
  ў: ['u', 'w', 'ŭ'],
  ә: ['a', 'ə', 'ä'],
  ғ: ['g', 'gh', 'ǵ'],
  қ: ['q', 'k', 'q'],
  ң: ['n', 'ng', 'ń'],
  ө: ['o', 'ö'],
  ұ: ['u', 'ū'],
  ү: ['u', 'ü'],
  һ: ['h'],
  ҳ: ['h'],
};

/** A function that writes Cyrillic in Latin letters, always the same way. */
export function hand(random: Random): (text: string) => string {
  const settled = new Map<string, string>();
  // Most hands keep to one column; the rest mix.
  const column = random.whole(0, 5);
  const steady = random.chance(0.7);
  for (const [letter, ways] of Object.entries(LETTERS)) {
    settled.set(letter, steady ? (ways[Math.min(column, ways.length - 1)] ?? '') : random.pick(ways));
  }
  // A machine that romanises letter by letter, or a hand that thinks of English, writes the word "и" large.
  const largeAnd = random.chance(0.06);
  return (text) =>
    text.replace(/\p{Script=Cyrillic}/gu, (letter, at: number) => {
      if (largeAnd && letter === 'и' && !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + 1))) return 'I';
      const lower = letter.toLowerCase();
      const way = settled.get(lower) ?? 'x';
      if (letter === lower) return way;
      const next = text.charAt(at + 1);
      const capitals = next !== '' && next === next.toUpperCase() && next !== next.toLowerCase();
      return capitals ? way.toUpperCase() : way.charAt(0).toUpperCase() + way.slice(1);
    });
}
