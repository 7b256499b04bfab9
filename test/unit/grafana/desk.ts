import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import type { AzureCli } from '../../../src/main/ports/azure-cli';
import type { Clock } from '../../../src/main/ports/clock';
import type { Http } from '../../../src/main/ports/http';
import type { MetadataStore } from '../../../src/main/ports/metadata-store';
import type { KeychainStatus, SecretStore } from '../../../src/main/ports/secret-store';
import type { GrafanaConnections } from '../../../src/main/services/grafana/connections';
import {
  createGrafana,
  type Grafana,
  type GrafanaParts,
} from '../../../src/main/services/grafana/grafana';
import type { NewGrafanaKeys } from '../../../src/main/services/grafana/new-keys';
import type { PastedPlaces } from '../../../src/main/services/grafana/pasted-place';
import type { GrafanaRenewals } from '../../../src/main/services/grafana/renewals';
import type { ServerKeys } from '../../../src/main/services/grafana/server-keys';
import { Vault } from '../../../src/main/services/vault';
import type { GrafanaKey } from '../../../src/shared/domain/model';
import type { GrafanaConnectionInput, GrafanaKeyInput } from '../../../src/shared/ipc/api';
import type { GrafanaServer } from '../../support/grafana-server';
import { Disk } from '../services/doubles';
import { NO_AZURE_CLI } from './connected';

export interface DeskOptions {
  readonly azureCli?: AzureCli;
  /** What survived a crash; a new one by default. */
  readonly disk?: Disk;
  readonly secrets?: SecretStore;
  readonly metadata?: MetadataStore;
  readonly http?: Http;
  readonly by?: GrafanaParts['by'];
  /** How much this computer's clock is ahead of the server's. */
  readonly aheadMs?: number;
}

/** The services over a keychain and a file in memory, and a server over real HTTP. */
export class Desk implements Grafana {
  readonly disk: Disk;
  readonly connections: GrafanaConnections;
  readonly newKeys: NewGrafanaKeys;
  readonly serverKeys: ServerKeys;
  readonly renewals: GrafanaRenewals;
  readonly places: PastedPlaces;
  /** What was noted in the history of any credential. */
  readonly noted: (readonly [what: string, by: string])[] = [];
  keychainStatus: KeychainStatus = 'ready';

  constructor(
    private readonly server: GrafanaServer,
    options: DeskOptions = {},
  ) {
    this.disk = options.disk ?? new Disk();
    const clock: Clock = {
      now: () => server.state.now() + (options.aheadMs ?? 0),
      zone: () => 'UTC',
      after(_delayMs, callback) {
        const soon = setTimeout(callback, 1);
        return () => clearTimeout(soon);
      },
    };
    const metadata = options.metadata ?? this.disk.metadata();
    const grafana = createGrafana({
      metadata,
      vault: new Vault(options.secrets ?? this.disk.secrets(), metadata, undefined, clock),
      keychain: { status: async () => this.keychainStatus },
      clock,
      random: () => 0.5,
      http: options.http ?? createNodeHttp(),
      azureCli: options.azureCli ?? NO_AZURE_CLI,
      history: {
        note: async (_id, what, { by = 'user' } = {}) => {
          this.noted.push([what, by]);
        },
      },
      by: options.by ?? 'app',
    });
    this.connections = grafana.connections;
    this.newKeys = grafana.newKeys;
    this.serverKeys = grafana.serverKeys;
    this.renewals = grafana.renewals;
    this.places = grafana.places;
  }

  connectionInput(more: Partial<GrafanaConnectionInput> = {}): GrafanaConnectionInput {
    const { user, password } = this.server.admin;
    return {
      name: 'Prod',
      address: this.server.url,
      environment: 'production',
      signIn: { method: 'password', user, password },
      allowHttp: false,
      trustedFingerprint: '',
      ...more,
    };
  }

  /** Adds a connection and gives its ID. */
  async connect(more: Partial<GrafanaConnectionInput> = {}): Promise<string> {
    return (await this.connections.add(this.connectionInput(more))).id;
  }

  keyInput(connectionId: string, more: Partial<GrafanaKeyInput> = {}): GrafanaKeyInput {
    return {
      connectionId,
      name: 'ci',
      role: 'Viewer',
      timeToLive: '7d',
      neverEnds: false,
      keyKind: 'service-account-token',
      account: { newName: 'robot' },
      ...more,
    };
  }

  /** The Grafana keys in the file. */
  get keys(): GrafanaKey[] {
    return this.disk.document.credentials.filter((each) => each.kind === 'grafana-key');
  }

  key(name: string): GrafanaKey {
    const found = this.keys.find((each) => each.name === name);
    if (found === undefined) throw new Error(`No "${name}" among ${this.names.join(', ')}.`);
    return found;
  }

  get names(): string[] {
    return this.keys.map((each) => each.name);
  }

  /** The secret in the keychain. */
  secretOf(name: string): string | undefined {
    return this.disk.keychain.get(this.key(name).secretId ?? '');
  }

  /** Everything in the file, to be searched for secrets. */
  get file(): string {
    return JSON.stringify(this.disk.document);
  }
}
