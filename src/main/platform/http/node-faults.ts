import { HttpError, type HttpFault } from '../../ports/http';

const FAULTS: Readonly<Record<string, HttpFault>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
};

/** Node's error as one of the port's; `sent` tells whether the request was on its way. */
export function nodeFault(error: unknown, sent: boolean): HttpError {
  if (error instanceof HttpError) return error;
  const code = codeOf(error);
  if (code.startsWith('HPE_')) return new HttpError('not-http', sent);
  const fault = FAULTS[code] ?? 'failed';
  // Once the request is out, a time-out of the system's is one of the answer.
  return new HttpError(sent && fault === 'connect-timeout' ? 'timeout' : fault, sent);
}

/** The code of an error or, where several addresses were tried, of the first of them. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
