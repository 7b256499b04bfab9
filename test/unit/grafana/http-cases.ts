import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { Http, HttpRequest } from '../../../src/main/ports/http';
import { HttpError } from '../../../src/main/ports/http';
import { GrafanaServer, selfSignedCertificate } from '../../support/grafana-server';

/** Servers that the cases speak to, and what is known of them without the code under test. */
export interface HttpWorld {
  readonly plain: GrafanaServer;
  readonly selfSigned: GrafanaServer;
  readonly wrongHost: GrafanaServer;
  /** As openssl printed them. */
  readonly fingerprints: { readonly selfSigned: string; readonly wrongHost: string };
  /** Takes connections and never says a word. */
  readonly silentPort: number;
  readonly closedPort: number;
}

/** What came of a request, in one line. */
export interface Observed {
  readonly outcome: string;
  readonly mayHaveArrived?: boolean;
  readonly fingerprint?: string;
}

export interface HttpCase {
  readonly name: string;
  readonly request: (world: HttpWorld) => HttpRequest;
  readonly before?: (world: HttpWorld) => void;
  readonly expected: (world: HttpWorld) => Observed;
  /** Where Chromium cannot tell as much. */
  readonly inElectron?: (world: HttpWorld) => Observed;
}

export async function observe(http: Http, request: HttpRequest): Promise<Observed> {
  try {
    const response = await http.request(request);
    const location = response.headers.location;
    return { outcome: `${response.status}${location === undefined ? '' : ` ${location}`}` };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const { certificate } = error;
    return {
      outcome: certificate === undefined ? error.fault : `${error.fault} ${certificate.problem}`,
      mayHaveArrived: error.mayHaveArrived,
      ...(certificate?.fingerprint === undefined ? {} : { fingerprint: certificate.fingerprint }),
    };
  }
}

export async function startHttpWorld(): Promise<{ world: HttpWorld; end: () => Promise<void> }> {
  const [good, other] = await Promise.all([
    selfSignedCertificate(),
    selfSignedCertificate({ names: 'DNS:elsewhere.example' }),
  ]);
  const [plain, selfSigned, wrongHost, silent, closed] = await Promise.all([
    GrafanaServer.start({ flavour: '12' }),
    GrafanaServer.start({ flavour: '12', certificate: good }),
    GrafanaServer.start({ flavour: '12', certificate: other }),
    listening(),
    listening(),
  ]);
  const closedPort = portOf(closed);
  await new Promise((resolve) => closed.close(resolve));
  return {
    world: {
      plain,
      selfSigned,
      wrongHost,
      fingerprints: { selfSigned: good.fingerprint, wrongHost: other.fingerprint },
      silentPort: portOf(silent),
      closedPort,
    },
    end: async () => {
      silent.close();
      await Promise.all([plain.close(), selfSigned.close(), wrongHost.close()]);
    },
  };
}

function listening(): Promise<Server> {
  const server = createServer((socket) => {
    // Torn down by the other side; nothing to say about it.
    socket.on('error', () => undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function get(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    connectTimeoutMs: 1_000,
    totalTimeoutMs: 1_500,
    bodyLimitBytes: 1_000_000,
    ...more,
  };
}

const bare = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase();
const health = (server: GrafanaServer) => `${server.url}/api/health`;

export const HTTP_CASES: readonly HttpCase[] = [
  {
    name: 'an answer',
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: '200' }),
  },
  {
    name: 'an answer with an error status',
    request: ({ plain }) => get(`${plain.url}/api/org`),
    expected: () => ({ outcome: '401' }),
  },
  {
    name: 'a 401 that asks for a password is an answer, not a question',
    before: ({ plain }) =>
      plain.fail({
        kind: 'status',
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="proxy"' },
      }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: '401' }),
  },
  {
    name: 'a redirect to another host is not followed',
    before: ({ plain }) =>
      plain.fail({ kind: 'redirect', location: 'https://login.example.com/x' }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: '302 https://login.example.com/x' }),
  },
  {
    name: 'a redirect to the same host is not followed either',
    before: ({ plain }) => plain.fail({ kind: 'redirect', status: 308, location: '/api/org' }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: '308 /api/org' }),
  },
  {
    name: 'a host that does not exist',
    request: () => get('https://grafana.invalid/api/health'),
    expected: () => ({ outcome: 'dns', mayHaveArrived: false }),
  },
  {
    name: 'a port where nothing listens',
    request: ({ closedPort }) => get(`http://127.0.0.1:${closedPort}/api/health`),
    expected: () => ({ outcome: 'refused', mayHaveArrived: false }),
  },
  {
    name: 'a connection that never stands',
    request: ({ silentPort }) =>
      get(`https://127.0.0.1:${silentPort}/api/health`, { connectTimeoutMs: 300 }),
    expected: () => ({ outcome: 'connect-timeout', mayHaveArrived: false }),
    inElectron: () => ({ outcome: 'timeout', mayHaveArrived: true }),
  },
  {
    name: 'an answer that does not come',
    before: ({ plain }) => plain.fail({ kind: 'stall' }),
    request: ({ plain }) => get(health(plain), { totalTimeoutMs: 500 }),
    expected: () => ({ outcome: 'timeout', mayHaveArrived: true }),
  },
  {
    name: 'an answer that stops half-way',
    before: ({ plain }) => plain.fail({ kind: 'stall-half-way', carriedOut: true }),
    request: ({ plain }) => get(health(plain), { totalTimeoutMs: 500 }),
    expected: () => ({ outcome: 'timeout', mayHaveArrived: true }),
  },
  {
    name: 'a reset before the answer',
    before: ({ plain }) => plain.fail({ kind: 'reset' }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: 'reset', mayHaveArrived: true }),
  },
  {
    name: 'a reset half-way through the answer',
    before: ({ plain }) => plain.fail({ kind: 'reset-half-way', carriedOut: true }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: 'reset', mayHaveArrived: true }),
  },
  {
    name: 'a body of two megabytes',
    before: ({ plain }) => plain.fail({ kind: 'two-megabytes' }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: 'too-large', mayHaveArrived: true }),
  },
  {
    name: 'something that is no HTTP',
    before: ({ plain }) => plain.fail({ kind: 'not-http' }),
    request: ({ plain }) => get(health(plain)),
    expected: () => ({ outcome: 'not-http', mayHaveArrived: true }),
  },
  {
    name: 'https where http is spoken',
    request: ({ plain }) => get(health(plain).replace('http:', 'https:')),
    expected: () => ({ outcome: 'tls not-tls', mayHaveArrived: false }),
  },
  {
    name: 'a self-signed certificate',
    request: ({ selfSigned }) => get(health(selfSigned)),
    expected: ({ fingerprints }) => ({
      outcome: 'tls self-signed',
      mayHaveArrived: false,
      fingerprint: bare(fingerprints.selfSigned),
    }),
  },
  {
    name: 'a self-signed certificate that is trusted',
    request: ({ selfSigned, fingerprints }) =>
      get(health(selfSigned), { trustedFingerprint: fingerprints.selfSigned }),
    expected: () => ({ outcome: '200' }),
  },
  {
    name: 'a self-signed certificate once more without trust',
    request: ({ selfSigned }) => get(health(selfSigned)),
    expected: ({ fingerprints }) => ({
      outcome: 'tls self-signed',
      mayHaveArrived: false,
      fingerprint: bare(fingerprints.selfSigned),
    }),
  },
  {
    name: 'another certificate than the trusted one',
    request: ({ wrongHost, fingerprints }) =>
      get(health(wrongHost), { trustedFingerprint: fingerprints.selfSigned }),
    expected: ({ fingerprints }) => ({
      outcome: 'tls self-signed',
      mayHaveArrived: false,
      fingerprint: bare(fingerprints.wrongHost),
    }),
  },
  {
    name: 'a trusted certificate for another name',
    request: ({ wrongHost, fingerprints }) =>
      get(health(wrongHost), { trustedFingerprint: bare(fingerprints.wrongHost) }),
    expected: () => ({ outcome: '200' }),
  },
];
