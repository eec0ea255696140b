import { check, type Finding, parse } from 'zapis';
import { openNetwork } from 'zapis/net';

export async function checked(text: string): Promise<readonly Finding[]> {
  const network = openNetwork({ offline: true });
  try {
    return await check(parse(text), { now: new Date(), network });
  } finally {
    await network.close();
  }
}
