/**
 * 2,000 addresses at 50 ms on a server of its own thread, beside linkinator with the same limit of requests at once.
 *
 *     npx vitest bench --run bench/urls.bench.ts
 *
 * `zapis` does linkinator's work, to ask with HEAD whether an address answers; `zapis, pages read` also reads every page
 * with GET for its title and for not-found texts, which linkinator does not. The figures are kept in docs/urls.md.
 */
import { Worker } from 'node:worker_threads';
import { LinkChecker } from 'linkinator';
import { afterAll, bench, describe } from 'vitest';
import { openNetwork } from '../src/net.ts';

const TOTAL = 2000;
const AT_ONCE = 100;

const server = new Worker(
  `const { createServer } = require('node:http');
   const { parentPort } = require('node:worker_threads');
   let connections = 0;
   const links = Array.from({ length: ${TOTAL} }, (_, index) => '<a href="/page/' + index + '">page</a>').join('');
   const page = '<html><head><title>Water of the steppe</title></head><body>Text.</body></html>';
   const server = createServer((request, response) => {
     const answer = (body) => response.writeHead(200, { 'content-type': 'text/html' }).end(body);
     if (request.url === '/links') answer(links);
     else setTimeout(answer, 50, request.method === 'HEAD' ? undefined : page);
   });
   server.on('connection', () => connections++);
   server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
   parentPort.on('message', () => { parentPort.postMessage(connections); connections = 0; });`,
  { eval: true },
);
const next = () => new Promise<number>((resolve) => server.once('message', resolve));
const origin = `http://127.0.0.1:${await next()}`;
const connections = new Map<string, number>();

/** Connections that were opened since the last call. */
async function note(name: string): Promise<void> {
  const counted = next();
  server.postMessage('count');
  connections.set(name, await counted);
}

async function visitAll(pages: boolean): Promise<void> {
  const network = openNetwork({ allow: ['127.0.0.1'], concurrency: AT_ONCE, perHost: AT_ONCE, pages });
  const urls = Array.from({ length: TOTAL }, (_, index) => `${origin}/page/${index}`);
  const visits = await Promise.all(urls.map((url) => network.visit(url)));
  await network.close();
  if (visits.some(({ outcome }) => outcome !== 'alive')) throw new Error('an address is not alive');
}

describe(`${TOTAL} addresses at 50 ms, ${AT_ONCE} at once`, () => {
  const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };
  for (const [name, reads] of [
    ['zapis', false],
    ['zapis, pages read', true],
  ] as const) {
    bench(
      name,
      async () => {
        await visitAll(reads);
        await note(name);
      },
      once,
    );
  }
  bench(
    'linkinator',
    async () => {
      const { links } = await new LinkChecker().check({ path: `${origin}/links`, concurrency: AT_ONCE });
      if (links.length <= TOTAL) throw new Error('links are missing');
      await note('linkinator');
    },
    once,
  );
});

afterAll(async () => {
  for (const [name, count] of connections) console.info(`${name}: ${count} connections`);
  console.info(`heap at the end: ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`);
  await server.terminate();
});
