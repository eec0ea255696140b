import phrases from './page.json' with { type: 'json' };

/** What a page calls itself: its first `<title>` and `<h1>`, entities resolved and space folded. */
export interface PageHeads {
  readonly title: string | undefined;
  readonly heading: string | undefined;
}

/** Tags with an end that is far away are passed over, so that each is looked at in a bounded stretch. */
export function headsOf(html: string): PageHeads {
  const title = textOf(/<title\b[^>]{0,1000}>([^<]{0,1000})/i.exec(html)?.[1]);
  const heading = textOf(/<h1\b[^>]{0,1000}>([^<]{0,300})/i.exec(html)?.[1]);
  return { title, heading };
}

/** Whether a page that came with 200 says that there is no such page: in its title or first heading, at the start. */
export function isNotFoundPage({ title = '', heading = '' }: PageHeads): boolean {
  return NOT_FOUND.test(title) || NOT_FOUND.test(heading);
}

/** Whether a page asks its visitor to prove to be no robot. */
export function isChallengePage({ title = '', heading = '' }: PageHeads): boolean {
  return CHALLENGE.test(title) || CHALLENGE.test(heading);
}

/** A not-found page says nothing else: a work called "Not found in translation: a study" is no such page. */
const NOT_FOUND = new RegExp(
  `^(?:[^.:|]{0,30}[-–—|:] ?)?(?:${phrases.notFound.join('|')})(?:[ .!:,|–—-]+.{0,40})?$`,
  'iu',
);
const CHALLENGE = new RegExp(`^(?:${phrases.challenge.join('|')})`, 'iu');

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
};

function textOf(html: string | undefined): string | undefined {
  const text = html
    ?.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  return text || undefined;
}

function characterOf(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\u{FFFD}';
}
