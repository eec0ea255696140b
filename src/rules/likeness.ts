import table from './likeness.json' with { type: 'json' };

const CONSONANTS: ReadonlyMap<string, string> = new Map(Object.entries(table.consonants));
const GROUPS: readonly (readonly [RegExp, string])[] = table.groups.map(([from = '', to = '']) => [
  new RegExp(from, 'g'),
  to,
]);

/**
 * The consonants of a text, the same for a word in Cyrillic and in any romanisation of it.
 *
 *     Международные отношения, Mezhdunarodnye otnosheniya, Meždunarodnye otnošeniâ → mzdnrdntnsn
 */
export function skeleton(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = GROUPS.reduce((read, [from, to]) => read.replace(from, to), bare);
  const letters = Array.from(latin, (letter) => CONSONANTS.get(letter) ?? letter).join('');
  // тс is ts as ц is, сх is sh as ш is: what no romanisation tells apart is no difference.
  const alike = letters.replaceAll('ts', 'c').replace(/s[ch]/g, 's').replaceAll('zh', 'z').replaceAll('kh', 'h');
  return alike.replace(/[^b-df-hk-np-tvz\d]/g, '').replace(/(.)\1+/g, '$1');
}

/**
 * A romanised name without what each hand writes in its own way: soft signs, й, and how ж, х, ц, ш, щ are spelt.
 *
 *     Vasil'ev, Vasilyev, Vasiljev → vaslev        Akhmetov, Ahmetov → ahmetov
 */
export function handFolded(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return GROUPS.reduce((read, [from, to]) => read.replace(from, to), bare).replace(/[^a-z\d]|[ijy]/g, '');
}

/** Whether two words differ by one letter put in, left out or mistaken, or by two neighbours swapped. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(left.length, right.length) <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
