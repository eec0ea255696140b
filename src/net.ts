import type { DateParts } from './model.ts';
import { addressGuard } from './net/address.ts';
import { isLasting, printCache, readCache } from './net/cache.ts';
import { openDial, type Resolve } from './net/dial.ts';
import { openGate } from './net/gate.ts';
import { request, textOf } from './net/request.ts';
import { type Road, visitUrl } from './net/visit.ts';
import { withoutCredentials } from './rules/credentials.ts';
import type { Network, Visit } from './rules/rule.ts';

export type { Network, Visit } from './rules/rule.ts';

/** How addresses are requested. Times are milliseconds. */
export interface NetworkOptions {
  /** Requests at once in all; 16. */
  readonly concurrency?: number;
  /** Requests at once to one host; 4. */
  readonly perHost?: number;
  /** Between the starts of two requests to one host; 0. */
  readonly delay?: number;
  /** For one request; 15 000. */
  readonly timeout?: number;
  /** Pages are read for their title and for not-found texts; true. Without it HEAD is enough where it says yes. */
  readonly pages?: boolean;
  /** Most bytes of a page that are read; 131 072. */
  readonly maxBytes?: number;
  /** Redirects that are followed; 10. */
  readonly maxRedirects?: number;
  /** Further tries after failures that may pass; 2. */
  readonly retries?: number;
  /** Before the first further try; 500. */
  readonly backOff?: number;
  /** Longest `Retry-After` that is waited for; 10 000. */
  readonly maxWait?: number;
  /** Addresses and ranges that may be dialled though they are not public: `127.0.0.1`, `10.0.0.0/8`. */
  readonly allow?: readonly string[];
  /** Text of a cache that an earlier run's `cache()` returned. */
  readonly cache?: string;
  /** Age above which a cached visit is made anew; 7 days. */
  readonly cacheAge?: number;
  /** Nothing is requested: what the cache does not hold is `unverified`. */
  readonly offline?: boolean;
  /** Called once for every address of a reference when its visit has ended: for progress and summaries. */
  readonly onVisit?: (visit: Visit) => void;
  /** Finds the addresses of host names; the system's resolver. */
  readonly resolve?: Resolve;
  /** PEM certificates trusted in place of the system's. */
  readonly ca?: string;
  /** Handle API of the DOI resolver; https://doi.org/api/handles/ */
  readonly handleApi?: string;
  /** The web archive's availability API; https://archive.org/wayback/available */
  readonly archiveApi?: string;
}

/** A network that can be put away. */
export interface OpenNetwork extends Network {
  /** The visits of this run and what is still young of earlier ones, as text for a file. */
  cache(): string;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Opens the network for the checks of addresses. Connections are opened when an address is visited, never to private,
 * loopback, link-local or metadata addresses unless allowed; only http and https; credentials are never sent.
 * @throws RangeError when `allow` holds what is no address
 */
export function openNetwork(options: NetworkOptions = {}): OpenNetwork {
  const { cacheAge = 7 * 24 * 60 * 60 * 1000, offline = false } = options;
  const road = roadOf(options);
  const cache = readCache(options.cache ?? '');
  const visits = new Map<string, Promise<Visit>>();

  /** What is known without asking. */
  function recall(url: string): Visit | undefined {
    const known = cache.get(url);
    if (known && Date.now() - known.at <= cacheAge) return known.visit;
    return offline ? { url, outcome: 'unverified', reason: 'offline' } : undefined;
  }

  async function go(url: string, kind: 'guess' | undefined): Promise<Visit> {
    const known = recall(url);
    const visit = known ?? (await visitUrl(road, url));
    if (known === undefined && isLasting(visit)) cache.set(url, { at: Date.now(), visit });
    if (kind !== 'guess') options.onVisit?.(visit);
    return visit;
  }

  return {
    visit(url, kind) {
      const key = withoutCredentials(url);
      const begun = visits.get(key);
      if (begun) return begun;
      const visit = go(key, kind);
      visits.set(key, visit);
      return visit;
    },
    async registered(doi) {
      const api = options.handleApi ?? 'https://doi.org/api/handles/';
      const data = offline ? undefined : await askJson(road, `${api}${encodeURI(doi)}?type=URL`);
      const code = data?.responseCode;
      return code === 1 || code === 200 ? true : code === 100 ? false : undefined;
    },
    async snapshot(url, date) {
      const api = options.archiveApi ?? 'https://archive.org/wayback/available';
      const query = `url=${encodeURIComponent(withoutCredentials(url))}${date ? `&timestamp=${timestampOf(date)}` : ''}`;
      const data = offline ? undefined : await askJson(road, `${api}?${query}`);
      const found = property(property(data?.archived_snapshots, 'closest'), 'url');
      return typeof found === 'string' ? found.replace(/^http:/, 'https:') : undefined;
    },
    cache: () => printCache(cache, cacheAge, Date.now()),
    close: () => road.connections.close(),
  };
}

/** The connections, the gate before them and the limits of visits. */
function roadOf(options: NetworkOptions): Road {
  const { concurrency = 16, perHost = 4, delay = 0, timeout = 15_000, maxBytes = 131_072, pages = true } = options;
  const { maxRedirects = 10, retries = 2, backOff = 500, maxWait = 10_000, resolve, ca } = options;
  const connections = openDial({
    guard: addressGuard(options.allow),
    connectTimeout: timeout,
    connections: perHost,
    ...(resolve && { resolve }),
    ...(ca !== undefined && { ca }),
  });
  const limits = { timeout, maxBytes, pages, maxRedirects, retries, backOff, maxWait };
  return { connections, gate: openGate({ concurrency, perHost, delay }), options: limits };
}

/** A JSON object from an API; undefined for any other answer. */
async function askJson(
  { connections, gate, options }: Road,
  url: string,
): Promise<{ readonly [key: string]: unknown } | undefined> {
  const at = new URL(url);
  const leave = await gate.enter(at.host);
  const answer = await request(connections, 'GET', at, options).finally(leave);
  if (answer.kind === 'failure') return undefined;
  try {
    const data: unknown = JSON.parse(textOf(answer));
    return typeof data === 'object' && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** 20210403, the archive's way to write a date. */
function timestampOf(date: DateParts): string {
  return date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('');
}
