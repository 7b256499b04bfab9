import type { GrafanaConnection, GrafanaKey } from '../../../shared/domain/model';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { grafanaKeyById } from '../lookup';
import type { Vault } from '../vault';
import { GrafanaClient, type GrafanaPorts } from './client';
import type { GrafanaSignIn } from './sign-in';
import type { GrafanaTarget } from './transport';

/** A client, and what is known of the key that signs it in. */
export interface ConnectedClient {
  readonly client: GrafanaClient;
  /** The key itself, for what it says of itself; absent where no key signs in. */
  readonly key?: string;
}

/** Makes clients of connections with the secrets from the keychain. */
export class ConnectionClients {
  /** The Azure CLI takes seconds for a token: its clients keep theirs while the app runs. */
  private readonly azure = new Map<string, { of: string; client: GrafanaClient }>();

  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly ports: GrafanaPorts,
  ) {}

  /** Signed in as the connection is; throws `ProblemError` where the keychain cannot serve. */
  async of(connection: GrafanaConnection): Promise<ConnectedClient> {
    const { signIn } = connection;
    switch (signIn.method) {
      case 'credential': {
        const credential = grafanaKeyById(this.metadata.read(), signIn.credentialId);
        const key = await this.vault.reveal(credential.secretId, () =>
          appTexts().keychain.missing.signInKey(connection.name),
        );
        return { client: this.withKey(connection, credential.keyKind, key), key };
      }
      case 'password': {
        const password = await this.vault.reveal(signIn.secretId, () =>
          appTexts().keychain.missing.password(connection.name),
        );
        const { user } = signIn;
        return { client: this.make(connection, { kind: 'password', user, password }) };
      }
      case 'azure-cli':
        return { client: this.byAzureCli(connection) };
    }
  }

  /** Signed in by a key of that server, whether or not it is stored. */
  withKey(connection: TargetFacts, keyKind: GrafanaKey['keyKind'], key: string): GrafanaClient {
    return this.make(
      connection,
      keyKind === 'entra-token' ? { kind: 'entra-token', token: key } : { kind: 'key', key },
    );
  }

  make(connection: TargetFacts, signIn: GrafanaSignIn): GrafanaClient {
    return new GrafanaClient(targetOf(connection), signIn, this.ports);
  }

  private byAzureCli(connection: GrafanaConnection): GrafanaClient {
    const { method: _, ...settings } = connection.signIn;
    const target = targetOf(connection);
    const known = this.azure.get(connection.id);
    const of = JSON.stringify([target, connection.updatedAt]);
    if (known?.of === of) return known.client;
    const client = this.make(connection, { kind: 'azure-cli', ...settings });
    this.azure.set(connection.id, { of, client });
    return client;
  }
}

/** As far as a connection says where its server is. */
export type TargetFacts = Pick<GrafanaConnection, 'url' | 'orgId' | 'trustedFingerprint'>;

function targetOf({ url, orgId, trustedFingerprint }: TargetFacts): GrafanaTarget {
  return {
    url,
    ...(orgId === undefined ? {} : { orgId }),
    ...(trustedFingerprint === undefined ? {} : { trustedFingerprint }),
  };
}
