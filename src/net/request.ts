import type { Dispatcher } from 'undici';

/** One answer of a server, or why there was none. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: { readonly [name: string]: string };
      /** Beginning of the body as bytes read as UTF-8 or the declared charset; empty for HEAD. */
      readonly body: string;
      /** The body broke off before its end. */
      readonly isTruncated: boolean;
    }
  | { readonly kind: 'failure'; readonly code: string };

export interface RequestLimits {
  /** Milliseconds for the whole request. */
  readonly timeout: number;
  /** Most bytes of a body that are read; the rest is not fetched. */
  readonly maxBytes: number;
}

const HEADERS = {
  'user-agent': 'zapis/0.1 (reference link check)',
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'ru,en;q=0.8',
  'accept-encoding': 'identity',
};

/** Asks once. Nothing is followed or tried again here. Never rejects. */
export async function request(
  agent: Dispatcher,
  method: 'HEAD' | 'GET',
  url: URL,
  { timeout, maxBytes }: RequestLimits,
): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: HEADERS,
      signal: abort.signal,
      // undici hangs up after HEAD for the sake of servers that send a body with it; those cost a second try here.
      reset: false,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? (value[0] ?? '') : (value ?? ''),
      ]),
    );
    const { bytes, isTruncated } = await readBeginning(response.body, method === 'HEAD' ? 0 : maxBytes);
    return {
      kind: 'answer',
      status: response.statusCode,
      headers,
      body: decode(bytes, headers['content-type']),
      isTruncated,
    };
  } catch (error) {
    return { kind: 'failure', code: abort.signal.aborted ? 'TIMEOUT' : codeOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Reads at most so many bytes and lets go of the rest. A body that breaks off keeps what came. */
async function readBeginning(body: Dispatcher.ResponseData['body'], maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    if (maxBytes === 0) {
      await body.dump({ limit: 1024 });
      return { bytes: new Uint8Array(), isTruncated: false };
    }
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      // Leaving the loop destroys the stream.
      if (size >= maxBytes) break;
    }
    return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isTruncated: false };
  } catch {
    return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isTruncated: true };
  }
}

/** Text of a body by the charset that its header or its own `<meta>` names; UTF-8 where none is known. */
function decode(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const charset =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Code of a failure, found at the error or at what caused it (happy eyeballs wraps several). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
