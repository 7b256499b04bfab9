import { ApimGateways } from '../../../src/main/services/apim-gateways';
import { ApimServices } from '../../../src/main/services/apim-services';
import { ApimTokens } from '../../../src/main/services/apim-tokens';
import { GatewayTokens } from '../../../src/main/services/gateway-tokens';
import { KeySwitch } from '../../../src/main/services/key-switch';
import { Vault } from '../../../src/main/services/vault';
import type { Credential, Source } from '../../../src/shared/domain/model';
import type { ApimGatewayInput, ApimServiceInput } from '../../../src/shared/ipc/api';
import { Disk } from './doubles';
import { NotedHistory } from './noted-history';
import { type Signature, signatureOf } from './signature-of';

export const SERVICE: ApimServiceInput = {
  name: 'Orders',
  host: 'orders.management.azure-api.net',
  identifier: 'integration',
  environment: 'production',
  primaryKey: 'service-primary',
  secondaryKey: 'service-secondary',
};

export const GATEWAY: ApimGatewayInput = {
  name: 'Harbour',
  gatewayId: 'harbour-gateway',
  environment: 'production',
  primaryKey: 'gateway-primary',
  secondaryKey: 'gateway-secondary',
};

/** All that signs, over a keychain and a file that a test can break, at a time it sets. */
export class SigningDesk {
  nowMs = Date.UTC(2030, 0, 1);
  readonly history = new NotedHistory();
  readonly services: ApimServices;
  readonly gateways: ApimGateways;
  readonly tokens: ApimTokens;
  readonly gatewayTokens: GatewayTokens;
  readonly keySwitch: KeySwitch;

  constructor(readonly disk = new Disk()) {
    const clock = { now: () => this.nowMs, zone: () => 'UTC', after: () => () => undefined };
    const metadata = disk.metadata();
    const vault = new Vault(disk.secrets(), metadata);
    this.services = new ApimServices(metadata, vault, clock);
    this.gateways = new ApimGateways(metadata, vault, clock);
    this.tokens = new ApimTokens(metadata, vault, clock, this.history);
    this.gatewayTokens = new GatewayTokens(metadata, vault, clock, this.history);
    this.keySwitch = new KeySwitch(metadata, vault, clock, this.history);
  }

  wait(seconds: number): void {
    this.nowMs += seconds * 1_000;
  }

  source(id: string): Extract<Source, { keySecretIds: unknown }> {
    const source = this.disk.document.sources.find((each) => each.id === id);
    if (source === undefined || !('keySecretIds' in source)) throw new Error(`No source ${id}`);
    return source;
  }

  credential<K extends Credential['kind']>(id: string, kind: K): Extract<Credential, { kind: K }> {
    const found = this.disk.document.credentials.find((each) => each.id === id);
    if (found?.kind !== kind) throw new Error(`No ${kind} ${id}`);
    return found as Extract<Credential, { kind: K }>;
  }

  /** Changes a record behind the services' backs. */
  amend(id: string, facts: Partial<Credential>): void {
    const { credentials } = this.disk.document;
    this.disk.document = {
      ...this.disk.document,
      credentials: credentials.map((each) =>
        each.id === id ? ({ ...each, ...facts } as Credential) : each,
      ),
    };
  }

  /** The two keys that the keychain holds for a source. */
  keysOf(sourceId: string): { readonly primary?: string; readonly secondary?: string } {
    const { primary, secondary } = this.source(sourceId).keySecretIds;
    return {
      ...(primary === undefined ? {} : { primary: this.held(primary) }),
      ...(secondary === undefined ? {} : { secondary: this.held(secondary) }),
    };
  }

  /** The token that the keychain holds, checked against the keys of its source. */
  signature(id: string): Signature {
    const credential = this.disk.document.credentials.find((each) => each.id === id);
    const token = this.held(credential?.secretId ?? '');
    return signatureOf(token, { ...this.keysOf(credential?.sourceId ?? '') });
  }

  held(secretId: string): string {
    const secret = this.disk.keychain.get(secretId);
    if (secret === undefined) throw new Error('The keychain has lost a secret.');
    return secret;
  }

  /** Keychain accounts that the file's rows refer to. */
  referred(): string[] {
    const { sources, credentials, fingerprintKeyId } = this.disk.document;
    return [
      ...sources.flatMap((each) =>
        'keySecretIds' in each ? Object.values(each.keySecretIds) : [],
      ),
      ...credentials.flatMap((each) => each.secretId ?? []),
      ...(fingerprintKeyId === undefined ? [] : [fingerprintKeyId]),
    ];
  }
}
