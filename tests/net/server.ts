import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import pair from './self-signed.json' with { type: 'json' };

export interface TestServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Requests received, as `HEAD /path`. */
  readonly requests: string[];
  /** Connections opened so far. */
  connections(): number;
  /** Bytes written of bodies without an end. */
  sent(): number;
  /** Most requests that waited for their answer at one moment. */
  peak(): number;
  close(): Promise<void>;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  count: number,
  sent: (bytes: number) => void,
) => void;

const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><p>Text.</p></body></html>`;
const html = { 'content-type': 'text/html; charset=utf-8' };

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): void {
  response.writeHead(status, headers).end(body);
}

/** Two gigabytes: more than anybody waits for. */
function endless(headers: Record<string, string>): Answer {
  return (request, response, _, sent) => {
    response.writeHead(200, { ...headers, 'content-length': String(2 ** 31) });
    if (request.method === 'HEAD') return void response.end();
    const chunk = Buffer.alloc(64 * 1024, 'x');
    response.write(page('Huge'));
    const more = () => {
      let isFree = true;
      while (isFree && !response.destroyed) {
        isFree = response.write(chunk);
        sent(chunk.length);
      }
    };
    response.on('drain', more);
    more();
  };
}

/** The first part of a path names the kind of answer; whatever follows makes addresses different. */
const KINDS: { readonly [kind: string]: Answer } = {
  ok: (_, response) => send(response, 200, html, page('Water of the steppe')),
  pdf: (_, response) => send(response, 200, { 'content-type': 'application/pdf' }, '%PDF-1.4'),
  'long-file': (_, response) => send(response, 200, { 'content-type': 'application/zip' }, 'x'.repeat(2 ** 22)),
  empty: (_, response) => send(response, 204),
  moved: (request, response) => send(response, 301, { location: `/ok${request.url}` }),
  found: (request, response) => send(response, 302, { location: `/ok${request.url}` }),
  chain: (request, response) => {
    const [, kind, name, left = '4'] = request.url?.split('/') ?? [];
    send(response, 302, { location: Number(left) > 0 ? `/${kind}/${name}/${Number(left) - 1}` : '/ok/end' });
  },
  endless: (request, response) => {
    const [, kind, step = '0'] = request.url?.split('/') ?? [];
    send(response, 302, { location: `/${kind}/${(Number(step) || 0) + 1}` });
  },
  loop: (request, response) => {
    const [, kind, step] = request.url?.split('/') ?? [];
    send(response, 302, { location: `/${kind}/${step === 'a' ? 'b' : 'a'}` });
  },
  login: (_, response) => send(response, 401, { 'www-authenticate': 'Basic realm="x"' }),
  forbidden: (_, response) => send(response, 403, html, page('Forbidden')),
  missing: (_, response) => send(response, 404, html, page('Not here')),
  'head-405': (request, response) =>
    request.method === 'HEAD' ? send(response, 405) : send(response, 200, html, page('Only for GET')),
  'head-404': (request, response) =>
    request.method === 'HEAD' ? send(response, 404) : send(response, 200, html, page('Only for GET')),
  gone: (_, response) => send(response, 410),
  busy: (_, response, count) =>
    count > 1 ? send(response, 200, html, page('Now')) : send(response, 429, { 'retry-after': '0' }),
  'busy-for-long': (_, response) => send(response, 429, { 'retry-after': '3600' }),
  'busy-a-second': (_, response, count) =>
    count > 1 ? send(response, 200, html, page('Now')) : send(response, 429, { 'retry-after': '1' }),
  flaky: (_, response, count) => (count > 1 ? send(response, 200, html, page('Now')) : send(response, 500)),
  broken: (_, response) => send(response, 500),
  slow: (_, response) => setTimeout(() => send(response, 200, html, page('At last')), 60),
  hanging: () => {},
  reset: (request) => request.socket.destroy(),
  truncated: (request, response) => {
    response.writeHead(200, { ...html, 'content-length': '5000' });
    if (request.method === 'HEAD') response.end();
    else response.write(page('Half a page'), () => request.socket.destroy());
  },
  'wrong-length': (request, response) => {
    if (request.method === 'HEAD') return send(response, 200, { ...html, 'content-length': '10' });
    request.socket.end(
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 10\r\n\r\n${page('Longer than it says')}`,
    );
  },
  huge: endless(html),
  'huge-file': endless({ 'content-type': 'application/zip' }),
  'soft-404': (_, response) => send(response, 200, html, page('Страница не найдена')),
  home: (_, response) => send(response, 302, { location: '/' }),
  private: (_, response) => send(response, 302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  to: (request, response) => send(response, 302, { location: decodeURIComponent(request.url?.split('/')[2] ?? '') }),
  wall: (_, response) => send(response, 503, { ...html, 'cf-mitigated': 'challenge' }, page('Just a moment...')),
  linkedin: (_, response) => send(response, 999),
  cookies: (request, response) => send(response, 302, { location: request.url ?? '/' }),
  /** `/links/ok,gone/2000`: a page with links to so many addresses of these kinds in turn. */
  links: (request, response) => {
    const [, , kinds = '', total] = request.url?.split('/') ?? [];
    const names = kinds.split(',');
    const links = Array.from({ length: Number(total) }, (_, index) => `/${names[index % names.length]}/${index}`);
    send(response, 200, html, links.map((link) => `<a href="${link}">page</a>`).join('\n'));
  },
  nowhere: (_, response) => send(response, 302),
};

/** A real server on the loopback. */
export async function startServer(
  options: { readonly secure?: boolean; readonly delay?: number } = {},
): Promise<TestServer> {
  const requests: string[] = [];
  const counts = new Map<string, number>();
  let connections = 0;
  let sent = 0;
  let waiting = 0;
  let peak = 0;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    waiting += 1;
    peak = Math.max(peak, waiting);
    response.on('close', () => {
      waiting -= 1;
    });
    requests.push(`${request.method} ${url}`);
    const count = (counts.get(url) ?? 0) + 1;
    counts.set(url, count);
    const answer = KINDS[url.split('/')[1] ?? ''];
    const run = () =>
      answer ? answer(request, response, count, (bytes) => (sent += bytes)) : send(response, 200, html, page('Home'));
    if (options.delay) setTimeout(run, options.delay);
    else run();
  };
  const server: Server = options.secure ? createSecureServer(pair, listener) : createServer(listener);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    peak: () => peak,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
