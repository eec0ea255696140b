import type { Run, Variable } from '../model.ts';

/** An element of a description and the prescribed sign before it; the sign is left out where nothing stands before. */
export interface Element {
  readonly sign: string;
  readonly runs: readonly Run[];
}

const NOTHING: readonly Run[] = [];

/** A value of the item as one run; nothing for an empty one. */
export function value(text: string | undefined, variable: Variable, href?: string): readonly Run[] {
  if (text === undefined || text === '') return NOTHING;
  return [href === undefined ? { text, variable } : { text, variable, href }];
}

/** Words and signs that the style adds. */
export function cue(text: string): Run {
  return { text };
}

/** Words around a value: the cue is only printed where the value is. */
export function labelled(before: string, runs: readonly Run[], after = ''): readonly Run[] {
  if (runs.length === 0) return NOTHING;
  const all = before === '' ? [...runs] : [cue(before), ...runs];
  if (after !== '') all.push(cue(after));
  return all;
}

/** Elements that exist, each after its sign; the first one without. ГОСТ 7.1-2003, 4.7. */
export function joinElements(elements: readonly Element[]): readonly Run[] {
  const joined: Run[] = [];
  for (const { sign, runs } of elements) append(joined, sign, runs);
  return joined;
}

/** Areas that exist, joined by the sign between areas. */
export function joinAreas(areas: readonly (readonly Run[])[], sign: string): readonly Run[] {
  const joined: Run[] = [];
  for (const runs of areas) append(joined, sign, runs);
  return joined;
}

/**
 * Adds runs after a sign. A full stop that ends an element takes the place of the one that begins the sign:
 *     2-е изд. + «. — » → 2-е изд. —
 */
function append(joined: Run[], sign: string, runs: readonly Run[]): void {
  if (runs.length === 0) return;
  const last = joined.at(-1);
  if (last !== undefined) {
    const stopped = sign.startsWith('.') && endsInStop(last.text) ? sign.slice(1) : sign;
    // What still appears ends in a space: «2000 – ».
    const kept = last.text.endsWith(' ') ? stopped.trimStart() : stopped;
    if (kept !== '') joined.push(cue(kept));
  }
  joined.push(...runs);
}

/** An entry's last full stop, where it does not end in one. */
export function withFinalStop(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last === undefined || endsInStop(last.text) ? runs : [...runs, cue('.')];
}

/** Without the full stop that a style puts at the end; one that belongs to the data stays. */
export function withoutFinalStop(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last?.text === '.' && last.variable === undefined ? runs.slice(0, -1) : runs;
}

function endsInStop(text: string): boolean {
  return text.endsWith('.') || text.endsWith('…');
}

/** First letter as a capital, the rest as it is: «вып. 5» → «Вып. 5». */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** First letter small, unless another capital follows («СПб», «II»). */
export function small(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The first run of these with a capital. */
export function capitalised(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  return first === undefined ? [] : [{ ...first, text: capital(first.text) }, ...rest];
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Spaces at which a line must not end: С.␣25, №␣3, 215␣с., И.␣О.␣Фамилия, and before a dash. */
export function unbroken(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => {
    if (run.variable === undefined)
      return {
        ...run,
        text: run.text
          .replace(/ (?=[—–])/g, NBSP)
          .replace(/^ (?=\p{L}+\.?$)/u, NBSP)
          .replace(/(?<=[\p{L}№]\.?) $/u, NBSP),
      };
    return { ...run, text: run.text.replace(/(?<=(?:^|[^\p{L}])\p{Lu}\p{Ll}?\.) (?=\p{Lu})/gu, NBSP) };
  });
}

const NBSP = '\u00a0';
