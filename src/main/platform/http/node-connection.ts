import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { type CertificateProblem, HttpError, type HttpRequest } from '../../ports/http';
import { bareFingerprint } from './fingerprint';
import { codeOf, nodeFault } from './node-faults';

/**
 * A connection to the host of the request, with TLS set up and the certificate judged where it is
 * https: not a byte of the request goes to a host that is not trusted. `abort` ends the attempt.
 * Throws `HttpError`.
 */
export async function openConnection(request: HttpRequest, abort: AbortSignal): Promise<Socket> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const socket = connect({ host, port });
  await established(socket, 'connect', abort);
  if (!secure) return socket;
  const tls = connectTls({
    socket,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    host,
    // Judged below, because a certificate may be trusted by its fingerprint.
    rejectUnauthorized: false,
  });
  await established(tls, 'secureConnect', abort);
  judge(tls, request.trustedFingerprint);
  return tls;
}

function established(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  abort: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error: unknown) => {
      socket.off(event, onReady);
      socket.off('close', onClose);
      abort.removeEventListener('abort', onAbort);
      if (error === undefined) {
        socket.off('error', settle);
        resolve();
      } else {
        // Errors that follow while it is torn down have nobody left to hear them.
        socket.on('error', () => undefined);
        socket.destroy();
        reject(asFault(error, event));
      }
    };
    const onReady = () => settle(undefined);
    const onClose = () => settle(new HttpError('reset', false));
    const onAbort = () => settle(new HttpError('connect-timeout', false));
    socket.once(event, onReady);
    socket.once('error', settle);
    socket.once('close', onClose);
    abort.addEventListener('abort', onAbort, { once: true });
    if (abort.aborted) onAbort();
  });
}

function asFault(error: unknown, event: 'connect' | 'secureConnect'): HttpError {
  if (event === 'secureConnect' && isTlsFailure(codeOf(error))) {
    return new HttpError('tls', false, {
      problem: codeOf(error) === 'ERR_SSL_WRONG_VERSION_NUMBER' ? 'not-tls' : 'other',
    });
  }
  return nodeFault(error, false);
}

function isTlsFailure(code: string): boolean {
  return code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO';
}

const PROBLEMS: Readonly<Record<string, CertificateProblem>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
  CERT_UNTRUSTED: 'unknown-authority',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
};

function judge(tls: TLSSocket, trusted: string | undefined): void {
  if (tls.authorized) return;
  const fingerprint = bareFingerprint(tls.getPeerCertificate().fingerprint256 ?? '');
  if (trusted !== undefined && fingerprint !== '' && bareFingerprint(trusted) === fingerprint) {
    return;
  }
  // Typed as an error, but a code where it comes from the handshake.
  const reason: unknown = tls.authorizationError;
  const problem = PROBLEMS[typeof reason === 'string' ? reason : codeOf(reason)] ?? 'other';
  tls.on('error', () => undefined);
  tls.destroy();
  throw new HttpError('tls', false, {
    problem,
    ...(fingerprint === '' ? {} : { fingerprint }),
  });
}
