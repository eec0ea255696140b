import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NetworkOptions, openNetwork } from '../src/net.ts';
import type { Visit } from '../src/rules/rule.ts';
import { startServer, type TestServer } from './net/server.ts';
import table from './net.json' with { type: 'json' };

let server: TestServer;
let secure: TestServer;
beforeAll(async () => {
  server = await startServer();
  secure = await startServer({ secure: true });
});
afterAll(async () => {
  await server.close();
  await secure.close();
});

/** Visits with limits small enough for a test. */
async function visit(urls: readonly string[], options: NetworkOptions = {}): Promise<Visit[]> {
  const network = openNetwork({ allow: ['127.0.0.1'], timeout: 400, backOff: 1, maxWait: 1000, ...options });
  const visits = await Promise.all(urls.map((url) => network.visit(url)));
  await network.close();
  return visits;
}

describe('a visit', () => {
  it.each(table.rows)('of kind $kind is $outcome', async ({ kind, ...expected }) => {
    const [done] = await visit([`${server.origin}/${kind}/a`]);
    expect(done).toMatchObject(expected);
    expect(Object.keys(done ?? {})).toEqual(expect.arrayContaining(Object.keys(expected)));
  });

  it('names what is wrong with a certificate, and trusts one that it is given', async () => {
    const { default: pair } = await import('./net/self-signed.json', { with: { type: 'json' } });
    const url = `${secure.origin}/ok/a`;
    expect(await visit([url])).toMatchObject([{ outcome: 'unreachable', reason: 'tls-self-signed' }]);
    expect(await visit([url], { ca: pair.cert })).toMatchObject([{ outcome: 'alive' }]);
  });

  it('tells a closed port, an unknown host and other schemes apart', async () => {
    const gone = await startServer();
    await gone.close();
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const urls = [`${gone.origin}/`, 'http://nowhere.example/', 'ftp://127.0.0.1/a', 'file:///etc/passwd', 'http://'];
    const reasons = (await visit(urls, { resolve })).map(({ outcome, reason }) => `${outcome} ${reason}`);
    expect(reasons).toEqual([
      'unreachable closed-port',
      'unreachable dns',
      'refused scheme',
      'refused scheme',
      'refused malformed',
    ]);
  });

  it('never sends or shows credentials', async () => {
    const [done] = await visit([`${server.origin.replace('://', '://user:secret@')}/ok/credentials`]);
    expect(JSON.stringify(done)).not.toMatch(/user|secret/);
    expect(done?.outcome).toBe('alive');
  });

  it('after the network was put away is no failure of ours', async () => {
    const network = openNetwork({ allow: ['127.0.0.1'], timeout: 400 });
    await network.close();
    expect(await network.visit(`${server.origin}/ok/closed`)).toMatchObject({ outcome: 'unreachable' });
  });

  it('of one address is made once, and told once', async () => {
    const told: string[] = [];
    const url = `${server.origin}/pdf/once.pdf`;
    await visit([url, url, url], { onVisit: (each) => told.push(each.url) });
    expect(told).toEqual([url]);
    expect(server.requests.filter((line) => line.endsWith('/pdf/once.pdf'))).toEqual(['HEAD /pdf/once.pdf']);
  });

  const methodsOf = (name: string) => server.requests.filter((line) => line.includes(`/${name}`)).sort();

  it('asks a page once, with GET, and what is no page with HEAD', async () => {
    await visit(['ok/methods', 'pdf/methods.pdf', 'ok/methods.pdf'].map((path) => `${server.origin}/${path}`));
    expect(methodsOf('methods')).toEqual([
      'GET /ok/methods',
      'GET /ok/methods.pdf',
      'HEAD /ok/methods.pdf',
      'HEAD /pdf/methods.pdf',
    ]);
  });

  it('asks with HEAD alone where pages are not read, and with GET where HEAD does not do', async () => {
    const paths = ['ok/head', 'missing/head', 'head-405/head', 'head-404/head', 'busy-for-long/head'];
    const visits = await visit(
      paths.map((path) => `${server.origin}/${path}`),
      { pages: false },
    );
    expect(visits.map(({ outcome }) => outcome)).toEqual(['alive', 'dead', 'alive', 'alive', 'unverified']);
    expect(methodsOf('ok/head')).toEqual(['HEAD /ok/head']);
    expect(methodsOf('busy-for-long/head')).toEqual(['HEAD /busy-for-long/head']);
    expect(methodsOf('head-405/head')).toEqual(['GET /head-405/head', 'HEAD /head-405/head']);
  });

  it.each([true, false])(
    'of a long file leaves the file alone and keeps to what it read (pages: %s)',
    async (pages) => {
      const [done] = await visit([`${server.origin}/long-file/${pages}`], { pages });
      expect(done).toMatchObject({ outcome: 'alive', status: 200 });
    },
  );
});

describe('the limits', () => {
  it.each(['huge', 'huge-file'])('end a body that is too long: %s', async (kind) => {
    const [done] = await visit([`${server.origin}/${kind}/limit`], { timeout: 5000, maxBytes: 100_000 });
    expect(done).toMatchObject({ outcome: 'alive', status: 200 });
    // What the sockets' buffers hold may have left the server; two gigabytes were there.
    expect(server.sent()).toBeLessThan(2 ** 25);
  });

  it('hold for all requests and for those to one host', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => startServer({ delay: 5 })));
    const urls = servers.flatMap(({ origin }) => Array.from({ length: 40 }, (_, index) => `${origin}/ok/${index}`));
    const visits = await visit(urls, { concurrency: 10, perHost: 4, timeout: 10_000 });
    const peaks = servers.map((each) => each.peak());
    const connections = servers.map((each) => each.connections());
    await Promise.all(servers.map((each) => each.close()));
    expect(visits.every(({ outcome }) => outcome === 'alive')).toBe(true);
    expect(Math.max(...peaks)).toBeLessThanOrEqual(4);
    expect(peaks.reduce((sum, peak) => sum + peak)).toBeGreaterThan(4);
    expect(Math.max(...connections)).toBeLessThanOrEqual(4);
  });

  it('are kept for as long as a server asks, for all that it has', async () => {
    const busy = await startServer();
    const begun = performance.now();
    await visit([`${busy.origin}/busy-a-second/a`], { maxWait: 2000 });
    await busy.close();
    expect(busy.requests).toHaveLength(2);
    // A timer may come a little early.
    expect(performance.now() - begun).toBeGreaterThan(950);
  });
});

describe('the cache', () => {
  it('answers in place of the network until it is too old', async () => {
    const url = `${server.origin}/pdf/cached`;
    const first = openNetwork({ allow: ['127.0.0.1'] });
    await first.visit(url);
    const cache = first.cache();
    await first.close();
    expect(await visit([url], { cache, offline: true })).toMatchObject([{ outcome: 'alive' }]);
    expect(await visit([url], { cache, offline: true, cacheAge: -1 })).toMatchObject([{ reason: 'offline' }]);
  });

  it.each(['', '{', '[]', '{"version":1,"visits":[{"at":"x"},null,{"at":1,"visit":{"url":1}}]}'])(
    'that is damaged is empty: %s',
    async (cache) => {
      expect(await visit(['http://a.example/'], { cache, offline: true })).toMatchObject([{ reason: 'offline' }]);
    },
  );
});
