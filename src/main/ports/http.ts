/** One request. The adapter adds `Host` and `Content-Length`, and sends nothing else unasked. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Absolute, `https:` or `http:`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Until a connection stands, TLS included. */
  readonly connectTimeoutMs: number;
  /** Until the last byte of the answer. */
  readonly totalTimeoutMs: number;
  /** A longer body is a fault and is not read to its end. */
  readonly bodyLimitBytes: number;
  /**
   * SHA-256 of a certificate (64 hex digits) that is taken although the system does not trust it.
   * One that the system trusts is taken as well.
   */
  readonly trustedFingerprint?: string;
}

/** Any answer with a status, a redirect too: no adapter follows one. */
export interface HttpResponse {
  readonly status: number;
  /** By names in lower case; several of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as UTF-8. */
  readonly text: string;
}

/** Why there is no answer. */
export type HttpFault =
  /** The host's name is not known. */
  | 'dns'
  /** The host answers, but nothing listens at that port. */
  | 'refused'
  /** No way to the host, or this computer is offline. */
  | 'unreachable'
  /** The certificate is not trusted, or what answers speaks no TLS. */
  | 'tls'
  | 'connect-timeout'
  | 'timeout'
  /** The connection ended before the answer did. */
  | 'reset'
  | 'too-large'
  /** What answers speaks no HTTP. */
  | 'not-http'
  /** The proxy in between refused or is not there. */
  | 'proxy'
  | 'failed';

/** What is wrong with a certificate. */
export type CertificateProblem =
  | 'self-signed'
  | 'unknown-authority'
  | 'expired'
  | 'wrong-host'
  | 'not-tls'
  | 'other';

export interface CertificateFacts {
  readonly problem: CertificateProblem;
  /** SHA-256 of the certificate, 64 hex digits in lower case; absent where none was shown. */
  readonly fingerprint?: string;
}

/** Raised by {@link Http.request} where there is no whole answer. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly fault: HttpFault,
    /** The server may have received the request and carried it out. */
    readonly mayHaveArrived: boolean,
    /** With `tls`. */
    readonly certificate?: CertificateFacts,
  ) {
    super(`HTTP: ${fault}`);
  }
}

/** Requests over HTTP. Keeps no cookies, no cache, no passwords. */
export interface Http {
  /** Throws {@link HttpError}, and nothing else, where no whole answer comes. */
  request(request: HttpRequest): Promise<HttpResponse>;
}
