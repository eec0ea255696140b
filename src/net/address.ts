import { BlockList, isIP } from 'node:net';
import table from './address.json' with { type: 'json' };

/** Addresses that may be dialled. */
export type AddressGuard = (address: string) => boolean;

/**
 * A guard that lets through public addresses, and besides them only what is allowed by name.
 *
 * Of IPv6 only global unicast (2000::/3) is public; what wraps an IPv4 address there (6to4, Teredo) is not, nor are
 * mapped, translated and scoped addresses.
 * @param allowed addresses or ranges, `127.0.0.1`, `10.1.0.0/16`, `::1`
 * @throws RangeError when an allowed address is none
 */
export function addressGuard(allowed: readonly string[] = []): AddressGuard {
  const allowList = blockList(allowed);
  /** What was judged before: each connection to a host asks for the same few addresses. */
  const judged = new Map<string, boolean>();
  return (address) => {
    const known = judged.get(address);
    if (known !== undefined) return known;
    const judgement = isAllowed(address, allowList);
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(address, judgement);
    return judgement;
  };
}

function isAllowed(address: string, allowList: BlockList): boolean {
  const kind = isIP(address);
  if (kind === 0) return false;
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  if (allowList.check(address, family)) return true;
  if (kind === 4) return !PRIVATE.check(address, 'ipv4');
  return !address.includes('%') && PUBLIC_IPV6.check(address, 'ipv6') && !PRIVATE_IPV6.check(address, 'ipv6');
}

/**
 * The address that a URL's host is, or undefined for a name. WHATWG parsing has already turned decimal, octal and
 * hexadecimal forms into dots: `http://2130706433/` and `http://0x7f.1/` are 127.0.0.1.
 */
export function literalAddress(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? undefined : bare;
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const kind = isIP(address);
    const length = bits === undefined ? (kind === 4 ? 32 : 128) : Number(bits);
    if (kind === 0 || !Number.isInteger(length)) throw new RangeError(`"${range}" is no address`);
    list.addSubnet(address, length, kind === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Judgements that are kept. */
const MOST_JUDGED = 1000;

const PRIVATE = blockList(table.ipv4);
const PRIVATE_IPV6 = blockList(table.ipv6);
const PUBLIC_IPV6 = blockList(table.ipv6Public);
