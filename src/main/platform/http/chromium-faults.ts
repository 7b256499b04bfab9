import { HttpError, type HttpFault } from '../../ports/http';

const FAULTS: Readonly<Record<string, HttpFault>> = {
  ERR_NAME_NOT_RESOLVED: 'dns',
  ERR_NAME_RESOLUTION_FAILED: 'dns',
  ERR_DNS_TIMED_OUT: 'dns',
  ERR_CONNECTION_REFUSED: 'refused',
  ERR_ADDRESS_UNREACHABLE: 'unreachable',
  ERR_INTERNET_DISCONNECTED: 'unreachable',
  ERR_NETWORK_ACCESS_DENIED: 'unreachable',
  ERR_CONNECTION_TIMED_OUT: 'connect-timeout',
  ERR_TIMED_OUT: 'timeout',
  ERR_SOCKET_NOT_CONNECTED: 'reset',
  ERR_CONNECTION_RESET: 'reset',
  ERR_CONNECTION_CLOSED: 'reset',
  ERR_CONNECTION_ABORTED: 'reset',
  ERR_NETWORK_CHANGED: 'reset',
  ERR_EMPTY_RESPONSE: 'reset',
  ERR_CONTENT_LENGTH_MISMATCH: 'reset',
  ERR_INCOMPLETE_CHUNKED_ENCODING: 'reset',
  ERR_INVALID_HTTP_RESPONSE: 'not-http',
  ERR_INVALID_CHUNKED_ENCODING: 'not-http',
  ERR_RESPONSE_HEADERS_TOO_BIG: 'not-http',
};

const BEFORE_SENDING: ReadonlySet<HttpFault> = new Set([
  'dns',
  'refused',
  'unreachable',
  'connect-timeout',
  'proxy',
]);

/**
 * Chromium's error (`net::ERR_…`) as one of the port's. It does not say how far a request came, so
 * all but what surely fails before it counts as sent.
 */
export function chromiumFault(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  const code = chromiumCode(error);
  if (/^ERR_(?:SSL|BAD_SSL|TLS)_/.test(code)) {
    // What speaks no TLS at all fails in the middle of the handshake.
    const problem = code === 'ERR_SSL_PROTOCOL_ERROR' ? 'not-tls' : 'other';
    return new HttpError('tls', false, { problem });
  }
  if (/^ERR_(?:PROXY|TUNNEL|SOCKS|MANDATORY_PROXY|PAC)_/.test(code)) {
    return new HttpError('proxy', false);
  }
  const fault = FAULTS[code] ?? 'failed';
  return new HttpError(fault, !BEFORE_SENDING.has(fault));
}

/** `ERR_…` without the prefix, or the empty text. */
export function chromiumCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return /\bnet::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1] ?? '';
}
