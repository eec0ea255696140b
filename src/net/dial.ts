import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { promisify } from 'node:util';
import { buildConnector } from 'undici';
import { type AddressGuard, literalAddress } from './address.ts';
import { type Connections, openConnections } from './connections.ts';

/** Finds the addresses of a host name, as `dns.lookup` with `all` does. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Thrown in place of dialling an address that the guard refuses. */
export class RefusedAddress extends Error {
  readonly code = 'ZAPIS_REFUSED_ADDRESS';
}

export interface DialOptions {
  readonly guard: AddressGuard;
  readonly resolve?: Resolve;
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout: number;
  /** Most connections to one origin. */
  readonly connections: number;
  /** PEM certificates trusted besides the system's. */
  readonly ca?: string;
}

/**
 * The only place that opens connections. A name is resolved once, by the lookup that the socket itself uses, and the
 * guard judges that very answer: a name that changes its address between a check and the call (DNS rebinding) gains
 * nothing. Every redirect is dialled through here again.
 */
export function openDial({
  guard,
  resolve = resolveBySystem,
  connectTimeout,
  connections,
  ca,
}: DialOptions): Connections {
  const connect = buildConnector({
    timeout: connectTimeout,
    autoSelectFamily: true,
    // Probes after a minute of silence: no connection is kept for so long.
    keepAlive: false,
    ...(ca !== undefined && { ca }),
    lookup: (host, options, callback) => {
      resolve(host).then(
        (addresses) => {
          const refused = addresses.find(({ address }) => !guard(address));
          const [first] = addresses;
          if (refused) callback(new RefusedAddress(`${host} is at ${refused.address}`), '', 0);
          else if (first === undefined) callback(noAddress(host), '', 0);
          else if (options.all) callback(null, [...addresses]);
          else callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, '', 0),
      );
    },
  });
  return openConnections({
    limit: connections,
    connect: (options, callback) => {
      const literal = literalAddress(options.hostname);
      // Not at once: the client is about to wait for the answer.
      if (literal !== undefined && !guard(literal)) setImmediate(callback, new RefusedAddress(literal), null);
      else connect(options, callback);
    },
  });
}

const lookupAll = promisify(systemLookup);

function resolveBySystem(host: string): Promise<readonly LookupAddress[]> {
  return lookupAll(host, { all: true });
}

function noAddress(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' });
}
