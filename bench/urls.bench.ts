/**
 * 2,000 addresses that each answer after 50 ms on a server in a process of its own, by zapis and by linkinator in one
 * run, in turns, three rounds; wall time and processor time of the asking process are medians.
 *
 *     npm run bench:urls
 *     npm run bench:urls -- '500 at once' 12    (one setting, twelve rounds: on a busy machine three tell little)
 *
 * linkinator's option `concurrency` limits nothing: it begins each request before it queues it, so that with 2,000 links
 * it has some thousand under way whatever it is told. The limits are therefore made equal in fact, by zapis's option and
 * by a pool of as many connections beneath linkinator, and the server counts what it sees:
 *
 * - `500 at once` and `100 at once`: both held to it. Nobody who keeps to 100 can need less than 2,000 / 100 × 50 ms =
 *   one second, nor with 500 less than a fifth;
 * - `option 100`: linkinator as its users call it, with more under way than it was told;
 * - `mixed`: addresses of 31 kinds (redirects, errors, hang-ups, …), both held to 100.
 *
 * `HEAD` is linkinator's work: to ask whether an address answers. `pages` also reads each page's title, by GET.
 * linkinator's time begins when it has the page of links. Last, the memory over 2,000 and 20,000 addresses.
 */
import { fork } from 'node:child_process';
import { get, Agent as HttpAgent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { LinkChecker } from 'linkinator';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { openNetwork } from '../src/net.ts';
import { startServer } from '../tests/net/server.ts';
import table from '../tests/net.json' with { type: 'json' };

const FILE = fileURLToPath(import.meta.url);
const TOTAL = 2000;
/** One setting alone, and how many rounds. */
const [ONLY, ROUNDS = 3] = [process.argv[2], process.argv[3] === undefined ? undefined : Number(process.argv[3])];
const DELAY = 50;
/** Longest wait for an answer: some kinds never give one. */
const TIMEOUT = 10_000;

/** What a run needs to know of the server, and what the server saw of it. */
interface Seen {
  readonly connections: number;
  readonly requests: number;
  readonly peak: number;
}
interface Serving {
  readonly origin: string;
  close(): Promise<Seen>;
}
type Run = (origin: string, kinds: readonly string[]) => Promise<{ readonly seconds: number; readonly wrong: number }>;

/** The server's side of this file. It has answered once before it is measured: a server on the web is not just starting. */
async function serve(): Promise<void> {
  const server = await startServer({ delay: DELAY });
  const connections = await warmUp(server.origin);
  const requests = server.requests.length;
  process.send?.(server.origin);
  process.once('message', () => {
    const seen: Seen = {
      connections: server.connections() - connections,
      requests: server.requests.length - requests,
      peak: server.peak(),
    };
    process.send?.(seen, () => process.exit());
  });
}

/** As many requests as a run makes, by neither of the two. @returns connections that it took */
async function warmUp(origin: string): Promise<number> {
  const connections = 50;
  const agent = new HttpAgent({ keepAlive: true, maxSockets: connections });
  const ask = (index: number) =>
    new Promise<void>((resolve, reject) => {
      get(`${origin}/ok/warm-${index}`, { agent }, (response) => response.resume().once('end', resolve)).once(
        'error',
        reject,
      );
    });
  await Promise.all(Array.from({ length: TOTAL }, (_, index) => ask(index)));
  agent.destroy();
  return connections;
}

async function startElsewhere(): Promise<Serving> {
  const child = fork(FILE, ['serve'], { execArgv: [] });
  const next = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
  const origin = await next<string>();
  return {
    origin,
    close() {
      const seen = next<Seen>();
      child.send('end');
      return seen;
    },
  };
}

function zapis(atOnce: number, pages: boolean): Run {
  return async (origin, kinds) => {
    const network = openNetwork({
      allow: ['127.0.0.1'],
      concurrency: atOnce,
      perHost: atOnce,
      pages,
      timeout: TIMEOUT,
      backOff: 1,
    });
    const begun = performance.now();
    const visits = Array.from({ length: TOTAL }, (_, index) => {
      const kind = kinds[index % kinds.length] ?? 'ok';
      return network.visit(`${origin}/${kind}/${index}`).then(({ outcome }) => outcome === OUTCOMES.get(kind));
    });
    const right = (await Promise.all(visits)).filter(Boolean).length;
    const seconds = (performance.now() - begun) / 1000;
    await network.close();
    return { seconds, wrong: TOTAL - right };
  };
}

/** @param pool connections that it may have; without it as many as it likes */
function linkinator(atOnce: number, pool?: number): Run {
  return async (origin, kinds) => {
    const usual = getGlobalDispatcher();
    const held = new Agent(pool === undefined ? {} : { connections: pool });
    setGlobalDispatcher(held);
    const checker = new LinkChecker();
    let begun = 0;
    checker.on('pagestart', () => {
      begun = performance.now();
    });
    const path = `${origin}/links/${kinds.join(',')}/${TOTAL}`;
    const { links } = await checker.check({ path, concurrency: atOnce, timeout: TIMEOUT });
    const seconds = (performance.now() - begun) / 1000;
    setGlobalDispatcher(usual);
    await held.destroy();
    // It knows right and wrong only: whether it is right about those that are there and those that are not.
    const wrong = links.slice(1).filter(({ url, state }) => {
      const outcome = OUTCOMES.get(new URL(url).pathname.split('/')[1] ?? '') ?? '';
      return /alive|redirected/.test(outcome) ? state !== 'OK' : outcome === 'dead' && state !== 'BROKEN';
    });
    return { seconds, wrong: wrong.length + TOTAL + 1 - links.length };
  };
}

const OUTCOMES: ReadonlyMap<string, string> = new Map(table.rows.map(({ kind, outcome }) => [kind, outcome]));
const ALIVE = ['ok'];
/** All but what a hang-up makes a matter of the time limit alone. */
const MIXED = table.rows.map(({ kind }) => kind).filter((kind) => kind !== 'hanging');

const ALL: readonly (readonly [setting: string, name: string, run: Run, kinds: readonly string[]])[] = [
  ['500 at once', 'zapis, HEAD', zapis(500, false), ALIVE],
  ['500 at once', 'zapis, pages', zapis(500, true), ALIVE],
  ['500 at once', 'linkinator', linkinator(500, 500), ALIVE],
  ['100 at once', 'zapis, HEAD', zapis(100, false), ALIVE],
  ['100 at once', 'zapis, pages', zapis(100, true), ALIVE],
  ['100 at once', 'linkinator', linkinator(100, 100), ALIVE],
  ['option 100', 'linkinator', linkinator(100), ALIVE],
  ['mixed', 'zapis, pages', zapis(100, true), MIXED],
  ['mixed', 'linkinator', linkinator(100, 100), MIXED],
];
const SETTINGS = ALL.filter(([setting]) => ONLY === undefined || setting === ONLY);

async function compare(): Promise<void> {
  const seen = SETTINGS.map(() => [] as (Seen & { seconds: number; cpu: number; wrong: number })[]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, [, , run, kinds]] of SETTINGS.entries()) {
      const server = await startElsewhere();
      const before = process.cpuUsage();
      const done = await run(server.origin, kinds);
      const { user, system } = process.cpuUsage(before);
      const row = { ...done, cpu: (user + system) / 1e6, ...(await server.close()) };
      // The first round warms up.
      if (round > 0) seen[index]?.push(row);
    }
  }
  console.info(
    'setting       who             seconds (best to worst)  CPU s   under way  connections  requests  wrong',
  );
  for (const [index, [setting, name]] of SETTINGS.entries()) {
    const rows = seen[index] ?? [];
    const median = (key: keyof (typeof rows)[number]) =>
      rows.map((row) => row[key]).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
    const times = rows.map(({ seconds }) => seconds);
    const range = `${median('seconds').toFixed(2)} (${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)})`;
    const counts = [median('peak'), median('connections'), median('requests'), median('wrong')];
    const widths = [11, 13, 10, 7];
    const columns = counts.map((count, column) => String(count).padStart(widths[column] ?? 0)).join('');
    console.info(`${setting.padEnd(14)}${name.padEnd(16)}${range.padEnd(25)}${median('cpu').toFixed(2)}${columns}`);
  }
}

/** What is held, garbage collected first, when a twentieth, half and all of the addresses have been visited. */
async function memory(total: number): Promise<void> {
  const server = await startElsewhere();
  const network = openNetwork({ allow: ['127.0.0.1'], concurrency: 200, perHost: 200, timeout: TIMEOUT });
  const samples: NodeJS.MemoryUsage[] = [];
  let visited = 0;
  const visits = Array.from({ length: total }, async (_, index) => {
    await network.visit(`${server.origin}/ok/${index}`);
    visited += 1;
    if (![total / 20, total / 2, total].includes(visited)) return;
    globalThis.gc?.();
    samples.push(process.memoryUsage());
  });
  await Promise.all(visits);
  await network.close();
  await server.close();
  const show = (key: 'rss' | 'heapUsed') => samples.map((sample) => Math.round(sample[key] / 2 ** 20)).join(', ');
  console.info(
    `${total} addresses, MB held after 5, 50, 100 % of them: resident ${show('rss')}, heap ${show('heapUsed')}`,
  );
}

if (process.argv[2] === 'serve') await serve();
else if (process.argv[2] === 'memory') await memory(Number(process.argv[3]));
else {
  await compare();
  for (const total of ONLY === undefined ? [2000, 20_000] : []) {
    await new Promise((resolve) =>
      fork(FILE, ['memory', `${total}`], { execArgv: ['--expose-gc'] }).once('exit', resolve),
    );
  }
}
