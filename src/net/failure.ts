import type { Visit } from '../rules/rule.ts';

/** What a failed connection says of an address, by Node's and undici's codes. */
export function outcomeOfFailure(code: string): Pick<Visit, 'outcome' | 'reason'> {
  if (code === 'ZAPIS_REFUSED_ADDRESS') return { outcome: 'refused', reason: 'private-address' };
  return {
    outcome: 'unreachable',
    reason: REASONS[code] ?? (/CERT|TLS|SSL/.test(code) ? 'tls' : 'connection'),
  };
}

/** Failures that a second try may mend at once. A name or a certificate does not change within seconds. */
export function isPassing(code: string): boolean {
  return ['reset', 'dns-busy'].includes(REASONS[code] ?? '');
}

const REASONS: { readonly [code: string]: string } = {
  TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns-busy',
  ECONNREFUSED: 'closed-port',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  HPE_INVALID_CONSTANT: 'not-http',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-incomplete-chain',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-spoken',
  EPROTO: 'tls-protocol',
};
