import lexicon from '../../references/lexicons/cue-words.json' with { type: 'json' };
import type { Field, Item, Span } from '../model.ts';
import { NAME_VARIABLES } from '../variables.ts';
import { classBits, fold } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Classes of words that introduce a value or join two: no loss where the value is read without them. */
const CUES = /* @__PURE__ */ classBits(
  'page',
  'volume',
  'issue',
  'numbersign',
  'part',
  'edition',
  'edit',
  'translate',
  'compile',
  'year',
  'medium',
  'access',
  'press',
  'archive',
  'etal',
  'series',
  'identifier',
  'illus',
  'in',
  'language',
  'function',
);
const CUE_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(lexicon.words);
const isCue = (word: string): boolean => (fold(word).mask & CUES) !== 0 || CUE_WORDS.has(word.toLowerCase());

const WORDS: ReadonlySet<Token['kind']> = new Set(['word', 'initial', 'number', 'url']);

/**
 * The stretches of an entry whose words became part of no value; cues alone are no loss. A cue before such words is
 * kept with them, for it says what they are.
 *
 *     Орлов А. Море : дис. … канд. наук : 13.00.08. – М., 1990. – С. 12–20.
 *     ^author  ^title ^genre              ^unread     ^ fields    ^cue ^page
 *
 * `tokens` and the spans of `fields` are of `text`, from which `item` was made.
 */
export function unreadSpans(
  text: string,
  tokens: readonly Token[],
  fields: readonly Field[],
  item: Item,
): readonly Span[] {
  const read = fields.filter((field) => isKept(field, fields, text, item)).map(({ span }) => span);
  const kept = [...Object.values(item.custom ?? {}), JSON.stringify(item.issued ?? '')].flat().join(' ');
  const found: Span[] = [];
  let start: number | undefined;
  let first = 0;
  let end = 0;
  const close = (): void => {
    if (start !== undefined && end > start) {
      const words = text.slice(first, end).match(/[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu) ?? [];
      if (words.some((word) => !isCue(word) && !kept.includes(word))) found.push({ start, end });
    }
    start = undefined;
    end = 0;
  };
  let next = 0;
  for (const { span, kind, text: word } of tokens) {
    while ((read[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    if ((read[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) close();
    else if (WORDS.has(kind)) {
      start ??= span.start;
      if (isCue(word)) continue;
      if (end === 0) first = span.start;
      end = span.end;
    }
  }
  close();
  return found;
}

/** Whether the words of a field are in its value: of two dates, titles or addresses of one variable one may be left. */
function isKept({ variable, span }: Field, fields: readonly Field[], text: string, item: Item): boolean {
  if (NAME_VARIABLES.some((one) => one === variable)) return true;
  if (fields.filter((field) => field.variable === variable).length < 2) return true;
  const value: unknown = item[variable as keyof Item];
  const printed = text.slice(span.start, span.end);
  if (typeof value === 'string') return bare(value).includes(bare(printed));
  const numbers = new Set(JSON.stringify(value).match(/\d+/g));
  return (printed.match(/\d+/g) ?? []).every((number) => numbers.has(String(Number(number))));
}

/** A text as its letters and digits. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
