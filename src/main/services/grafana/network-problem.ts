import type { Problem } from '../../../shared/domain/result';
import type { CertificateFacts, HttpError, HttpFault } from '../../ports/http';

/** What the sentence is about. */
export interface NetworkContext {
  /** Host, with its port where there is one. */
  readonly host: string;
  readonly totalTimeoutMs: number;
  /** One certificate is trusted by its fingerprint. */
  readonly trusts: boolean;
}

/** What to tell where no whole answer came. */
export function networkProblem(error: HttpError, context: NetworkContext): Problem {
  if (error.certificate !== undefined) return certificateProblem(error.certificate, context);
  return { code: `network-${error.fault}`, message: SENTENCES[error.fault](context) };
}

type Sentence = (context: NetworkContext) => string;

const SENTENCES: Readonly<Record<HttpFault, Sentence>> = {
  dns: ({ host }) =>
    `The name ${host} is not known. Check the address, and whether it needs a VPN.`,
  refused: ({ host }) =>
    `Nothing listens at ${host}. Check the port, and whether the server is running.`,
  unreachable: ({ host }) =>
    `There is no way to ${host}. Check whether this computer is online, and whether it needs a VPN.`,
  tls: ({ host }) => `No secure connection to ${host} could be made. Check the address.`,
  'connect-timeout': ({ host }) =>
    `No connection to ${host} came about in time. Check the address, and whether it needs a VPN.`,
  timeout: ({ host, totalTimeoutMs }) =>
    `${host} did not answer within ${Math.round(totalTimeoutMs / 1000)} s. Check whether it needs a VPN, or try again later.`,
  reset: ({ host }) => `${host} broke the connection off before it had answered. Try again.`,
  'too-large': ({ host }) =>
    `The answer of ${host} is larger than any answer of a Grafana should be, so it was not read. Check the address.`,
  'not-http': ({ host }) => `What answers at ${host} is no web server. Check the port.`,
  proxy: ({ host }) =>
    `The proxy on the way to ${host} refused or is not there. Check the system’s proxy settings.`,
  failed: ({ host }) => `The call to ${host} failed for an unknown reason. Try again.`,
};

/** `AB:CD:…`, as browsers and openssl show a fingerprint. */
export function shownFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/../g) ?? []).join(':');
}

function certificateProblem(
  { problem, fingerprint }: CertificateFacts,
  { host, trusts }: NetworkContext,
): Problem {
  const code = trusts && fingerprint !== undefined ? 'tls-changed' : `tls-${problem}`;
  const shown = fingerprint === undefined ? '' : shownFingerprint(fingerprint);
  const trust =
    fingerprint === undefined
      ? ''
      : ` Trust it for this connection only if whoever runs the server confirms its SHA-256 fingerprint: ${shown}.`;
  const what = {
    'self-signed': `The certificate of ${host} is self-signed: nobody vouches for it.`,
    'unknown-authority': `The certificate of ${host} comes from an authority that this computer does not know.`,
    expired: `The certificate of ${host} is out of date, or this computer’s clock is wrong.`,
    'wrong-host': `The certificate of ${host} is made out for another name.`,
    'not-tls': `${host} answers, but not securely: perhaps its address starts with http://.`,
    other: `The certificate of ${host} is not in order.`,
  }[problem];
  if (code !== 'tls-changed') return { code, message: `${what}${trust}` };
  return {
    code,
    message: `${host} shows another certificate than the one that was trusted. It may have been renewed, or somebody is in between.${trust}`,
  };
}
