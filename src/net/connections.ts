import { type buildConnector, Client, type Dispatcher } from 'undici';

/** What sends requests: a plain handler takes in what is answered, in the way of undici's dispatchers. */
export interface Connections {
  dispatch(
    options: Dispatcher.DispatchOptions & { readonly origin: string },
    handler: Dispatcher.DispatchHandler,
  ): void;
  /** Waits for what is under way and ends all connections. */
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** Opens one connection: the address guard stands in it. */
  readonly connect: buildConnector.connector;
  /** Most connections to one origin. */
  readonly limit: number;
}

/** The connections to one origin; each carries one request at a time. */
interface Origin {
  readonly clients: Client[];
  /** Those that carry none; the one that was last in use is taken first, so that the others may end. */
  readonly idle: Client[];
  readonly waiting: (readonly [Dispatcher.DispatchOptions, Dispatcher.DispatchHandler])[];
  connected: number;
}

/**
 * Connections by origin. undici's `Agent` does the same, but its pools go through all connections of an origin at each
 * request, to find one that is free: with hundreds of them a tenth of a visit's processor time.
 */
export function openConnections({ connect, limit }: ConnectionOptions): Connections {
  const origins = new Map<string, Origin>();
  let isClosed = false;
  return {
    dispatch(options, handler) {
      const origin = originOf(origins, options.origin);
      const client = origin.idle.pop() ?? (origin.clients.length < limit ? open(options.origin, origin) : undefined);
      if (client === undefined) origin.waiting.push([options, handler]);
      else client.dispatch(options, handler);
    },
    async close() {
      isClosed = true;
      await Promise.all([...origins.values()].map(closeOrigin));
    },
  };

  function open(name: string, origin: Origin): Client {
    const client = new Client(name, { connect, pipelining: 1, keepAliveTimeout: 4000, maxHeaderSize: 32 * 1024 });
    origin.clients.push(client);
    client.on('drain', () => {
      const next = origin.waiting.shift();
      if (next === undefined) origin.idle.push(client);
      else client.dispatch(...next);
    });
    client.on('connect', () => {
      origin.connected += 1;
    });
    client.on('disconnect', () => {
      origin.connected -= 1;
      // An origin that is done with is forgotten.
      if (origin.connected === 0 && origin.idle.length === origin.clients.length) origins.delete(name);
    });
    // Whoever asks after the end is told so by undici.
    if (isClosed) void client.close();
    return client;
  }
}

function originOf(origins: Map<string, Origin>, name: string): Origin {
  const known = origins.get(name);
  if (known) return known;
  const origin: Origin = { clients: [], idle: [], waiting: [], connected: 0 };
  origins.set(name, origin);
  return origin;
}

/** What waits is sent first, each on some connection: a client that is closed ends when it has sent all of its own. */
async function closeOrigin({ clients, waiting }: Origin): Promise<void> {
  for (const [index, next] of waiting.splice(0).entries()) clients[index % clients.length]?.dispatch(...next);
  await Promise.all(clients.map((client) => client.close()));
}
