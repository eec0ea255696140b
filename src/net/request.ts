import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Connections } from './connections.ts';

/** One answer of a server, or why there was none. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Those that zapis reads, by their names in lower case. */
      readonly headers: { readonly [name in (typeof READ_HEADERS)[number]]?: string };
      /** Beginning of a body that is text, as bytes (`textOf`); none for HEAD and other media. */
      readonly body: readonly Uint8Array[];
    }
  | { readonly kind: 'failure'; readonly code: string };

/** The answer of a server. */
export type Got = Extract<Answer, { kind: 'answer' }>;

export interface RequestLimits {
  /** Milliseconds for the whole request. */
  readonly timeout: number;
  /** Most bytes of a body that are read; the rest is not fetched. */
  readonly maxBytes: number;
}

const READ_HEADERS = ['content-type', 'location', 'retry-after', 'cf-mitigated'] as const;

const HEADERS = {
  'user-agent': 'zapis/0.1 (reference link check)',
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'ru,en;q=0.8',
  'accept-encoding': 'identity',
};

/** A body that nobody reads is let through up to here, so that its connection can be used again; bytes. */
const UNREAD = 16_384;

/** Asks once. Nothing is followed or tried again here; the body is read where it is text. Never rejects. */
export function request(
  connections: Connections,
  method: 'HEAD' | 'GET',
  url: URL,
  { timeout, maxBytes }: RequestLimits,
): Promise<Answer> {
  return new Promise((resolve) => {
    const { handler, hangUp } = receiver(maxBytes, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    const timer = setTimeout(() => hangUp('TIMEOUT'), timeout);
    const options = {
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: HEADERS,
      // undici hangs up after HEAD for the sake of servers that send a body with it; those cost a second try here.
      reset: false,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    };
    connections.dispatch(options, handler);
  });
}

/**
 * What takes an answer in, and a way to end it early; `settle` is called once, later events find nobody. A plain handler,
 * not `agent.request`: no stream and no abort signal is made for an answer of a few headers.
 */
function receiver(maxBytes: number, settle: (answer: Answer) => void) {
  let connection: Dispatcher.DispatchController | undefined;
  let head: Pick<Got, 'status' | 'headers'> | undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isText = false;
  let isOver = false;

  function end(code: string): void {
    if (isOver) return;
    isOver = true;
    if (head === undefined) settle({ kind: 'failure', code });
    else settle({ kind: 'answer', status: head.status, headers: head.headers, body: chunks });
  }
  function hangUp(code: string): void {
    end(code);
    connection?.abort(new Error(code));
  }
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      connection = controller;
      if (isOver) controller.abort(new Error('TIMEOUT'));
    },
    onResponseStart(_, status, received) {
      // 1xx only announces the answer.
      if (status < 200) return;
      head = { status, headers: readHeaders(received) };
      isText = /text|html|xml|json/i.test(head.headers['content-type'] ?? 'text/html');
    },
    onResponseData(_, chunk) {
      if (isText) chunks.push(chunk.subarray(0, maxBytes - size));
      size += chunk.length;
      if (size >= (isText ? maxBytes : UNREAD)) hangUp('');
    },
    onResponseEnd: () => end(''),
    onResponseError: (_, error) => end(codeOf(error)),
  };
  return { handler, hangUp };
}

/** The headers that are read; of one that is repeated, its first. */
function readHeaders(received: IncomingHttpHeaders): Got['headers'] {
  const headers: { [name in (typeof READ_HEADERS)[number]]?: string } = {};
  for (const name of READ_HEADERS) {
    const value = received[name];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) headers[name] = first;
  }
  return headers;
}

/** Text of a body by the charset that its header or its own `<meta>` names; UTF-8 where none is known. */
export function textOf({ body, headers }: Got): string {
  const bytes = Buffer.concat(body);
  if (bytes.length === 0) return '';
  const charset =
    /charset\s*=\s*["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return UTF8.decode(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return UTF8.decode(bytes);
  }
}

const UTF8 = new TextDecoder();

/** Code of a failure, found at the error or at what caused it (happy eyeballs wraps several). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
