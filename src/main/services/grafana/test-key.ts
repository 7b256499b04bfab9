import { checkServiceAccountToken } from '../../../shared/domain/grafana/service-account-token';
import { appTexts } from '../../texts/app-texts';
import { GrafanaError } from './grafana-error';
import { currentOrganisation, type Organisation } from './server-info';
import type { GrafanaTransport } from './transport';

/** How a key stands, as far as a call with it tells. */
export type KeyStatus =
  | 'alive'
  | 'expired'
  | 'revoked'
  /** The server does not know it: deleted, or of another server. */
  | 'unknown-key'
  /** Its checksum does not fit; no call was made. */
  | 'mistyped'
  | 'wrong-organisation'
  /** Nothing answers at the address, or no Grafana. */
  | 'no-such-server'
  | 'sign-in-page'
  /** The server's certificate is not trusted; the key was not sent. */
  | 'not-trusted'
  /** The server did not say: it is busy, or the way to it is broken. */
  | 'not-told';

export interface KeyTest {
  readonly status: KeyStatus;
  /** HTTP status, where there was an answer. */
  readonly code?: number;
  readonly sentence: string;
  /** Of a key that is alive. */
  readonly organisation?: Organisation;
}

const BY_PROBLEM: Readonly<Record<string, KeyStatus>> = {
  'key-expired': 'expired',
  'key-revoked': 'revoked',
  'key-invalid': 'unknown-key',
  'not-signed-in': 'unknown-key',
  'key-wrong-organisation': 'wrong-organisation',
  'organisation-unknown': 'wrong-organisation',
  'no-grafana': 'no-such-server',
  'network-dns': 'no-such-server',
  'network-refused': 'no-such-server',
  'network-unreachable': 'no-such-server',
  'network-not-http': 'no-such-server',
  'sign-in-page': 'sign-in-page',
};

/** Asks the server of a transport that signs in with `key` how the key stands. Never throws for it. */
export async function testKey(transport: GrafanaTransport, key: string): Promise<KeyTest> {
  const texts = appTexts().grafanaKeys.test;
  if (checkServiceAccountToken(key) === 'mistyped') {
    return { status: 'mistyped', sentence: texts.mistyped };
  }
  try {
    const organisation = await currentOrganisation(transport);
    return {
      status: 'alive',
      code: 200,
      sentence: `${texts.alive(organisation)} (200)`,
      organisation,
    };
  } catch (error) {
    if (!(error instanceof GrafanaError)) throw error;
    const { code, message } = error.problem;
    const status = BY_PROBLEM[code] ?? (code.startsWith('tls-') ? 'not-trusted' : 'not-told');
    const own =
      status === 'expired' || status === 'revoked' || status === 'unknown-key'
        ? texts[status]
        : undefined;
    return {
      status,
      sentence: own === undefined ? message : `${own} (${error.status})`,
      ...(error.status === undefined ? {} : { code: error.status }),
    };
  }
}
