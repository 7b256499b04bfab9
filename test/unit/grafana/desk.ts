import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import type { AzureCli } from '../../../src/main/ports/azure-cli';
import type { Clock } from '../../../src/main/ports/clock';
import type { KeychainStatus } from '../../../src/main/ports/secret-store';
import { ConnectionClients } from '../../../src/main/services/grafana/connection-clients';
import { GrafanaConnections } from '../../../src/main/services/grafana/connections';
import { NewGrafanaKeys } from '../../../src/main/services/grafana/new-keys';
import { ServerKeys } from '../../../src/main/services/grafana/server-keys';
import { Vault } from '../../../src/main/services/vault';
import type { GrafanaKey } from '../../../src/shared/domain/model';
import type { GrafanaConnectionInput, GrafanaKeyInput } from '../../../src/shared/ipc/api';
import type { GrafanaServer } from '../../support/grafana-server';
import { Disk } from '../services/doubles';
import { NO_AZURE_CLI } from './connected';

/** The services over a keychain and a file in memory, and a server over real HTTP. */
export class Desk {
  readonly disk = new Disk();
  readonly connections: GrafanaConnections;
  readonly newKeys: NewGrafanaKeys;
  readonly serverKeys: ServerKeys;
  keychainStatus: KeychainStatus = 'ready';

  constructor(
    private readonly server: GrafanaServer,
    azureCli: AzureCli = NO_AZURE_CLI,
  ) {
    const clock: Clock = {
      now: () => server.state.now(),
      zone: () => 'UTC',
      after(_delayMs, callback) {
        const soon = setTimeout(callback, 1);
        return () => clearTimeout(soon);
      },
    };
    const metadata = this.disk.metadata();
    const vault = new Vault(this.disk.secrets(), metadata);
    const clients = new ConnectionClients(metadata, vault, {
      http: createNodeHttp(),
      azureCli,
      clock,
      random: () => 0.5,
    });
    this.connections = new GrafanaConnections(metadata, vault, clock, clients);
    const parts = { metadata, vault, clock, clients, connections: this.connections };
    this.newKeys = new NewGrafanaKeys(parts);
    this.serverKeys = new ServerKeys({
      ...parts,
      keychain: { status: async () => this.keychainStatus },
    });
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
