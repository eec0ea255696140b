import { expect, it } from 'vitest';
import { openNetwork } from '../../src/net.ts';
import table from '../net.json' with { type: 'json' };
import { startServer } from './server.ts';

const TOTAL = 2000;

/** With HEAD alone the text of a page, which says that it is none, is not read. */
const UNREAD: ReadonlyMap<string, string> = new Map([['soft-404', 'alive']]);

it.each([
  { pages: true, how: 'pages read with GET' },
  { pages: false, how: 'asked with HEAD' },
])(
  `classifies each of ${TOTAL} addresses of ${table.rows.length + 1} kinds right, $how`,
  async ({ pages }) => {
    const server = await startServer();
    const secure = await startServer({ secure: true });
    const kinds = [
      ...table.rows.map(({ kind, outcome, reason }) => {
        const unread = pages ? undefined : UNREAD.get(kind);
        return { at: `${server.origin}/${kind}`, outcome: unread ?? outcome, reason: unread ? undefined : reason };
      }),
      { at: `${secure.origin}/ok`, outcome: 'unreachable', reason: 'tls-self-signed' },
    ];
    const rows = Array.from({ length: TOTAL }, (_, index) => ({ ...(kinds[index % kinds.length] ?? never()), index }));
    const limits = { allow: ['127.0.0.1'], pages, concurrency: 64, perHost: 64, backOff: 1, maxWait: 1000 };
    const network = openNetwork({ ...limits, timeout: 20_000 });
    // What hangs for ever is right however soon one gives up; all else may take its time on a busy machine.
    const impatient = openNetwork({ ...limits, timeout: 200 });
    const wrong = await Promise.all(
      rows.map(async ({ at, index, outcome, reason }) => {
        const visit = await (at.endsWith('/hanging') ? impatient : network).visit(`${at}/${index}`);
        return visit.outcome === outcome && visit.reason === reason ? [] : [{ at, outcome, reason, visit }];
      }),
    );
    await Promise.all([network.close(), impatient.close()]);
    const requests = server.requests.length;
    const connections = server.connections();
    await Promise.all([server.close(), secure.close()]);
    expect(wrong.flat()).toEqual([]);
    expect(connections).toBeLessThan(requests / 2);
  },
  30_000,
);

function never(): never {
  throw new Error('no kind');
}
