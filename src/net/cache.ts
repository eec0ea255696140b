import type { Visit } from '../rules/rule.ts';

/** Visits of earlier runs by address, with the moment of each in milliseconds since 1970. */
export type VisitCache = Map<string, { readonly at: number; readonly visit: Visit }>;

const VERSION = 1;

/** Reads a cache as `printCache` writes it; anything else is an empty cache, for a cache only saves time. */
export function readCache(text: string): VisitCache {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data.version !== VERSION || !Array.isArray(data.visits)) return new Map();
    return new Map(data.visits.filter(isEntry).map((entry) => [entry.visit.url, entry]));
  } catch {
    return new Map();
  }
}

/** The cache as JSON, a line an address, sorted, without what is older than the age. */
export function printCache(cache: VisitCache, maxAge: number, now: number): string {
  const rows = [...cache.values()]
    .filter(({ at }) => now - at <= maxAge)
    .sort((a, b) => (a.visit.url < b.visit.url ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  return `{"version":${VERSION},"visits":[\n${rows.join(',\n')}\n]}\n`;
}

/** What is known for good enough to be kept: a server that failed for now is asked again next time. */
export function isLasting({ outcome }: Visit): boolean {
  return outcome === 'alive' || outcome === 'redirected' || outcome === 'dead';
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

const OUTCOMES: readonly unknown[] = ['alive', 'redirected', 'dead'];

function isEntry(value: unknown): value is { readonly at: number; readonly visit: Visit } {
  if (!isRecord(value) || typeof value.at !== 'number' || !isRecord(value.visit)) return false;
  return typeof value.visit.url === 'string' && OUTCOMES.includes(value.visit.outcome);
}
