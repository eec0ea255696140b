import { readFileSync } from 'node:fs';

/** What inflects words by a Hunspell dictionary: its `.dic` (word/FLAGS) and `.aff` (suffix rules by flag). */
export interface Inflection {
  /** Every form of every word. */
  all(): Iterable<string>;
  /** The forms of one headword; the word itself where the dictionary has none. */
  of(lemma: string): Iterable<string>;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly stands: RegExp;
}

export function formsOf(folder: string): Inflection {
  const suffixes = suffixesOf(readFileSync(`${folder}/index.aff`, 'utf8'));
  const heads = new Map<string, string>();
  for (const line of readFileSync(`${folder}/index.dic`, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word !== '') heads.set(word, (heads.get(word) ?? '') + flags);
  }
  function* of(lemma: string): Iterable<string> {
    yield lemma;
    for (const flag of heads.get(lemma) ?? '') {
      for (const { strip, add, stands } of suffixes.get(flag) ?? []) {
        if (stands.test(lemma)) yield lemma.slice(0, lemma.length - strip.length) + add;
      }
    }
  }
  function* all(): Iterable<string> {
    for (const lemma of heads.keys()) yield* of(lemma);
  }
  return { all, of };
}

/** `SFX Z   ый   о   [лнртв]ый`: flag, what is taken off, what is put on, how the word must end. */
function suffixesOf(rules: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of rules.split('\n')) {
    const [kind, flag = '', strip = '', add = '', ending] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || ending === undefined) continue;
    const none = (text: string): string => (text === '0' ? '' : text);
    const stands = new RegExp(`${ending}$`);
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), { strip: none(strip), add: none(add), stands }]);
  }
  return suffixes;
}
