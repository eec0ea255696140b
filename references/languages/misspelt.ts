/** A letter written for another one. */
interface Slip {
  readonly right: string;
  readonly written: string;
  /** What stands before and after it where it is a slip beyond doubt: -ын is "his", -ың "thy", but -ының "of his". */
  readonly before: RegExp;
  readonly after: RegExp;
}

const slip = (letters: string, before = /(?:)/, after = /(?:)/): Slip => ({
  right: letters.charAt(0),
  written: letters.charAt(1),
  before,
  after,
});

/** Front vowels and back ones do not stand in one word. */
const FRONT = /[әеэиіөү]/;

/** Letters that keyboards lack, with what is written for them. */
const SLIPS: { readonly [language: string]: readonly Slip[] } = {
  kk: [
    ...['қк', 'ғг', 'өо', 'ұу', 'үу', 'әа', 'һх'].map((letters) => slip(letters)),
    slip('іи', /(?:)/, /./),
    slip('ұү', /^[^әеэіөү]*$/, /^[^әеэіөү]*[аоыұ]/),
    slip('ңн', /^.{1,3}$/, /.{3}/),
    slip('ңн', /[ыі]н[ыі]$|[аеиоуәөұүыійлрзжмнң]д[ыі]$/, /^$/),
  ],
  ky: [
    slip('ңн', /^.{1,3}$/, /^г/),
    ...['өо', 'үу'].flatMap((letters) => [slip(letters, FRONT), slip(letters, /(?:)/, FRONT)]),
  ],
  uz: [slip('ўу'), slip('ғг'), slip('ҳх'), slip('қк', /./)],
};

/** Shorter words that differ in such a letter are mostly two words. */
const LONG_ENOUGH = 5;
/** The class of names (build-lexicon.ts), which are spelled as their bearers like. */
const NAME = 4;

/**
 * The words of a list, with their casings counted, that are no commoner ones without some letters that keyboards lack. Lists made from web pages hold
 * many of them, as often as the right spelling.
 *
 *     тұракты, тарихынын  for  тұрақты, тарихының
 */
export function misspelt(words: ReadonlyMap<string, number>, language: string): ReadonlySet<string> {
  const slips = SLIPS[language] ?? [];
  const found = new Set<string>();
  for (const [word, rank] of words) {
    if (word.length < LONG_ENOUGH || rank === NAME) continue;
    for (const form of formsWithout(word, slips)) {
      const own = words.get(form) ?? NAME;
      if (own !== NAME && own <= rank && isSlip(form, word, slips)) found.add(form);
    }
  }
  return found;
}

/** The ways to write a word with letters that others stand for, itself among them. */
function formsWithout(word: string, slips: readonly Slip[]): string[] {
  let forms = [''];
  for (const letter of word) {
    const written = new Set([letter, ...slips.filter(({ right }) => right === letter).map((each) => each.written)]);
    forms = forms.flatMap((form) => [...written].map((each) => form + each));
  }
  return forms;
}

/** Whether a form can only be a slip in at least one letter. */
function isSlip(form: string, word: string, slips: readonly Slip[]): boolean {
  return [...word].some((right, at) =>
    slips.some(
      (slip) =>
        slip.right === right &&
        slip.written === form.charAt(at) &&
        slip.before.test(form.slice(0, at)) &&
        slip.after.test(form.slice(at + 1)),
    ),
  );
}
