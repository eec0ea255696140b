import { CLOSE, type Format, type Look, open, type Tape, type Token } from './tape.ts';

const MARKUP = /[<"'“”‘’«»]/;

/** Whether text of a field says nothing but itself: no markup, no quotation marks. */
export function isPlain(typed: string): boolean {
  return !MARKUP.test(typed);
}

/** Writes text of a field. */
export function pushRich(tape: Tape, typed: string): void {
  if (isPlain(typed)) tape.push(typed);
  else tape.push(...richTokens(typed));
}

/**
 * Text of a field as tokens: the markup that CSL-JSON allows (`<i>`, `<b>`, `<sc>`, `<sup>`, `<sub>`, three `<span>`s),
 * paired quotation marks as quotes that flip with their depth, other straight ones as apostrophes.
 *
 *     It’s "<i>My Title</i>" now     ->  text, quotes(italic(text)), text
 *          ^opens            ^closes what stands open above it in the stack
 *
 * A tag or a quotation mark without its partner stays text.
 */
export function richTokens(typed: string): readonly Token[] {
  if (isPlain(typed)) return [typed];
  // French guillemets with a space inside keep it from breaking.
  const text = typed.replace(/« /g, '«\u202f').replace(/ »/g, '\u202f»');
  const root: Frame = { kids: [], opener: '', closer: '', look: undefined };
  const stack: Frame[] = [root];
  const pattern = /<\/?(?:i|b|sc|sup|sub)>|<span\s[^<>]{1,80}>|<\/span>|["'“”‘’]/g;
  let position = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const token = match[0];
    const top = stack[stack.length - 1] ?? root;
    if (match.index > position) top.kids.push(text.slice(position, match.index));
    position = match.index + token.length;
    if (token.startsWith('<')) readTag(token, stack);
    else readQuote(token, text, match.index, stack);
  }
  if (position < text.length) stack[stack.length - 1]?.kids.push(text.slice(position));
  while (stack.length > 1) unwind(stack);
  return joinStrings(root.kids);
}

/** What stands open: its kids so far, the text it began with, what closes it, and how its kids look. */
interface Frame {
  kids: Token[];
  readonly opener: string;
  readonly closer: string;
  readonly look: Look | undefined;
}

const flips = (format: Format): Look => ({ format, flips: true });
const TAGS: ReadonlyMap<string, Look> = new Map([
  ['<i>', flips({ 'font-style': 'italic' })],
  ['<b>', flips({ 'font-weight': 'bold' })],
  ['<sc>', { ...flips({ 'font-variant': 'small-caps' }), nocase: true }],
  ['<sup>', { ...flips({ 'vertical-align': 'sup' }), nocase: true }],
  ['<sub>', { ...flips({ 'vertical-align': 'sub' }), nocase: true }],
]);

function readTag(token: string, stack: Frame[]): void {
  const top = stack[stack.length - 1];
  if (!top) return;
  if (token.startsWith('</')) {
    // Quotes left open inside the element are text; an element that is not open is text too.
    let depth = stack.length - 1;
    while (depth > 0 && /^["'“‘]/.test(stack[depth]?.opener ?? '')) depth -= 1;
    if (depth === 0 || stack[depth]?.closer !== token) top.kids.push(token);
    else {
      while (stack.length - 1 > depth) unwind(stack);
      close(stack);
    }
    return;
  }
  const look = TAGS.get(token) ?? spanOf(token);
  if (!look) top.kids.push(token);
  else stack.push({ kids: [], opener: token, closer: token.replace(/^<(\w+).*$/, '</$1>'), look });
}

function spanOf(token: string): Look | undefined {
  if (/font-variant:\s*small-caps/.test(token)) return { ...flips({ 'font-variant': 'small-caps' }), nocase: true };
  if (/class=["']?nocase/.test(token)) return { nocase: true };
  if (/class=["']?nodecor/.test(token)) return { plain: true, nocase: true };
  return undefined;
}

const CLOSES: { readonly [closer: string]: string } = { '”': '“', '’': '‘' };

function readQuote(mark: string, text: string, at: number, stack: Frame[]): void {
  const before = text
    .slice(0, at)
    .replace(/(?:<[^<>]*>)+$/, '')
    .slice(-1);
  const after = text
    .slice(at + 1)
    .replace(/^(?:<[^<>]*>)+/, '')
    .slice(0, 1);
  const top = stack[stack.length - 1];
  if (!top) return;
  const straight = mark === '"' || mark === "'";
  const opener = CLOSES[mark] ?? mark;
  const opened = findOpen(stack, opener);
  const wordAfter = /[\p{L}\p{N}]/u.test(after);
  const closes = (straight || mark in CLOSES) && opened > 0 && (!wordAfter || mark === '"' || mark === '”');
  if (closes && !(straight && /\s/.test(before))) {
    while (stack.length - 1 > opened) unwind(stack);
    close(stack);
  } else if (!(mark in CLOSES) && canOpen(before, top) && after !== '' && !/\s/.test(after)) {
    const closer = straight ? mark : mark === '“' ? '”' : '’';
    stack.push({ kids: [], opener: mark, closer, look: { quotes: mark === '‘' ? 'single' : 'flip' } });
  } else top.kids.push(mark === "'" ? '’' : mark);
}

/** A mark opens behind anything but a word; behind an apostrophe only where that just opened a quotation itself. */
function canOpen(before: string, top: Frame): boolean {
  if (/['’]/.test(before)) return top.kids.length === 0 && /^['‘]/.test(top.opener);
  return !/[\p{L}\p{N}]/u.test(before);
}

/** The depth at which `opener` stands open without an element's border between, or 0. */
function findOpen(stack: readonly Frame[], opener: string): number {
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const frame = stack[depth];
    if (frame?.opener === opener) return depth;
    if (frame?.opener.startsWith('<')) return 0;
  }
  return 0;
}

function close(stack: Frame[]): void {
  const frame = stack.pop();
  const top = stack[stack.length - 1];
  if (frame && top) top.kids.push(open(frame.look ?? {}), ...frame.kids, CLOSE);
}

/** Gives up the innermost open frame: its opener was text after all. */
function unwind(stack: Frame[]): void {
  const frame = stack.pop();
  stack[stack.length - 1]?.kids.push(frame?.opener === "'" ? '’' : (frame?.opener ?? ''), ...(frame?.kids ?? []));
}

function joinStrings(kids: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const kid of kids) {
    const last = joined[joined.length - 1];
    if (typeof kid === 'string' && typeof last === 'string') joined[joined.length - 1] = last + kid;
    else joined.push(kid);
  }
  return joined;
}
