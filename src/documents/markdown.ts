import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Call, CalledWork, Span } from '../model.ts';
import { blank } from './blank.ts';

/** What a document says of its citations. */
export interface Cited {
  readonly calls: readonly Call[];
  /** Files of records that it names, as it names them. */
  readonly bibliographies: readonly string[];
  /** Code and comments: what looks like a call there is none. */
  readonly hidden: readonly Span[];
}

/**
 * Reads pandoc's citations out of Markdown (Pandoc User's Guide, "Citations in note styles", "Citation syntax").
 *
 *     … as was shown [see @doe99, pp. 33-35; also -@smith04], and @roe21 [p. 3] says so, but `@code` and a@b.org
 *                         ^key    ^locator         ^key           ^key   ^locator            ^ no keys
 *
 * Code, HTML, addresses and the front matter are no running text; CommonMark decides which is which.
 */
export function readMarkdown(text: string): Cited {
  const matter = FRONT_MATTER.exec(text)?.[0] ?? '';
  const body = blank(text, [{ start: 0, end: matter.length }]);
  const { hidden, rest } = notProse(body);
  const prose = blank(body, [...hidden, ...rest]);
  const grouped = [...prose.matchAll(GROUP)].flatMap((match) => groupOf(match[1] ?? '', match.index, match[0].length));
  const alone = [
    ...blank(
      prose,
      grouped.map(({ span }) => span),
    ).matchAll(KEY),
  ].flatMap((match) => callOf(match, prose));
  const calls = [...uncited(matter), ...grouped, ...alone].sort((a, b) => a.span.start - b.span.start);
  return { calls, bibliographies: bibliographiesOf(matter), hidden };
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*(?:\r?\n|$)).*\r?\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A bracket without brackets inside: `[see @doe99, p. 3]`. */
const GROUP = /\[([^[\]]*)\]/g;
/** A key is letters, digits and single signs between them, or anything in braces; a letter before it makes an address. */
const KEY =
  /(?<![\p{L}\p{N}_.+\\/@])@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu;
/** Numbered figures, tables, equations and sections of pandoc-crossref and Quarto. */
const CROSS_REFERENCE = /^(?:fig|tbl|eq|sec|lst|thm|tab|figure|table)[:-]/i;

interface Edges {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

interface Node {
  readonly type: string;
  readonly position?: Edges | undefined;
  readonly children?: readonly Node[];
}

const OPAQUE: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'definition', 'image', 'imageReference']);

/** Stretches that are no running text: what is hidden, code and comments, and the rest: HTML, and of a link all but its words. */
function notProse(text: string): { readonly hidden: readonly Span[]; readonly rest: readonly Span[] } {
  const hidden: Span[] = [];
  const rest: Span[] = [];
  const open: Node[] = [fromMarkdown(text)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const span = spanOf(node);
    if (OPAQUE.has(node.type)) {
      const isHidden = /[cC]ode$/.test(node.type) || text.startsWith('<!--', span.start);
      (isHidden ? hidden : rest).push(span);
      continue;
    }
    if (node.type === 'link') rest.push(...aroundWords(text, span, node));
    open.push(...(node.children ?? []));
  }
  return { hidden, rest };
}

/** `[words](address)` without its words; of `<address>`, all. */
function aroundWords(text: string, span: Span, { children = [] }: Node): Span[] {
  const [first, last] = [children[0], children.at(-1)];
  if (text[span.start] !== '[' || first === undefined || last === undefined) return [span];
  return [
    { start: span.start, end: spanOf(first).start },
    { start: spanOf(last).end, end: span.end },
  ];
}

function spanOf({ position }: Node): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The works of one bracket; a bracket without a key is none. */
function groupOf(body: string, start: number, length: number): Call[] {
  const cites: CalledWork[] = [];
  let at = start + 1;
  for (const part of body.split(';')) {
    const [match] = part.matchAll(KEY);
    if (match) {
      const locator = part
        .slice(match.index + match[0].length)
        .replace(/^[\s,]+/, '')
        .trim();
      cites.push(...workOf(match, at, locator));
    }
    at += part.length + 1;
  }
  return cites.length > 0 ? [{ span: { start, end: start + length }, cites }] : [];
}

/** `@doe99` in the text, and the place in the bracket behind it. */
function callOf(match: RegExpExecArray, prose: string): Call[] {
  const end = match.index + match[0].length;
  const locator = /^\s?\[([^[\]@]{1,200})\]/.exec(prose.slice(end, end + 210))?.[1]?.trim() ?? '';
  return workOf(match, 0, locator).map((cite) => ({ span: cite.span, cites: [cite] }));
}

function workOf(match: RegExpExecArray, offset: number, locator: string): CalledWork[] {
  const key = match[1] ?? match[2] ?? '';
  if (CROSS_REFERENCE.test(key)) return [];
  const start = offset + match.index;
  return [{ key, span: { start, end: start + match[0].length }, ...(locator !== '' && { locator }) }];
}

/** The `nocite` of the front matter, which puts works into the list without a call: keys, or `@*` for all. */
function uncited(matter: string): Call[] {
  const [block = '', head = ''] = /^(nocite[ \t]*:).*(?:\r?\n[ \t]+.*)*/m.exec(matter) ?? [];
  if (block === '') return [];
  const start = matter.indexOf(block);
  const all = block.indexOf('@*', head.length);
  if (all !== -1) {
    const span = { start: start + all, end: start + all + 2 };
    return [{ span, cites: [{ key: '*', span }] }];
  }
  return [...block.matchAll(KEY)].flatMap((match) =>
    workOf(match, start, '').map((cite) => ({ span: cite.span, cites: [cite] })),
  );
}

/**
 * The `bibliography` of the front matter: YAML's three ways to write one file or a list of them.
 *
 *     bibliography: a.bib      bibliography: [a.bib, "b.json"]      bibliography:
 *                                                                     - a.bib
 */
function bibliographiesOf(matter: string): string[] {
  const [, value = '', block = ''] = /^bibliography[ \t]*:[ \t]*(.*)((?:\r?\n[ \t]*-[ \t]+.*)*)/m.exec(matter) ?? [];
  const names = value.trim() === '' ? block.split(/\r?\n[ \t]*-[ \t]+/) : value.replace(/^\[|\]\s*$/g, '').split(',');
  return names
    .map((name) =>
      name
        .replace(/\s#.*$/, '')
        .trim()
        .replace(/^(['"])(.*)\1$/, '$2'),
    )
    .filter((name) => name !== '');
}
