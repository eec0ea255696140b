import informal from '../../references/informal-schemes.json' with { type: 'json' };
import type { Scheme } from './schemes.ts';

/** Ways of romanising that no document fixes and many people use: keyboards, slugs, older journals. */
export const INFORMAL: readonly Scheme[] = informal.schemes;
