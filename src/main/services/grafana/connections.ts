import { randomUUID } from 'node:crypto';
import { readLegacyKey } from '../../../shared/domain/grafana/legacy-key';
import type { PastedKey } from '../../../shared/domain/grafana/pasted-key';
import type {
  Credential,
  GrafanaConnection,
  GrafanaSignIn,
  Metadata,
} from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { GrafanaConnectionInput, GrafanaTestAnswer, Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { grafanaConnectionById } from '../lookup';
import { newSecretId, type Vault } from '../vault';
import type { GrafanaClient } from './client';
import type { ConnectionClients } from './connection-clients';
import {
  type CheckedSignIn,
  type ConnectionFacts,
  checkConnection,
  checkSignIn,
  type StoredSecrets,
} from './connection-input';
import { freeName, recordOfPasted } from './key-records';
import type { ServerInfo } from './server-info';
import { testAnswer } from './server-report';

/** Connections to Grafana servers: entered once, used by their keys. */
export class GrafanaConnections {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly clients: ConnectionClients,
  ) {}

  /** Stores a connection and what signs it in; throws `ProblemError` naming the wrong field. */
  async add(input: GrafanaConnectionInput): Promise<Saved> {
    const facts = checkConnection(input, this.otherNames());
    const checked = checkSignIn(input.signIn);
    const now = this.nowIso();
    const id = randomUUID();
    const stored = this.store(checked, { id, facts, now });
    const connection: GrafanaConnection = {
      kind: 'grafana-connection',
      id,
      ...facts,
      signIn: stored.signIn,
      createdAt: now,
      updatedAt: now,
    };
    await this.vault.commit({
      secrets: stored.secrets,
      dropped: [],
      apply: (document) => ({
        ...document,
        sources: [...document.sources, connection],
        credentials: stored.credentials(document.credentials),
      }),
    });
    return { id, notes: stored.notes };
  }

  /** Changes a connection; a secret that is left empty stays as it is. */
  async edit(id: string, input: GrafanaConnectionInput): Promise<Saved> {
    const before = grafanaConnectionById(this.metadata.read(), id);
    const facts = checkConnection(input, this.otherNames(id));
    const checked = checkSignIn(input.signIn, storedSecrets(before, facts));
    const now = this.nowIso();
    const stored = this.store(checked, { id, facts, now, before });
    await this.vault.commit({
      secrets: stored.secrets,
      dropped: stored.dropped,
      apply: (document) => {
        const { orgId: _, trustedFingerprint: __, ...rest } = grafanaConnectionById(document, id);
        const after = { ...rest, ...facts, signIn: stored.signIn, updatedAt: now };
        return {
          ...document,
          sources: document.sources.map((each) => (each.id === id ? after : each)),
          credentials: stored.credentials(document.credentials),
        };
      },
    });
    return { id, notes: stored.notes };
  }

  /**
   * Removes a connection with what signs it in and what is only watched there; refused while other
   * keys are held here. Nothing changes on the server.
   */
  async remove(id: string): Promise<void> {
    const document = this.metadata.read();
    const connection = grafanaConnectionById(document, id);
    const { signIn } = connection;
    const signsIn = signIn.method === 'credential' ? signIn.credentialId : undefined;
    const own = document.credentials.filter((each) => each.sourceId === id);
    const held = own.filter((each) => each.id !== signsIn && each.secretId !== undefined);
    if (held.length > 0) {
      const names = held.slice(0, 3).map((each) => each.name);
      throw new ProblemError({
        code: 'source-in-use',
        message: appTexts().grafanaConnections.inUse(connection.name, held.length, names),
      });
    }
    const secretIds = [
      ...own.map((each) => each.secretId),
      signIn.method === 'password' ? signIn.secretId : undefined,
    ].filter((each) => each !== undefined);
    const gone = new Set(own.map((each) => each.id));
    await this.vault.remove(secretIds, (now) => ({
      ...now,
      sources: now.sources.filter((each) => each.id !== id),
      credentials: now.credentials.filter((each) => !gone.has(each.id)),
      creations: now.creations.filter((each) => each.connectionId !== id),
      announcements: now.announcements.filter((each) => !gone.has(each.credentialId)),
      snoozes: now.snoozes.filter((each) => !gone.has(each.credentialId)),
    }));
  }

  /** Tries a connection as typed; nothing is stored. `id` names the one whose secret is kept. */
  try(input: GrafanaConnectionInput, id: string | null): Promise<GrafanaTestAnswer> {
    return testAnswer(async () => {
      const before = id === null ? undefined : grafanaConnectionById(this.metadata.read(), id);
      const facts = checkConnection(input, this.otherNames(id ?? undefined));
      const checked = checkSignIn(
        input.signIn,
        before === undefined ? undefined : storedSecrets(before, facts),
      );
      const { client, key } = await this.clientToTry(facts, checked, before);
      return client.info(ownName(key));
    });
  }

  /** Asks the server of a stored connection what it is, and remembers the audience that worked. */
  test(id: string): Promise<GrafanaTestAnswer> {
    return testAnswer(async (): Promise<ServerInfo> => {
      const { client, key } = await this.clients.of(
        grafanaConnectionById(this.metadata.read(), id),
      );
      const info = await client.info(ownName(key));
      await this.rememberAudience(id, client.acceptedAudience);
      return info;
    });
  }

  /** Of an Azure CLI sign-in: the audience that worked is tried first from now on. Never throws for it. */
  async rememberAudience(id: string, audience: string | undefined): Promise<void> {
    if (audience === undefined) return;
    try {
      await this.metadata.update((document) => {
        const { signIn } = grafanaConnectionById(document, id);
        if (signIn.method !== 'azure-cli' || signIn.audience === audience) return document;
        return {
          ...document,
          sources: document.sources.map((each) =>
            each.id === id && each.kind === 'grafana-connection'
              ? { ...each, signIn: { ...signIn, audience } }
              : each,
          ),
        };
      });
    } catch (error) {
      // It only saves a call the next time: what was done meanwhile is not to look as if it failed.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  private async clientToTry(
    facts: ConnectionFacts,
    checked: CheckedSignIn,
    before: GrafanaConnection | undefined,
  ): Promise<{ client: GrafanaClient; key?: string }> {
    switch (checked.method) {
      case 'key': {
        if (checked.key !== undefined) {
          const { key, kind } = checked.key;
          return { client: this.clients.withKey(facts, kind, key), key };
        }
        break;
      }
      case 'password': {
        const { user, password } = checked;
        if (password !== undefined) {
          return { client: this.clients.make(facts, { kind: 'password', user, password }) };
        }
        break;
      }
      case 'azure-cli': {
        const { method: _, ...settings } = checked;
        return { client: this.clients.make(facts, { kind: 'azure-cli', ...settings }) };
      }
    }
    if (before === undefined) throw new Error('Nothing is stored that could be kept.');
    const { orgId: _, trustedFingerprint: __, ...rest } = before;
    return this.clients.of({ ...rest, ...facts });
  }

  /** New secrets get new ids; a pasted key becomes a credential of its own, with reminders. */
  private store(checked: CheckedSignIn, connection: StoredConnection): StoredSignIn {
    const { before } = connection;
    const dropped = before?.signIn.method === 'password' ? [before.signIn.secretId] : [];
    const unchanged = {
      secrets: new Map<string, string>(),
      dropped,
      notes: [],
      credentials: (all: readonly Credential[]) => [...all],
    };
    switch (checked.method) {
      case 'azure-cli':
        return { ...unchanged, signIn: checked };
      case 'password': {
        const { user, password } = checked;
        if (password === undefined) return { ...unchanged, dropped: [], signIn: kept(before) };
        const secretId = newSecretId();
        return {
          ...unchanged,
          signIn: { method: 'password', user, secretId },
          secrets: new Map([[secretId, password]]),
        };
      }
      case 'key':
        if (checked.key === undefined) return { ...unchanged, signIn: kept(before) };
        return { ...unchanged, ...this.storeKey(checked.key, connection, dropped) };
    }
  }

  private storeKey(
    pasted: PastedKey,
    { id, facts, now }: StoredConnection,
    dropped: readonly string[],
  ): StoredSignIn {
    const { grafanaConnections } = appTexts();
    const secretId = newSecretId();
    const credentialId = randomUUID();
    const taken = this.metadata.read().credentials.map((each) => each.name);
    const wanted = pasted.facts?.name ?? grafanaConnections.signInKeyName(facts.name).slice(0, 80);
    const record = recordOfPasted(pasted, {
      id: credentialId,
      name: freeName(wanted, facts.name, taken),
      sourceId: id,
      now,
      secretId,
    });
    return {
      signIn: { method: 'credential', credentialId },
      secrets: new Map([[secretId, pasted.key]]),
      dropped,
      notes: [grafanaConnections.signInKeyKept(record.name)],
      credentials: (all) => [...all, record],
    };
  }

  private otherNames(id?: string): string[] {
    return this.metadata
      .read()
      .sources.filter((each) => each.id !== id)
      .map((each) => each.name);
  }

  private nowIso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

interface StoredConnection {
  readonly id: string;
  readonly facts: ConnectionFacts;
  /** ISO UTC. */
  readonly now: string;
  readonly before?: GrafanaConnection;
}

interface StoredSignIn {
  readonly signIn: GrafanaSignIn;
  readonly secrets: ReadonlyMap<string, string>;
  readonly dropped: readonly string[];
  readonly notes: readonly string[];
  readonly credentials: (all: Metadata['credentials']) => Metadata['credentials'];
}

function storedSecrets({ signIn, url }: GrafanaConnection, facts: ConnectionFacts): StoredSecrets {
  const elsewhere = new URL(url).origin !== new URL(facts.url).origin;
  return signIn.method === 'password'
    ? { key: false, passwordOf: signIn.user, elsewhere }
    : { key: signIn.method === 'credential', elsewhere };
}

function kept(before: GrafanaConnection | undefined): GrafanaSignIn {
  if (before !== undefined) return before.signIn;
  throw new Error('Nothing is stored that could be kept.');
}

function ownName(key: string | undefined): string | undefined {
  return key === undefined ? undefined : readLegacyKey(key)?.name;
}
