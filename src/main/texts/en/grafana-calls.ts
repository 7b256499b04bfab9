import type { CertificateFacts, HttpFault } from '../../ports/http';

/** What a call asks of a Grafana. */
export type Asked =
  | keyof typeof ASKED
  /** The service account's name. */
  | { readonly tokensOf: string };

/** Host with its port where there is one, and after how many seconds nobody waits any longer. */
interface Reached {
  readonly host: string;
  readonly seconds: number;
}

const ASKED = {
  health: 'the server’s health',
  organisation: 'the organisation',
  memberships: 'the organisations of this user',
  'api-keys': 'the list of API keys',
  'new-api-key': 'the new API key',
  'delete-api-key': 'delete the API key',
  accounts: 'the list of service accounts',
  account: 'the service account',
  'new-account': 'the new service account',
  'delete-account': 'delete the service account',
  'new-token': 'the new token',
  'delete-token': 'delete the token',
};

/** As it stands within a sentence. */
export function asked(what: Asked): string {
  return typeof what === 'string' ? ASKED[what] : `the tokens of “${what.tokensOf}”`;
}

const network: { readonly [F in HttpFault]: (at: Reached) => string } = {
  dns: ({ host }) =>
    `The name ${host} is not known. Check the address, and whether it needs a VPN.`,
  refused: ({ host }) =>
    `Nothing listens at ${host}. Check the port, and whether the server is running.`,
  unreachable: ({ host }) =>
    `There is no way to ${host}. Check whether this computer is online, and whether it needs a VPN.`,
  tls: ({ host }) => `No secure connection to ${host} could be made. Check the address.`,
  'connect-timeout': ({ host }) =>
    `No connection to ${host} came about in time. Check the address, and whether it needs a VPN.`,
  timeout: ({ host, seconds }) =>
    `${host} did not answer within ${seconds} s. Check whether it needs a VPN, or try again later.`,
  reset: ({ host }) => `${host} broke the connection off before it had answered. Try again.`,
  'too-large': ({ host }) =>
    `The answer of ${host} is larger than any answer of a Grafana should be, so it was not read. Check the address.`,
  'not-http': ({ host }) => `What answers at ${host} is no web server. Check the port.`,
  proxy: ({ host }) =>
    `The proxy on the way to ${host} refused or is not there. Check the system’s proxy settings.`,
  failed: ({ host }) => `The call to ${host} failed for an unknown reason. Try again.`,
};

const certificate: { readonly [P in CertificateFacts['problem']]: (host: string) => string } = {
  'self-signed': (host) => `The certificate of ${host} is self-signed: nobody vouches for it.`,
  'unknown-authority': (host) =>
    `The certificate of ${host} comes from an authority that this computer does not know.`,
  expired: (host) =>
    `The certificate of ${host} is out of date, or this computer’s clock is wrong.`,
  'wrong-host': (host) => `The certificate of ${host} is made out for another name.`,
  'not-tls': (host) =>
    `${host} answers, but not securely: perhaps its address starts with http://.`,
  other: (host) => `The certificate of ${host} is not in order.`,
};

export const grafanaCalls = {
  network,
  certificate,
  certificateChanged: (host: string) =>
    `${host} shows another certificate than the one that was trusted. It may have been renewed, or somebody is in between.`,
  trustCertificate: (fingerprint: string) =>
    `Trust it for this connection only if whoever runs the server confirms its SHA-256 fingerprint: ${fingerprint}.`,

  signInPage:
    'A sign-in page is in the way: what answered is a web page and not Grafana’s data. Check the address; a proxy may ask for a sign-in of its own before Grafana.',
  answerEmpty: (what: Asked, status: number) =>
    `The server’s answer (${status}) for ${asked(what)} is empty. Try again.`,
  answerNotJson: (what: Asked, status: number) =>
    `The server’s answer (${status}) for ${asked(what)} is cut off or is not what Grafana answers. Try again.`,
  /** `field`: the path of the one that is wrong, where it is one. */
  answerUnexpected: (what: Asked, status: number, field: string | undefined) =>
    `The server’s answer (${status}) for ${asked(what)} is not as described: ${
      field === undefined ? 'it has another form' : `its field ${field} is missing or wrong`
    }. Its version of Grafana may be one that TokenTray does not know.`,

  redirectNowhere: (host: string) => `${host} points elsewhere, but does not say where.`,
  redirectSameHost: (host: string) =>
    `${host} serves this under another path. Enter the address that the browser shows.`,
  redirectToHttps: (address: string) => `The server wants https. Change the address to ${address}.`,
  redirectElsewhere: (host: string, other: string) =>
    `${host} points to another host, ${other}, and the key is not sent there. If that is your Grafana, enter its address.`,
  redirectLoop: (host: string) =>
    `${host} points on and on from one address to the next. Check the address.`,
};
