import { readFile } from 'node:fs/promises';
import { type NetworkOptions, openNetwork } from '../net.ts';
import type { Network } from '../rules/rule.ts';
import type { ExitCode, Io } from './io.ts';
import { save, UsageError } from './io.ts';
import { progressOf } from './progress.ts';

export interface UrlOptions {
  readonly allow: readonly string[];
  readonly cache: string | undefined;
  readonly offline: boolean;
  /** Limits in the units of `zapis/net`; without one, its own. */
  readonly limits: Pick<NetworkOptions, 'timeout' | 'delay' | 'perHost' | 'concurrency' | 'cacheAge'>;
}

/** Opens the network for the time of a run, says what the addresses answered, and keeps the cache for the next run. */
export async function withNetwork(
  { allow, cache, offline, limits }: UrlOptions,
  io: Io,
  run: (network: Network) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = progressOf('addresses', io);
  const counts = new Map<string, number>();
  const network = open({
    ...limits,
    allow,
    offline,
    cache: cache === undefined ? '' : await textOrNothing(cache),
    onVisit({ outcome }) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      progress.step();
    },
  });
  try {
    return await run(network);
  } finally {
    progress.end();
    await network.close();
    io.say(`zapis: ${summaryOf(counts)}\n`);
    if (cache !== undefined) await save('--cache', cache, network.cache());
  }
}

/** "5 addresses: 3 alive, 1 redirected, 1 dead" */
function summaryOf(counts: ReadonlyMap<string, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
  return `${total} ${total === 1 ? 'address' : 'addresses'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

function open(options: Parameters<typeof openNetwork>[0]): ReturnType<typeof openNetwork> {
  try {
    return openNetwork(options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

/** The cache of the last run; of a first run there is none. */
async function textOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new UsageError(`--cache ${file}: can't be read`);
  }
}
