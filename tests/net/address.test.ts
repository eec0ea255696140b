import { isIP } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressGuard } from '../../src/net/address.ts';
import { openNetwork } from '../../src/net.ts';
import table from './address.json' with { type: 'json' };
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const names: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.names));

/** Answers from the table; a name that is not there has no address. */
function resolve(host: string) {
  const addresses = names.get(host) ?? [];
  return Promise.resolve(addresses.map((address) => ({ address, family: isIP(address) })));
}

describe('the address guard', () => {
  it.each(table.public)('lets %s through', (address) => {
    expect(addressGuard()(address)).toBe(true);
  });

  it.each(table.notPublic)('stops "%s"', (address) => {
    expect(addressGuard()(address)).toBe(false);
  });

  it('lets through what is allowed by name, and only that', () => {
    const guard = addressGuard(['10.1.0.0/16', '::1', '127.0.0.1']);
    const addresses = ['10.1.2.3', '10.2.0.1', '::1', '::2', '127.0.0.1', '127.0.0.2'];
    expect(addresses.filter(guard)).toEqual(['10.1.2.3', '::1', '127.0.0.1']);
  });

  it.each(['localhost', '', '10.0.0.0/x', '1.2.3'])('does not take "%s" for an address to allow', (allowed) => {
    expect(() => addressGuard([allowed])).toThrow(RangeError);
  });

  it(`dials none of ${table.refused.length} hostile forms`, async () => {
    const network = openNetwork({ resolve, timeout: 300, retries: 0 });
    const port = new URL(server.origin).port;
    const urls = table.refused.map((form) => form.replace('PORT', port));
    const visits = await Promise.all(urls.map((url) => network.visit(url)));
    await network.close();
    expect(visits.filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it('judges the address that is dialled, each time that one is dialled', async () => {
    let asked = 0;
    const rebinding = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    const network = openNetwork({ allow: ['127.0.0.1'], resolve: rebinding, timeout: 300, retries: 1, backOff: 1 });
    const at = `http://changing.example:${new URL(server.origin).port}`;
    const first = await network.visit(`${at}/reset/a`);
    const second = await network.visit(`${at}/ok/b`);
    await network.close();
    expect([first.outcome, second.outcome]).toEqual(['refused', 'refused']);
    expect(asked).toBeGreaterThan(1);
  });

  it.each([
    ['http://127.0.0.2/', 'an address beside the allowed one'],
    ['http://[::1]/', 'the same machine over IPv6'],
  ])('stops a redirect to %s, %s', async (location) => {
    const network = openNetwork({ allow: ['127.0.0.1'], timeout: 300, retries: 0 });
    const visit = await network.visit(`${server.origin}/to/${encodeURIComponent(location)}`);
    await network.close();
    expect(visit).toMatchObject({ outcome: 'refused', reason: 'private-address' });
  });
});
