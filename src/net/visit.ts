import { withoutCredentials } from '../rules/credentials.ts';
import type { Visit } from '../rules/rule.ts';
import type { Connections } from './connections.ts';
import { isPassing, outcomeOfFailure } from './failure.ts';
import type { Gate, Leave } from './gate.ts';
import { headsOf, isChallengePage, isNotFoundPage, type PageHeads } from './page.ts';
import { type Answer, type Got, type RequestLimits, request, textOf } from './request.ts';

export interface VisitOptions extends RequestLimits {
  /** Whether pages are read for their title and for not-found texts. */
  readonly pages: boolean;
  /** Redirects that are followed. */
  readonly maxRedirects: number;
  /** Further tries after a failure that may pass. */
  readonly retries: number;
  /** Milliseconds before the first further try; each next waits twice as long. */
  readonly backOff: number;
  /** Longest `Retry-After` that is waited for, in milliseconds. */
  readonly maxWait: number;
}

/** What a visit goes by. */
export interface Road {
  readonly connections: Connections;
  readonly gate: Gate;
  readonly options: VisitOptions;
}

type Verdict = Omit<Visit, 'url'>;

/** Goes to an address and where it leads. Never rejects. */
export async function visitUrl(road: Road, url: string): Promise<Visit> {
  const shown = withoutCredentials(url);
  const start = URL.canParse(shown) ? new URL(shown) : undefined;
  if (start === undefined) return { url: shown, outcome: 'refused', reason: 'malformed' };
  if (!isSpoken(start)) return { url: shown, outcome: 'refused', reason: 'scheme' };
  // Nothing is made for a visit before its turn: thousands may wait, and all that they hold is copied by the collector.
  let turn: Leave | undefined = await road.gate.enter(start.host);
  const seen: string[] = [];
  let isPermanent = true;
  for (let at = start; ; ) {
    if (!isSpoken(at)) return { url: shown, outcome: 'refused', reason: 'scheme' };
    if (seen.includes(at.href)) return { url: shown, outcome: 'dead', reason: 'redirect-loop' };
    if (seen.length > road.options.maxRedirects) return { url: shown, outcome: 'dead', reason: 'too-many-redirects' };
    seen.push(at.href);
    const answer = await ask(road, at, turn);
    turn = undefined;
    const next = locationOf(answer, at);
    if (next === undefined) {
      const verdict = verdictOf(answer);
      return at.href === start.href
        ? { url: shown, ...verdict }
        : { url: shown, ...verdict, ...movedTo(start, at, isPermanent, verdict) };
    }
    isPermanent &&= answer.kind === 'answer' && (answer.status === 301 || answer.status === 308);
    next.username = '';
    next.password = '';
    // A page that sets its cookie and comes back to itself would go round for ever without cookies.
    if (next.href === at.href) return { url: shown, outcome: 'unverified', reason: 'needs-cookies' };
    if (next.hash === '') next.hash = at.hash;
    at = next;
  }
}

/** Endings of addresses whose answer is no page: asked with HEAD, for nothing of it would be read. */
const NO_PAGE = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|djvu?|epub|fb2|zip|rar|7z|gz|jpe?g|png|gif|tiff?|mp[34]|exe)$/i;

/** Whether it is a scheme that we speak. */
function isSpoken({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/**
 * GET alone where a page is to be read anyway: HEAD before it would double the requests to a page that is there.
 * @param turn a place at the gate that is taken already
 */
function ask(road: Road, url: URL, turn: Leave | undefined): Promise<Answer> {
  const isPage = road.options.pages && !NO_PAGE.test(url.pathname);
  return isPage ? persist(road, 'GET', url, turn) : askHead(road, url, turn);
}

/** HEAD, and GET where HEAD is not allowed, says no or shows a page that must be read. */
async function askHead(road: Road, url: URL, turn: Leave | undefined): Promise<Answer> {
  const head = await persist(road, 'HEAD', url, turn);
  if (head.kind === 'failure') {
    // Some servers hang up on HEAD, and only on it.
    return isPassing(head.code) ? persist(road, 'GET', url) : head;
  }
  const isPage = road.options.pages && /^text\/html|xhtml/i.test(head.headers['content-type'] ?? 'text/html');
  const isEnough = (head.status < 300 && !isPage) || (head.status >= 300 && head.status < 400) || head.status === 429;
  if (isEnough || head.status === 204) return head;
  const get = await persist(road, 'GET', url);
  // The page is there, only its text could not be read.
  return get.kind === 'failure' && head.status < 300 ? head : get;
}

/** Asks through the gate, again after failures that may pass, and holds the host back when it says so. */
async function persist(
  { connections, gate, options }: Road,
  method: 'HEAD' | 'GET',
  url: URL,
  turn?: Leave,
): Promise<Answer> {
  let leave = turn;
  for (let attempt = 0; ; attempt++) {
    leave ??= await gate.enter(url.host);
    const answer = await request(connections, method, url, options).finally(leave);
    leave = undefined;
    const wait = waitAfter(answer, method, options.backOff * 2 ** attempt);
    if (wait === undefined || wait > options.maxWait || attempt >= options.retries) return answer;
    gate.pause(url.host, wait);
  }
}

/** Milliseconds to wait before another try; undefined where another would bring nothing new. */
function waitAfter(answer: Answer, method: 'HEAD' | 'GET', backOff: number): number | undefined {
  if (answer.kind === 'failure') return isPassing(answer.code) ? backOff : undefined;
  const { status, headers } = answer;
  // A server that fails at HEAD is asked with GET next, and that is a try already.
  const mayPass =
    status === 429 ||
    ([500, 502, 503, 504].includes(status) && method === 'GET' && !isBotWall(answer, headsOf(textOf(answer))));
  return mayPass ? (retryAfter(headers['retry-after']) ?? backOff) : undefined;
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function locationOf(answer: Answer, from: URL): URL | undefined {
  if (answer.kind === 'failure' || ![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  const location = answer.headers.location;
  return location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

/** What the last answer says of the address. */
function verdictOf(answer: Answer): Verdict {
  if (answer.kind === 'failure') return outcomeOfFailure(answer.code);
  const { status, headers } = answer;
  const heads = headsOf(textOf(answer));
  if (isBotWall(answer, heads)) return { outcome: 'unverified', reason: 'bot-wall', status };
  if (status < 300) {
    const title = heads.title === undefined ? {} : { title: heads.title };
    if (isNotFoundPage(heads)) return { outcome: 'dead', reason: 'soft-404', status, ...title };
    return { outcome: 'alive', status, ...title };
  }
  if (status === 404) return { outcome: 'dead', reason: 'not-found', status };
  if (status === 410) return { outcome: 'dead', reason: 'gone', status };
  if (status === 401 || status === 407) return { outcome: 'unverified', reason: 'login', status };
  if (status === 429) return { outcome: 'unverified', reason: 'rate-limited', status };
  if (status >= 500) return { outcome: 'unreachable', reason: 'server-error', status };
  if (status < 400)
    return { outcome: 'dead', reason: headers.location ? 'bad-redirect' : 'redirect-to-nowhere', status };
  return { outcome: 'unverified', reason: 'status', status };
}

/** 403 and LinkedIn's 999 turn robots away; Cloudflare says so in a header or shows a riddle. */
function isBotWall({ status, headers }: Got, heads: PageHeads): boolean {
  if (status === 403 || status === 999 || headers['cf-mitigated'] !== undefined) return true;
  return (status === 200 || status === 503) && isChallengePage(heads);
}

/** Where the redirects led, and whether they led to the site's door instead of the page. */
function movedTo(start: URL, end: URL, isPermanent: boolean, { outcome, status }: Verdict): Partial<Verdict> {
  if (status === undefined) return {};
  const location = end.href;
  if (outcome !== 'alive') return { location };
  const isDoor = end.pathname === '/' && end.search === '' && start.pathname.length > 1;
  if (isDoor) return { outcome: 'dead', reason: 'home-redirect', location };
  return { outcome: 'redirected', location, permanent: isPermanent };
}
