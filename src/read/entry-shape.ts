import { ISSUE, type Look, PAGE, YEAR } from './look.ts';
import type { Token } from './tokens.ts';

/** What an entry as a whole shows, the same for all of its tokens. */
export interface Whole {
  readonly slashes: number;
  readonly slash: number;
  readonly script: number;
  /** How the entry begins: 1 family name first, 2 initials first, 3 words, 4 something else. */
  readonly order: number;
  /** What sort of work it shows itself to be: 1 an issue is numbered, 2 pages are given, 4 pages are counted. */
  readonly sort: number;
  /** Whether its first word is Cyrillic. */
  readonly cyrillicFirst: boolean;
}

/** A number, or a sign and then a number: "№ 5", "С. 5". */
function isNumber(one: Look | undefined, next?: Look): boolean {
  const kind = one?.sign === '.' ? next?.kind : one?.kind;
  return kind !== undefined && kind >= YEAR && kind < 20;
}

export function whole(tokens: readonly Token[], looks: readonly Look[]): Whole {
  let slashes = -1;
  let slash = -1;
  let cyrillic = 0;
  let latin = 0;
  let first: boolean | undefined;
  let workSort = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const seen = looks[i];
    if (token === undefined || seen === undefined) continue;
    if (token.kind === 'slashes' && slashes < 0) slashes = i;
    if (seen.sign === '/' && slash < 0 && (token.gap || tokens[i + 1]?.gap)) slash = i;
    const { mask } = seen.folded;
    if ((mask & ISSUE) !== 0 && isNumber(looks[i + 1], looks[i + 2])) workSort |= 1;
    if ((mask & PAGE) !== 0 && isNumber(looks[i + 1], looks[i + 2])) workSort |= 2;
    if ((mask & PAGE) !== 0 && isNumber(looks[i - 1])) workSort |= 4;
    if (token.kind === 'word') {
      const isCyrillic = token.text.charCodeAt(0) >= 0x400;
      if (isCyrillic) cyrillic += 1;
      else latin += 1;
      first ??= isCyrillic;
    }
  }
  const script = cyrillic === 0 ? 1 : latin === 0 ? 2 : cyrillic > latin ? 3 : 4;
  const initialAt = tokens.findIndex(({ kind }, i) => i < 6 && kind === 'initial');
  const order = initialAt === 0 ? 2 : initialAt > 0 ? 1 : tokens[0]?.kind === 'word' ? 3 : 4;
  return { slashes, slash, script, order, sort: workSort, cyrillicFirst: first ?? false };
}

/** 0 no slash, 1 and 2 before and after a single one, 3 and 5 likewise before "//", 4 after it. */
export function zoneOf({ slash, slashes }: Whole, index: number): number {
  if (slashes < 0) return slash < 0 ? 0 : index < slash ? 1 : 2;
  if (index >= slashes) return 4;
  return slash >= 0 && slash < index ? 5 : 3;
}
